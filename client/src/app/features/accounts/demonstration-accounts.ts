import { Component, inject, input, output } from '@angular/core';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { NameSeal } from '../../ui/name-seal.js';

export const DEMONSTRATION_PASSWORD = 'longcai-2026';

const CHOICES = [
  { key: 'enterprise', email: 'enterprise@longcai.example' },
  { key: 'scholar', email: 'scholar@longcai.example' },
  { key: 'curator', email: 'curator-corridor@longcai.example' },
  { key: 'operator', email: 'operator@longcai.example' },
  { key: 'administrator', email: 'administrator@longcai.example' },
] as const;

/** One click signs in as somebody of the invented data. */
@Component({
  selector: 'lc-demonstration-accounts',
  imports: [Icon, NameSeal],
  template: `
    <h2>{{ say('accounts.demonstration.title') }}</h2>
    <p class="secondary">{{ say('accounts.demonstration.text') }}</p>
    <div class="choices">
      @for (choice of choices; track choice.key) {
        <button type="button" [disabled]="pending()" (click)="chosen.emit(choice.email)">
          <lc-name-seal [name]="say('accounts.demonstration.' + choice.key)" />
          <span>
            <b>{{ say('accounts.demonstration.' + choice.key) }}</b>
            <small>{{ say('accounts.demonstration.' + choice.key + 'Text') }}</small>
          </span>
          <lc-icon name="right" />
        </button>
      }
    </div>
  `,
  styleUrl: './accounts.scss',
})
export class DemonstrationAccounts {
  protected readonly say = inject(Texts).say;
  protected readonly choices = CHOICES;
  readonly pending = input(false);
  readonly chosen = output<string>();
}
