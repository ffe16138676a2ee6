import { Component, computed, inject, input } from '@angular/core';
import type { MyProfile } from '@longcai/shared/profiles/profiles.contract';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';

/** How whole a profile is, and what the one best addition opens. */
@Component({
  selector: 'lc-completeness',
  template: `
    <div class="split">
      <h2>{{ say('profile.completeness.title') }}</h2>
      <span class="digits">{{ formats.percent(percent() / 100) }}</span>
    </div>
    <div
      class="scale"
      role="progressbar"
      aria-valuemin="0"
      aria-valuemax="100"
      [attr.aria-valuenow]="percent()"
      [attr.aria-label]="say('profile.completeness.title')"
    >
      <i [style.width.%]="percent()"></i>
    </div>
    @if (next(); as gain) {
      <p>
        {{ say('profile.completeness.add') }} <b>{{ gain.name }}</b>{{ say('profile.comma') }}<br />{{
          say('profile.completeness.from')
        }}
        <b>{{ gain.positionsNow }}</b> {{ say('profile.completeness.to') }} <b>{{ gain.positionsThen }}</b>
        {{ say('profile.completeness.unit') }}
      </p>
    } @else if (missing()) {
      <p>{{ missing() }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 20px 24px;
    }
    h2 {
      font-size: 16px;
    }
    .digits {
      font-size: 28px;
      line-height: 36px;
    }
    .scale {
      height: 10px;
      margin: 8px 0 12px;
      border-radius: 2px;
      background: var(--surface-2);
    }
    i {
      display: block;
      height: 100%;
      border-radius: 2px;
      background: var(--spruce);
      transition: width var(--enter) var(--ease);
    }
    p {
      font-size: 15px;
      line-height: 26px;
    }
  `,
})
export class Completeness {
  private readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly formats = inject(Formats);
  readonly completeness = input<MyProfile['completeness']>();
  protected readonly percent = computed(() => this.completeness()?.percent ?? 0);
  protected readonly next = computed(() => {
    const next = this.completeness()?.next;
    return next && { ...next, name: this.texts.of(next.name) };
  });
  protected readonly missing = computed(() => {
    const parts = (this.completeness()?.missing ?? []).slice(0, 3);
    if (parts.length === 0) return '';
    const names = parts.map((part) => this.say(`profile.parts.${part.replace('fields.', 'fields-')}`));
    return this.say('profile.completeness.missing', { parts: names.join(this.say('profile.wordsComma')) });
  });
}
