import { Component, inject, input, model, signal } from '@angular/core';
import { ProblemMessage } from '../core/problem-message.js';
import { Texts } from '../core/texts.js';
import { Dialog } from './dialog.js';
import { Control, Field } from './field.js';

/** Asking with a note, in either direction: who will read what, the note, one button. What was typed survives a refusal. */
@Component({
  selector: 'lc-note-dialog',
  imports: [Control, Dialog, Field],
  template: `
    <lc-dialog [heading]="heading()" [(open)]="open">
      <p class="secondary">{{ text() }}</p>
      <lc-field [label]="label()" [hint]="hint()" [error]="refused()">
        <textarea
          lcControl
          class="input"
          rows="4"
          #words
          maxlength="1000"
          [placeholder]="placeholder()"
          [value]="note()"
          (input)="note.set(words.value)"
        ></textarea>
      </lc-field>
      <ng-container actions>
        <button type="button" class="button button-primary" [disabled]="sending()" (click)="send()">
          {{ action() }}
        </button>
        <button type="button" class="button" (click)="open.set(false)">
          {{ say('ui.dialog.cancel') }}
        </button>
      </ng-container>
    </lc-dialog>
  `,
  styles: `
    .secondary {
      margin-bottom: 16px;
    }
  `,
})
export class NoteDialog {
  private readonly problems = inject(ProblemMessage);
  protected readonly say = inject(Texts).say;
  readonly heading = input.required<string>();
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly placeholder = input('');
  readonly action = input.required<string>();
  /** Sends the note; a rejection is shown beside the field. */
  readonly ask = input.required<(note: string) => Promise<void>>();
  readonly open = model(false);
  protected readonly note = signal('');
  protected readonly refused = signal('');
  protected readonly sending = signal(false);

  protected async send(): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.refused.set('');
    try {
      await this.ask()(this.note().trim());
      this.open.set(false);
      this.note.set('');
    } catch (error) {
      this.refused.set(this.problems.of(error));
    } finally {
      this.sending.set(false);
    }
  }
}
