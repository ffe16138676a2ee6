import { Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { LibraryView } from '@longcai/shared/libraries/libraries.contract';
import { ProblemMessage } from '../../core/problem-message.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Control, Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { LibraryStore } from './library-store.js';

/** Rooms of a library that anyone may join, and a line to open one more. */
@Component({
  selector: 'lc-library-topics',
  imports: [Control, Field, Icon, RouterLink],
  template: `
    <div>
      <h2>{{ say('libraries.topics.title') }}</h2>
      <p class="note">{{ say('libraries.topics.note') }}</p>
    </div>
    <ul>
      @for (topic of topics(); track topic.roomId) {
        <li>
          <a [routerLink]="['/rooms', topic.roomId]"><lc-icon name="message" />{{ topic.title }}</a>
        </li>
      } @empty {
        <li class="secondary">{{ say('libraries.topics.empty') }}</li>
      }
    </ul>
    @if (session.signedIn()) {
      <form (submit)="open($event)">
        <lc-field [label]="say('libraries.topics.label')" [error]="refused()">
          <input
            lcControl
            class="input"
            maxlength="80"
            #box
            [placeholder]="say('libraries.topics.placeholder')"
            [value]="title()"
            (input)="title.set(box.value)"
          />
        </lc-field>
        <button class="button" [disabled]="sending() || title().trim() === ''">
          {{ say('libraries.topics.open') }}
        </button>
      </form>
    } @else {
      <p>
        <a class="link" routerLink="/sign-in" [queryParams]="{ returnTo: here }">{{
          say('libraries.topics.signIn')
        }}</a>
      </p>
    }
  `,
  host: { class: 'sheet' },
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 18px 24px;
    }
    li a {
      display: flex;
      gap: 10px;
      align-items: center;
      min-height: 36px;
      color: inherit;
    }
    li a:hover {
      color: var(--spruce);
    }
    li lc-icon {
      color: var(--ink-3);
    }
    form {
      display: grid;
      gap: 10px;
      justify-items: start;
    }
    lc-field {
      width: 100%;
    }
  `,
})
export class LibraryTopics {
  private readonly store = inject(LibraryStore);
  private readonly router = inject(Router);
  private readonly problems = inject(ProblemMessage);
  protected readonly session = inject(Session);
  protected readonly say = inject(Texts).say;
  protected readonly here = this.router.url;
  readonly topics = input.required<LibraryView['topics']>();
  protected readonly title = signal('');
  protected readonly refused = signal('');
  protected readonly sending = signal(false);

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    const title = this.title().trim();
    if (title === '' || this.sending()) return;
    this.sending.set(true);
    this.refused.set('');
    try {
      await this.router.navigate(['/rooms', await this.store.openTopic(title)]);
    } catch (error) {
      this.refused.set(this.problems.of(error));
    } finally {
      this.sending.set(false);
    }
  }
}
