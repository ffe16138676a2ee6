import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Formats } from '../../core/formats.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { NameSeal } from '../../ui/name-seal.js';
import { Pagination } from '../../ui/pagination.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { AccountsStore, type Account } from './accounts-store.js';
import { RightsDialog } from './rights-dialog.js';

/** Who may do what: found by name, changed one by one. */
@Component({
  selector: 'lc-accounts-page',
  imports: [EmptyState, NameSeal, Pagination, ProblemPanel, RightsDialog, RouterLink, Skeleton],
  providers: [AccountsStore],
  templateUrl: './accounts-page.html',
  styleUrl: './accounts-page.scss',
})
export class AccountsPage {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(AccountsStore);
  /** Query parameters. */
  readonly q = input<string>();
  readonly page = input<string>();
  protected readonly number = computed(() => Math.max(1, Math.trunc(Number(this.page())) || 1));
  protected readonly changing = signal<Account | undefined>(undefined);
  protected readonly heading = computed(() => {
    const total = this.store.shown()?.total;
    if (total === undefined) return this.say('administration.title');
    return this.q()
      ? this.texts.count('administration.found', total, { q: this.q() })
      : this.texts.count('administration.total', total);
  });

  constructor() {
    effect(() => this.store.query.set({ q: this.q() ?? '', page: this.number() }));
  }

  protected search(event: Event, words: string): void {
    event.preventDefault();
    void this.router.navigate([], { queryParams: { q: words.trim() || null, page: null } });
  }

  protected rolesOf({ roles }: Account): string[] {
    const special = roles.filter((role) => role !== 'member');
    return (special.length > 0 ? special : roles).map((role) => this.say(`administration.role.${role}`));
  }

  protected reachOf({ scope }: Account): string {
    const libraries = this.store.libraries.hasValue() ? this.store.libraries.value() : [];
    const names = scope.libraries.map((slug) =>
      this.texts.of(libraries.find((library) => library.slug === slug)?.name ?? { zh: slug, en: slug }),
    );
    const regions = scope.regions.length
      ? [this.texts.count('administration.regions', scope.regions.length)]
      : [];
    return [...names, ...regions].join(this.say('administration.comma'));
  }
}
