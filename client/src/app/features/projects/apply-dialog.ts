import { Component, computed, inject, input, model } from '@angular/core';
import { Router } from '@angular/router';
import type { PositionView, ProjectView } from '@longcai/shared/projects/projects.contract';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { NoteDialog } from '../../ui/note-dialog.js';
import { ProjectStore } from './project-store.js';

/** Applying to a position. */
@Component({
  selector: 'lc-apply-dialog',
  imports: [NoteDialog],
  template: `
    <lc-note-dialog
      [heading]="say('projects.apply.title', { title: texts.of(position()?.title) })"
      [text]="text()"
      [label]="say('projects.apply.note')"
      [hint]="say('projects.apply.hint')"
      [placeholder]="say('projects.apply.placeholder')"
      [action]="say('projects.apply.send')"
      [ask]="apply"
      [open]="position() !== undefined"
      (openChange)="$event || position.set(undefined)"
    />
  `,
})
export class ApplyDialog {
  private readonly store = inject(ProjectStore);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly project = input.required<ProjectView>();
  readonly position = model<PositionView>();
  protected readonly text = computed(() =>
    this.say('projects.apply.text', {
      owner: this.texts.of(this.project().ownerName),
      days: this.project().answer.promiseDays,
    }),
  );

  protected readonly apply = async (note: string): Promise<void> => {
    const position = this.position();
    if (!position) return;
    const { id, serviceNumber } = await this.store.apply(position.id, note);
    this.toasts.done(this.say('projects.apply.done', { number: serviceNumber }), {
      label: this.say('projects.apply.see'),
      run: () => void this.router.navigate(['/applications', id]),
    });
  };
}
