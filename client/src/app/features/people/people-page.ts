import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { PageTitle } from '../../core/page-title.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { SearchBox } from '../../shell/search-box.js';
import { Chips, type Chip } from '../../ui/chips.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FacetList } from '../../ui/facet-list.js';
import { facetOptions, isCity } from '../../ui/facet-options.js';
import { FacetPanel } from '../../ui/facet-panel.js';
import { Pagination } from '../../ui/pagination.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { CompareSheet } from './compare-sheet.js';
import { CompareTray } from './compare-tray.js';
import { InviteDialog, type Invitee } from './invite-dialog.js';
import { GROUPS, PeopleStore, SORTS, type FoundPerson, type Group } from './people-store.js';
import { PersonFacts } from './person-facts.js';
import { PersonRow } from './person-row.js';
import { PositionChooser } from './position-chooser.js';
import { PositionPanel } from './position-panel.js';
import { MOST, toggled } from './tray.js';

@Component({
  selector: 'lc-people-page',
  imports: [
    Chips,
    CompareSheet,
    CompareTray,
    EmptyState,
    FacetList,
    FacetPanel,
    InviteDialog,
    Pagination,
    PersonRow,
    PositionChooser,
    PositionPanel,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
  ],
  providers: [PeopleStore],
  templateUrl: './people-page.html',
  styleUrl: './people-page.scss',
  host: { '[class.with-tray]': 'tray().length > 0' },
})
export class PeoplePage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly person = inject(PersonFacts);
  protected readonly session = inject(Session);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(PeopleStore);
  protected readonly title = inject(PageTitle);
  protected readonly most = MOST;
  /** Another position measures anew, so the tray is emptied. */
  protected readonly tray = linkedSignal<string, readonly FoundPerson[]>({
    source: this.store.position,
    computation: () => [],
  });
  protected readonly comparing = signal(false);
  protected readonly choosing = signal(false);
  protected readonly invitee = signal<Invitee | undefined>(undefined);
  protected readonly sorts = computed(() =>
    SORTS.filter((sort) => sort !== 'match' || this.store.comparedWith() !== undefined),
  );
  protected readonly heading = computed(() => {
    const found = this.store.shown();
    if (!found) return this.say('people.title');
    const key = this.store.list.q()
      ? 'for'
      : this.store.sort() === 'match' && found.comparedWith
        ? 'match'
        : 'all';
    return this.texts.count(`people.found.${key}`, found.total, { q: this.store.list.q() });
  });
  protected readonly dropped = computed(() => {
    const words = this.store.shown()?.dropped ?? [];
    return words.length > 0 ? this.say('people.dropped', { words: words.join(' ') }) : '';
  });
  protected readonly facets = computed(() => {
    const { facets } = this.store.shown() ?? {};
    return GROUPS.map((group) => ({
      group,
      heading: this.say(`people.facets.${group}`),
      options: facetOptions(
        facets?.[group],
        this.store.list.chosen()[group],
        ({ value, name }) => this.label(group, value, name),
        group === 'region' ? isCity : undefined,
      ),
    })).filter(({ options }) => options.length > 0);
  });
  protected readonly chips = computed<Chip[]>(() =>
    this.facets().flatMap(({ group, options }) =>
      options.flatMap(({ checked, value, label }) => (checked ? [{ key: `${group}:${value}`, label }] : [])),
    ),
  );
  protected readonly positionTitle = computed(() => this.texts.of(this.store.comparedWith()?.position.title));

  protected remove({ key }: Chip): void {
    const [group = '', value = ''] = key.split(':');
    this.store.list.toggle(group as Group, value, false);
  }

  protected inTray({ person }: FoundPerson): boolean {
    return this.tray().some((one) => one.person.profileId === person.profileId);
  }

  protected toggle(item: FoundPerson): void {
    this.tray.update((tray) => toggled(tray, item));
  }

  protected invite({ person }: FoundPerson): void {
    const positionId = this.store.comparedWith()?.position.positionId;
    if (positionId)
      this.invitee.set({ profileId: person.profileId, name: this.person.name(person), positionId });
  }

  protected compareWith(position: string): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { position, page: null, sort: null },
      queryParamsHandling: 'merge',
    });
  }

  private label(group: Group, value: string, name: { zh: string; en: string } | undefined): string {
    if (group === 'audience') return this.say(`ui.audience.${value}`);
    if (group === 'start') return this.say(`people.start.${value}`);
    return this.texts.of(name) || value;
  }
}
