import { Component, computed, inject, model, output, signal } from '@angular/core';
import type { TeamView } from '@longcai/shared/teams/teams.contract';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Dialog } from '../../ui/dialog.js';
import { Control, Field } from '../../ui/field.js';
import { TeamStore } from './team-store.js';

export type Leaving =
  { readonly kind: 'leave' } | { readonly kind: 'remove'; readonly member: TeamView['members'][number] };

/** Leaving with a handover, or taking someone out with a reason. */
@Component({
  selector: 'lc-leaving-dialog',
  imports: [Control, Dialog, Field],
  template: `
    <lc-dialog
      [heading]="heading()"
      [open]="leaving() !== undefined"
      (openChange)="$event || leaving.set(undefined)"
    >
      <p class="secondary">{{ say(removing() ? 'teams.remove.text' : 'teams.leave.text') }}</p>
      @if (removing()) {
        <lc-field [label]="say('teams.remove.reason')" [error]="form.fields()['reason']">
          <textarea
            lcControl
            #why
            class="input"
            rows="2"
            maxlength="500"
            [value]="reason()"
            (input)="reason.set(why.value)"
          ></textarea>
        </lc-field>
      }
      <lc-field
        [label]="say('teams.leave.handover')"
        [hint]="removing() ? say('teams.optional') : ''"
        [error]="form.fields()['handover'] || form.sentence()"
      >
        <textarea
          lcControl
          #words
          class="input"
          rows="5"
          maxlength="2000"
          [placeholder]="say('teams.leave.placeholder')"
          [value]="handover()"
          (input)="handover.set(words.value)"
        ></textarea>
      </lc-field>
      <ng-container actions>
        <button
          type="button"
          class="button button-danger"
          [disabled]="!complete() || form.pending()"
          (click)="send()"
        >
          {{ say(removing() ? 'teams.remove.do' : 'teams.leave.do') }}
        </button>
        <button type="button" class="button" (click)="leaving.set(undefined)">
          {{ say('teams.cancel') }}
        </button>
      </ng-container>
    </lc-dialog>
  `,
  styles: `
    lc-field {
      display: block;
      margin-top: 12px;
    }
  `,
})
export class LeavingDialog {
  private readonly store = inject(TeamStore);
  private readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly leaving = model<Leaving>();
  /** The reader has left; the page is no longer theirs. */
  readonly left = output<void>();
  protected readonly form = sending();
  protected readonly reason = signal('');
  protected readonly handover = signal('');
  protected readonly removing = computed(() => {
    const leaving = this.leaving();
    return leaving?.kind === 'remove' ? leaving.member : undefined;
  });
  protected readonly heading = computed(() => {
    const member = this.removing();
    return member
      ? this.say('teams.remove.title', { name: this.texts.of(member.name) })
      : this.say('teams.leave.title');
  });
  protected readonly complete = computed(
    () => (this.removing() ? this.reason() : this.handover()).trim() !== '',
  );

  protected async send(): Promise<void> {
    const member = this.removing();
    const handover = this.handover().trim();
    const done = await this.form.send<unknown>(() =>
      member
        ? this.store.remove(member.accountId, this.reason().trim(), handover)
        : this.store.leave(handover),
    );
    if (!done) return;
    this.leaving.set(undefined);
    this.reason.set('');
    this.handover.set('');
    if (!member) this.left.emit();
  }
}
