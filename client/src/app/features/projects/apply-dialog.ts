import { Component, computed, inject, input, model, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { PositionView, ProjectView } from '@longcai/shared/projects/projects.contract';
import { ProblemMessage } from '../../core/problem-message.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { Control, Field } from '../../ui/field.js';
import { ProjectStore } from './project-store.js';

/** Applying: who will read what, a note, and one button. What was typed survives a refusal. */
@Component({
  selector: 'lc-apply-dialog',
  imports: [Control, Dialog, Field],
  template: `
    <lc-dialog
      [heading]="say('projects.apply.title', { title: texts.of(position()?.title) })"
      [open]="position() !== undefined"
      (openChange)="$event || position.set(undefined)"
    >
      <p class="secondary">{{ text() }}</p>
      <lc-field [label]="say('projects.apply.note')" [hint]="say('projects.apply.hint')" [error]="refused()">
        <textarea
          lcControl
          class="input"
          rows="4"
          #words
          maxlength="1000"
          [placeholder]="say('projects.apply.placeholder')"
          [value]="note()"
          (input)="note.set(words.value)"
        ></textarea>
      </lc-field>
      <ng-container actions>
        <button type="button" class="button button-primary" [disabled]="sending()" (click)="send()">
          {{ say('projects.apply.send') }}
        </button>
        <button type="button" class="button" (click)="position.set(undefined)">
          {{ say('projects.apply.cancel') }}
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
export class ApplyDialog {
  private readonly store = inject(ProjectStore);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemMessage);
  private readonly router = inject(Router);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly project = input.required<ProjectView>();
  readonly position = model<PositionView>();
  protected readonly note = signal('');
  protected readonly refused = signal('');
  protected readonly sending = signal(false);
  protected readonly text = computed(() =>
    this.say('projects.apply.text', {
      owner: this.texts.of(this.project().ownerName),
      days: this.project().answer.promiseDays,
    }),
  );

  protected async send(): Promise<void> {
    const position = this.position();
    if (!position || this.sending()) return;
    this.sending.set(true);
    this.refused.set('');
    try {
      const { id, serviceNumber } = await this.store.apply(position.id, this.note().trim());
      this.position.set(undefined);
      this.note.set('');
      this.toasts.done(this.say('projects.apply.done', { number: serviceNumber }), {
        label: this.say('projects.apply.see'),
        run: () => void this.router.navigate(['/applications', id]),
      });
    } catch (error) {
      this.refused.set(this.problems.of(error));
    } finally {
      this.sending.set(false);
    }
  }
}
