import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Texts } from '../../core/texts.js';
import { SearchFrame, type FacetGroup } from '../../shell/search-frame.js';
import { EmptyState } from '../../ui/empty-state.js';
import { facetOptions, isCity } from '../../ui/facet-options.js';
import { OfferListStore, GROUPS, SORTS } from './offer-list-store.js';
import { OfferRow } from './offer-row.js';

@Component({
  selector: 'lc-offer-list-page',
  imports: [EmptyState, OfferRow, RouterLink, SearchFrame],
  providers: [OfferListStore],
  templateUrl: './offer-list-page.html',
  styles: `
    lc-offer-row + lc-offer-row {
      border-top: 1px solid var(--line);
    }
  `,
})
export class OfferListPage {
  private readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(OfferListStore);
  protected readonly sorts = computed(() =>
    SORTS.map((value) => ({ value, label: this.say(`offers.sort.${value}`) })),
  );
  protected readonly heading = computed(() => {
    const found = this.store.shown();
    if (!found) return this.say('offers.title');
    const q = this.store.list.q();
    return q
      ? this.texts.count('offers.found.for', found.total, { q })
      : this.texts.count('offers.found.all', found.total);
  });
  protected readonly notes = computed(() => {
    const { dropped = [], degraded = false } = this.store.shown() ?? {};
    return [
      ...(dropped.length > 0 ? [this.say('offers.dropped', { words: dropped.join(' ') })] : []),
      ...(degraded ? [this.say('offers.degraded')] : []),
    ];
  });
  protected readonly facets = computed<FacetGroup[]>(() =>
    GROUPS.map((group) => ({
      group,
      heading: this.say(`offers.facets.${group}`),
      options: facetOptions(
        this.store.shown()?.facets[group],
        this.store.list.chosen()[group],
        ({ value, name }) =>
          group === 'kind' ? this.say(`offers.kind.${value}`) : this.texts.of(name) || value,
        group === 'region' ? isCity : undefined,
      ),
    })).filter(({ options }) => options.length > 0),
  );
}
