import { Component, computed, inject, input, output } from '@angular/core';
import type { SearchList } from '../core/search-list.js';
import { Texts } from '../core/texts.js';
import { Chips, type Chip } from '../ui/chips.js';
import { FacetList, type FacetOption } from '../ui/facet-list.js';
import { FacetPanel } from '../ui/facet-panel.js';
import { Pagination } from '../ui/pagination.js';
import { ProblemPanel } from '../ui/problem-panel.js';
import { Skeleton } from '../ui/skeleton.js';
import { SearchBox } from './search-box.js';

export interface FacetGroup {
  readonly group: string;
  readonly heading: string;
  readonly options: readonly FacetOption[];
}

export interface SortChoice {
  readonly value: string;
  readonly label: string;
}

/**
 * A searched list: the box with suggestions, facets beside it, what is chosen, the order, the pages, and the four
 * states. Rows go inside; what stands in their place when nothing was found is marked [empty].
 */
@Component({
  selector: 'lc-search-frame',
  imports: [Chips, FacetList, FacetPanel, Pagination, ProblemPanel, SearchBox, Skeleton],
  templateUrl: './search-frame.html',
  styleUrl: './search-frame.scss',
  host: { class: 'page' },
})
export class SearchFrame {
  protected readonly say = inject(Texts).say;
  readonly list = input.required<SearchList<string>>();
  readonly heading = input.required<string>();
  readonly facets = input.required<readonly FacetGroup[]>();
  /** First is the usual order, which needs no parameter. */
  readonly sorts = input.required<readonly SortChoice[]>();
  readonly sort = input.required<string>();
  /** Sentences between heading and rows: words that were dropped, an index that lags. */
  readonly notes = input<readonly string[]>([]);
  /** How many were found; undefined until the first answer. */
  readonly total = input<number>();
  /** False while rows are still to come: pages are not offered above them, only to move down. */
  readonly whole = input(true);
  readonly busy = input(false);
  readonly error = input<unknown>();
  readonly retried = output<void>();

  protected readonly chips = computed<Chip[]>(() =>
    this.facets().flatMap(({ group, options }) =>
      options.flatMap(({ checked, value, label }) => (checked ? [{ key: `${group}:${value}`, label }] : [])),
    ),
  );

  protected remove({ key }: Chip): void {
    const at = key.indexOf(':');
    this.list().toggle(key.slice(0, at), key.slice(at + 1), false);
  }

  protected order(value: string): void {
    this.list().useSort(value === this.sorts()[0]?.value ? null : value);
  }
}
