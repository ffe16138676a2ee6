import { Component, inject, input, model } from '@angular/core';
import type { PositionView, ProjectView } from '@longcai/shared/projects/projects.contract';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { NoteDialog } from '../../ui/note-dialog.js';
import { ProjectStore } from './project-store.js';

export interface Invitee {
  readonly position: PositionView;
  readonly profileId: string;
  readonly name: string;
}

/** Inviting a person to a position. */
@Component({
  selector: 'lc-invite-dialog',
  imports: [NoteDialog],
  template: `
    <lc-note-dialog
      [heading]="say('projects.invite.title', { name: invitee()?.name })"
      [text]="say('projects.invite.text', { days: project().answer.promiseDays })"
      [label]="say('projects.invite.note')"
      [placeholder]="say('projects.invite.placeholder')"
      [action]="say('projects.invite.send')"
      [ask]="invite"
      [open]="invitee() !== undefined"
      (openChange)="$event || invitee.set(undefined)"
    />
  `,
})
export class InviteDialog {
  private readonly store = inject(ProjectStore);
  private readonly toasts = inject(Toasts);
  protected readonly say = inject(Texts).say;
  readonly project = input.required<ProjectView>();
  readonly invitee = model<Invitee>();

  protected readonly invite = async (note: string): Promise<void> => {
    const invitee = this.invitee();
    if (!invitee) return;
    const { position, profileId, name } = invitee;
    const { serviceNumber } = await this.store.invite(position.id, profileId, note);
    this.toasts.done(this.say('projects.invite.done', { name, number: serviceNumber }));
  };
}
