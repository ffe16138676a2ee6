import { Component, computed, inject, linkedSignal, model } from '@angular/core';
import type { Role } from '@longcai/shared/accounts/accounts.contract';
import { sending } from '../../core/sending.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { TreePicker } from '../../ui/tree-picker.js';
import { AccountsStore, type Account, type Rights } from './accounts-store.js';

/** Roles, their reach, and whether the account may sign in at all. */
@Component({
  selector: 'lc-rights-dialog',
  imports: [Dialog, TreePicker],
  templateUrl: './rights-dialog.html',
  styles: `
    fieldset {
      display: grid;
      gap: 6px;
      margin-bottom: 16px;
    }
    legend {
      margin-bottom: 4px;
      padding: 0;
      font-size: 15px;
    }
    label {
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: 32px;
    }
    lc-tree-picker {
      margin-bottom: 16px;
    }
    .failed {
      color: var(--berry);
    }
  `,
})
export class RightsDialog {
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly store = inject(AccountsStore);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly special: readonly Role[] = ['curator', 'operator', 'administrator'];
  protected readonly sent = sending();
  readonly account = model<Account>();
  protected readonly rights = linkedSignal<Rights>(() => {
    const { roles, scope, status } = this.account() ?? NOBODY;
    return { roles: [...roles], scope: { ...scope }, status };
  });
  protected readonly reaches = computed(() =>
    this.rights().roles.some((role) => role === 'curator' || role === 'operator'),
  );
  /** Taking one's own administration away would lock everyone out at worst. */
  protected readonly mine = computed(() => this.session.isMe(this.account()?.id));

  protected has(role: Role): boolean {
    return this.rights().roles.includes(role);
  }

  protected setRole(role: Role, on: boolean): void {
    this.rights.update((rights) => {
      const others = rights.roles.filter((other) => other !== role);
      return { ...rights, roles: on ? [...others, role] : others };
    });
  }

  protected keeps(slug: string): boolean {
    return this.rights().scope.libraries?.includes(slug) ?? false;
  }

  protected setLibrary(slug: string, on: boolean): void {
    this.rights.update((rights) => {
      const others = (rights.scope.libraries ?? []).filter((other) => other !== slug);
      return { ...rights, scope: { ...rights.scope, libraries: on ? [...others, slug] : others } };
    });
  }

  protected setRegions(regions: readonly string[]): void {
    this.rights.update((rights) => ({ ...rights, scope: { ...rights.scope, regions: [...regions] } }));
  }

  protected setActive(active: boolean): void {
    this.rights.update((rights) => ({ ...rights, status: active ? 'active' : 'disabled' }));
  }

  protected async save(): Promise<void> {
    const account = this.account();
    if (!account) return;
    const { roles, scope, status } = this.rights();
    const all = new Set<Role>(['member', ...roles]);
    const rights = { roles: [...all], scope: this.reaches() ? scope : {}, status };
    const done = await this.sent.send(async () => {
      await this.store.setRights(account.id, rights);
      return true;
    });
    if (!done) return;
    this.account.set(undefined);
    this.toasts.done(this.say('administration.saved', { name: account.name }));
  }
}

const NOBODY: Pick<Account, 'roles' | 'scope' | 'status'> = {
  roles: ['member'],
  scope: { libraries: [], regions: [] },
  status: 'active',
};
