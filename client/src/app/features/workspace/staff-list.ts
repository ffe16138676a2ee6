import { Component, inject, input, output, signal } from '@angular/core';
import type { OrganisationSpace } from '@longcai/shared/organisations/organisations.contract';
import { sending } from '../../core/sending.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { Control, Field } from '../../ui/field.js';
import { NameSeal } from '../../ui/name-seal.js';
import { OrganisationSpaceStore } from './organisation-space-store.js';

type Colleague = OrganisationSpace['staff'][number];

/** Who acts for the organisation: added by mail or mobile, given a role, removed after a question. */
@Component({
  selector: 'lc-staff-list',
  imports: [Control, Dialog, Field, NameSeal],
  templateUrl: './staff-list.html',
  styleUrl: './staff-list.scss',
})
export class StaffList {
  private readonly store = inject(OrganisationSpaceStore);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  protected readonly say = inject(Texts).say;
  protected readonly roles = ['manager', 'recruiter'] as const;
  protected readonly adding = sending();
  protected readonly changing = sending();
  readonly space = input.required<OrganisationSpace>();
  /** I removed myself. */
  readonly left = output();
  protected readonly identifier = signal('');
  protected readonly role = signal<Colleague['role']>('recruiter');
  protected readonly removing = signal<Colleague | undefined>(undefined);

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const identifier = this.identifier().trim();
    if (!identifier) return;
    if (!(await this.adding.send(() => this.store.addStaff(identifier, this.role())))) return;
    this.identifier.set('');
    this.toasts.done(this.say('workspace.staff.added'));
  }

  /** A refused change shows again what is true. */
  protected async setRole({ accountId, role }: Colleague, box: HTMLSelectElement): Promise<void> {
    const chosen = box.value as Colleague['role'];
    if (await this.changing.send(() => this.store.setRole(accountId, chosen)))
      this.toasts.done(this.say('workspace.saved'));
    else box.value = role;
  }

  protected async remove(): Promise<void> {
    const colleague = this.removing();
    if (!colleague) return;
    const mine = this.session.isMe(colleague.accountId);
    const done = await this.changing.send(async () => {
      await this.store.removeStaff(colleague.accountId);
      return true;
    });
    this.removing.set(undefined);
    if (!done) return;
    this.toasts.done(this.say('workspace.staff.removed', { name: colleague.name }));
    if (mine) this.left.emit();
  }
}
