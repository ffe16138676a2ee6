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
import { GROUPS, ProjectListStore, SORTS, type Group } from './project-list-store.js';
import { ProjectRow } from './project-row.js';

@Component({
  selector: 'lc-project-list-page',
  imports: [
    Chips,
    EmptyState,
    FacetList,
    FacetPanel,
    Pagination,
    ProblemPanel,
    ProjectRow,
    RouterLink,
    SearchBox,
    Skeleton,
  ],
  providers: [ProjectListStore],
  templateUrl: './project-list-page.html',
  styleUrl: './project-list-page.scss',
})
export class ProjectListPage {
  private readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(ProjectListStore);
  protected readonly sorts = SORTS;
  protected readonly heading = computed(() => {
    const found = this.store.shown();
    if (!found) return this.say('projects.title');
    const q = this.store.list.q();
    return q
      ? this.texts.count('projects.found.for', found.total, { q })
      : this.texts.count('projects.found.all', found.total);
  });
  protected readonly dropped = computed(() => {
    const words = this.store.shown()?.dropped ?? [];
    return words.length > 0 ? this.say('projects.dropped', { words: words.join(' ') }) : '';
  });
  protected readonly facets = computed(() => {
    const { facets } = this.store.shown() ?? {};
    return GROUPS.map((group) => ({
      group,
      heading: this.say(`projects.facets.${group}`),
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
    return group === 'state' ? this.say(`projects.state.${value}`) : this.texts.of(name) || value;
  }
}
