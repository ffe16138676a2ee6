import { Component, inject, input, model, signal } from '@angular/core';
import type { PositionView, ProjectView } from '@longcai/shared/projects/projects.contract';
import { ProblemMessage } from '../../core/problem-message.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { Control, Field } from '../../ui/field.js';
import { ProjectStore } from './project-store.js';

export interface Invitee {
  readonly position: PositionView;
  readonly profileId: string;
  readonly name: string;
}

@Component({
  selector: 'lc-invite-dialog',
  imports: [Control, Dialog, Field],
  template: `
    <lc-dialog
      [heading]="say('projects.invite.title', { name: invitee()?.name })"
      [open]="invitee() !== undefined"
      (openChange)="$event || invitee.set(undefined)"
    >
      <p class="secondary">
        {{ say('projects.invite.text', { days: project().answer.promiseDays }) }}
      </p>
      <lc-field [label]="say('projects.invite.note')" [error]="refused()">
        <textarea
          lcControl
          class="input"
          rows="4"
          maxlength="1000"
          #words
          [placeholder]="say('projects.invite.placeholder')"
          [value]="note()"
          (input)="note.set(words.value)"
        ></textarea>
      </lc-field>
      <ng-container actions>
        <button type="button" class="button button-primary" [disabled]="sending()" (click)="send()">
          {{ say('projects.invite.send') }}
        </button>
        <button type="button" class="button" (click)="invitee.set(undefined)">
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
export class InviteDialog {
  private readonly store = inject(ProjectStore);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemMessage);
  protected readonly say = inject(Texts).say;
  readonly project = input.required<ProjectView>();
  readonly invitee = model<Invitee>();
  protected readonly note = signal('');
  protected readonly refused = signal('');
  protected readonly sending = signal(false);

  protected async send(): Promise<void> {
    const invitee = this.invitee();
    if (!invitee || this.sending()) return;
    this.sending.set(true);
    this.refused.set('');
    try {
      const { position, profileId, name } = invitee;
      const { serviceNumber } = await this.store.invite(position.id, profileId, this.note().trim());
      this.invitee.set(undefined);
      this.toasts.done(this.say('projects.invite.done', { name, number: serviceNumber }));
    } catch (error) {
      this.refused.set(this.problems.of(error));
    } finally {
      this.sending.set(false);
    }
  }
}
