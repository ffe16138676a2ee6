import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
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
import { GROUPS, OfferListStore, SORTS, type Group } from './offer-list-store.js';
import { OfferRow } from './offer-row.js';

@Component({
  selector: 'lc-offer-list-page',
  imports: [
    Chips,
    EmptyState,
    FacetList,
    FacetPanel,
    Pagination,
    ProblemPanel,
    OfferRow,
    RouterLink,
    SearchBox,
    Skeleton,
  ],
  providers: [OfferListStore],
  templateUrl: './offer-list-page.html',
  styleUrl: './offer-list-page.scss',
})
export class OfferListPage {
  private readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(OfferListStore);
  protected readonly sorts = SORTS;
  protected readonly heading = computed(() => {
    const found = this.store.shown();
    if (!found) return this.say('offers.title');
    const q = this.store.list.q();
    return q
      ? this.texts.count('offers.found.for', found.total, { q })
      : this.texts.count('offers.found.all', found.total);
  });
  protected readonly dropped = computed(() => {
    const words = this.store.shown()?.dropped ?? [];
    return words.length > 0 ? this.say('offers.dropped', { words: words.join(' ') }) : '';
  });
  protected readonly facets = computed(() => {
    const { facets } = this.store.shown() ?? {};
    return GROUPS.map((group) => ({
      group,
      heading: this.say(`offers.facets.${group}`),
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

  protected remove({ key }: Chip): void {
    const [group = '', value = ''] = key.split(':');
    this.store.list.toggle(group as Group, value, false);
  }

  private label(group: Group, value: string, name: { zh: string; en: string } | undefined): string {
    return group === 'kind' ? this.say(`offers.kind.${value}`) : this.texts.of(name) || value;
  }
}
