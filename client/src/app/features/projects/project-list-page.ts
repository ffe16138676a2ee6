import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { byParts } from '../../core/by-parts.js';
import { Texts } from '../../core/texts.js';
import { SearchFrame, type FacetGroup } from '../../shell/search-frame.js';
import { EmptyState } from '../../ui/empty-state.js';
import { facetOptions, isCity } from '../../ui/facet-options.js';
import { ProjectListStore, GROUPS, SORTS } from './project-list-store.js';
import { ProjectRow } from './project-row.js';

const ROWS_AT_ONCE = 7;
const LAST_PART = 3;

@Component({
  selector: 'lc-project-list-page',
  imports: [EmptyState, ProjectRow, RouterLink, SearchFrame],
  providers: [ProjectListStore],
  templateUrl: './project-list-page.html',
  styles: `
    lc-project-row + lc-project-row {
      border-top: 1px solid var(--line);
    }
  `,
})
export class ProjectListPage {
  private readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(ProjectListStore);
  private readonly parts = byParts(this.store.shown, LAST_PART);
  protected readonly whole = computed(() => this.parts() >= LAST_PART);
  /** As many as a window shows, then the others. */
  protected readonly items = computed(() => {
    const items = this.store.shown()?.items ?? [];
    return !this.whole() ? items.slice(0, this.parts() * ROWS_AT_ONCE) : items;
  });
  protected readonly sorts = computed(() =>
    SORTS.map((value) => ({ value, label: this.say(`projects.sort.${value}`) })),
  );
  protected readonly heading = computed(() => {
    const found = this.store.shown();
    if (!found) return this.say('projects.title');
    const q = this.store.list.q();
    return q
      ? this.texts.count('projects.found.for', found.total, { q })
      : this.texts.count('projects.found.all', found.total);
  });
  protected readonly notes = computed(() => {
    const { dropped = [], degraded = false } = this.store.shown() ?? {};
    return [
      ...(dropped.length > 0 ? [this.say('projects.dropped', { words: dropped.join(' ') })] : []),
      ...(degraded ? [this.say('projects.degraded')] : []),
    ];
  });
  protected readonly facets = computed<FacetGroup[]>(() =>
    GROUPS.map((group) => ({
      group,
      heading: this.say(`projects.facets.${group}`),
      options: facetOptions(
        this.store.shown()?.facets[group],
        this.store.list.chosen()[group],
        ({ value, name }) =>
          group === 'state' ? this.say(`projects.state.${value}`) : this.texts.of(name) || value,
        group === 'region' ? isCity : undefined,
      ),
    })).filter(({ options }) => options.length > 0),
  );
}
