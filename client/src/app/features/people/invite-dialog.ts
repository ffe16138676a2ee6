import { Component, inject, input, model, output } from '@angular/core';
import type { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { Api, bare } from '../../core/api.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { NoteDialog } from '../../ui/note-dialog.js';

export const INVITE = bare<typeof applicationsApi.invite>('POST', '/api/positions/:positionId/invitations');

export interface Invitee {
  readonly profileId: string;
  readonly name: string;
  readonly positionId: string;
}

/** Invites one person to one position, with a note. What was written stays until it was sent. */
@Component({
  selector: 'lc-invite-person',
  imports: [NoteDialog],
  template: `
    <lc-note-dialog
      [heading]="say('people.invite.title', { name: invitee()?.name, position: position() })"
      [text]="say('people.invite.text')"
      [label]="say('people.invite.note')"
      [placeholder]="say('people.invite.placeholder')"
      [action]="say('people.invite.send')"
      [ask]="invite"
      [open]="invitee() !== undefined"
      (openChange)="$event || invitee.set(undefined)"
    />
  `,
})
export class InviteDialog {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly say = inject(Texts).say;
  readonly invitee = model<Invitee>();
  readonly position = input('');
  readonly done = output<void>();

  protected readonly invite = async (note: string): Promise<void> => {
    const invitee = this.invitee();
    if (!invitee) return;
    const { profileId, positionId, name } = invitee;
    const sent = await this.api.call(INVITE, { params: { positionId }, body: { profileId, note } });
    this.toasts.done(this.say('people.invite.done', { name, number: sent.serviceNumber }));
    this.done.emit();
  };
}
