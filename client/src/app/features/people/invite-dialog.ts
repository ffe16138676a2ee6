import { Component, inject, input, model, output, signal } from '@angular/core';
import type { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { Api, bare } from '../../core/api.js';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { Control, Field } from '../../ui/field.js';

export const INVITE = bare<typeof applicationsApi.invite>('POST', '/api/positions/:positionId/invitations');

export interface Invitee {
  readonly profileId: string;
  readonly name: string;
  readonly positionId: string;
}

/** Invites one person to one position, with a note. What was written stays until it was sent. */
@Component({
  selector: 'lc-invite-person',
  imports: [Control, Dialog, Field],
  template: `
    <lc-dialog
      [heading]="say('people.invite.title', { name: invitee()?.name, position: position() })"
      [open]="invitee() !== undefined"
      (openChange)="$event || invitee.set(undefined)"
    >
      <form class="stack" id="invitation" (submit)="$event.preventDefault(); send()">
        <p class="secondary">{{ say('people.invite.text') }}</p>
        <lc-field [label]="say('people.invite.note')" [error]="form.fields()['note'] ?? form.sentence()">
          <textarea
            lcControl
            #words
            class="input"
            rows="4"
            maxlength="1000"
            [placeholder]="say('people.invite.placeholder')"
            [value]="note()"
            (input)="note.set(words.value)"
          ></textarea>
        </lc-field>
      </form>
      <ng-container actions>
        <button form="invitation" class="button button-primary" [disabled]="form.pending()">
          {{ say('people.invite.send') }}
        </button>
        <button type="button" class="button" (click)="invitee.set(undefined)">
          {{ say('people.cancel') }}
        </button>
      </ng-container>
    </lc-dialog>
  `,
})
export class InviteDialog {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly say = inject(Texts).say;
  protected readonly form = sending();
  readonly invitee = model<Invitee>();
  readonly position = input('');
  readonly done = output<void>();
  protected readonly note = signal('');

  protected async send(): Promise<void> {
    const invitee = this.invitee();
    if (!invitee) return;
    const { profileId, positionId, name } = invitee;
    const body = { profileId, note: this.note().trim() };
    const sent = await this.form.send(() => this.api.call(INVITE, { params: { positionId }, body }));
    if (!sent) return;
    this.invitee.set(undefined);
    this.note.set('');
    this.toasts.done(this.say('people.invite.done', { name, number: sent.serviceNumber }));
    this.done.emit();
  }
}
