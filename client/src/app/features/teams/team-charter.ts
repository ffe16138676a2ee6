import { Component, computed, inject, signal } from '@angular/core';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Control, Field } from '../../ui/field.js';
import { TeamStore } from './team-store.js';

/** What the team has agreed on: its version, who has signed, and the words. A new version is signed anew. */
@Component({
  selector: 'lc-team-charter',
  imports: [Control, Field],
  template: `
    <div class="split">
      <h2>{{ say('teams.charter.title') }}</h2>
      <span class="note">{{ state() }}</span>
    </div>
    @if (draft() !== undefined) {
      <lc-field [label]="say('teams.charter.label')" [error]="form.sentence()">
        <textarea
          lcControl
          #words
          class="input"
          rows="7"
          maxlength="4000"
          [placeholder]="say('teams.charter.placeholder')"
          [value]="draft()!"
          (input)="draft.set(words.value)"
        ></textarea>
        <span help>{{ say('teams.charter.help') }}</span>
      </lc-field>
      <div class="actions">
        <button
          type="button"
          class="button button-primary button-small"
          [disabled]="!draft()!.trim() || form.pending()"
          (click)="save()"
        >
          {{ say('teams.charter.save') }}
        </button>
        <button type="button" class="button button-small" (click)="draft.set(undefined)">
          {{ say('teams.cancel') }}
        </button>
      </div>
    } @else {
      <p class="words">{{ charter()?.text || say('teams.charter.none') }}</p>
      @if (form.sentence()) {
        <p class="failed" role="alert">{{ form.sentence() }}</p>
      }
      <div class="actions">
        @if (can('sign-charter')) {
          <button
            type="button"
            class="button button-primary button-small"
            [disabled]="form.pending()"
            (click)="sign()"
          >
            {{ say('teams.charter.sign') }}
          </button>
        }
        @if (can('edit-charter')) {
          <button type="button" class="button button-small" (click)="draft.set(charter()?.text ?? '')">
            {{ say(charter()?.version ? 'teams.charter.edit' : 'teams.charter.write') }}
          </button>
        }
      </div>
    }
  `,
  styles: `
    .words {
      font-size: 15px;
      line-height: 26px;
      white-space: pre-line;
    }
    .actions {
      margin-top: 12px;
    }
    .actions:not(:has(*)) {
      display: none;
    }
    .failed {
      color: var(--berry);
      font-size: 14px;
    }
  `,
})
export class TeamCharter {
  private readonly store = inject(TeamStore);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  protected readonly say = this.texts.say;
  protected readonly form = sending();
  protected readonly draft = signal<string | undefined>(undefined);
  protected readonly charter = computed(() => this.store.shown()?.charter);
  protected readonly state = computed(() => {
    const { version = 0, signed = 0, of = 0 } = this.charter() ?? {};
    if (version === 0) return '';
    if (signed === of) return this.say('teams.charter.allSigned', { version });
    return this.say('teams.charter.signed', { version, signed, of });
  });

  protected can(right: 'edit-charter' | 'sign-charter'): boolean {
    return this.store.shown()?.can.includes(right) ?? false;
  }

  protected async save(): Promise<void> {
    const team = this.store.shown();
    const text = this.draft()?.trim();
    if (!team || !text) return;
    const saved = await this.form.send(() => this.store.setCharter(text, team.version));
    if (!saved) {
      // Someone else wrote meanwhile: the next attempt is made on their version, with these words kept.
      this.store.team.reload();
      return;
    }
    this.draft.set(undefined);
    this.toasts.done(this.say('teams.charter.saved', { version: saved.charter.version }));
  }

  protected async sign(): Promise<void> {
    const signed = await this.form.send(() => this.store.sign());
    if (signed) this.toasts.done(this.say('teams.charter.thanks'));
  }
}
