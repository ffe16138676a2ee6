import { Component, inject, input, output } from '@angular/core';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { NeedTag } from '../../ui/need-tag.js';
import type { ComparedWith } from './people-store.js';

/** The position people are measured against: what it needs, must by must. */
@Component({
  selector: 'lc-position-panel',
  imports: [NeedTag],
  template: `
    <div class="split">
      <span class="note">{{ say('people.position.label') }}</span>
      <button type="button" class="link" (click)="changed.emit()">
        {{ say(about() ? 'people.position.change' : 'people.position.choose') }}
      </button>
    </div>
    @if (about(); as compared) {
      <h2>{{ texts.of(compared.position.title) }}</h2>
      <ul>
        @for (need of compared.needs; track need.skill.id) {
          <li><lc-need-tag [must]="need.must" />{{ texts.of(need.skill.name) }}&nbsp;{{ need.required }}</li>
        }
      </ul>
      <p class="note">{{ texts.count('people.position.compared', compared.compared) }}</p>
    } @else {
      <p class="secondary">{{ say('people.position.text') }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 14px 20px;
    }
    h2 {
      font-size: 16px;
    }
    ul {
      margin: 4px 0;
    }
    li {
      display: flex;
      align-items: center;
      gap: 8px;
      font-size: 14px;
      line-height: 26px;
    }
    .link {
      font-size: 14px;
    }
  `,
})
export class PositionPanel {
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly formats = inject(Formats);
  readonly about = input<ComparedWith>();
  readonly changed = output<void>();
}
