import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Texts } from '../../core/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Pagination } from '../../ui/pagination.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { OfferRow } from './offer-row.js';
import { OrganisationRow } from './organisation-row.js';
import { PostedRow } from './posted-row.js';
import { WorkspaceStore } from './workspace-store.js';

/** My organisations and everything I posted, drafts too; the heading says what waits for me. */
@Component({
  selector: 'lc-workspace-page',
  imports: [EmptyState, OfferRow, OrganisationRow, Pagination, PostedRow, ProblemPanel, RouterLink, Skeleton],
  providers: [WorkspaceStore],
  templateUrl: './workspace-page.html',
  styles: `
    .top {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-end;
      justify-content: space-between;
      gap: 12px 24px;
      margin-bottom: 20px;
    }
    section + section {
      margin-top: 28px;
    }
    lc-pagination {
      margin-top: 16px;
    }
    .secondary {
      margin-bottom: 4px;
    }
  `,
})
export class WorkspacePage {
  private readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(WorkspaceStore);
  /** Query parameter. */
  readonly page = input<string>();
  protected readonly number = computed(() => Math.max(1, Math.trunc(Number(this.page())) || 1));
  protected readonly heading = computed(() => {
    const projects = this.store.posted()?.items;
    if (!projects) return this.say('workspace.title');
    const states = ['returned', 'draft', 'submitted'] as const;
    for (const state of states) {
      const count = projects.filter((project) => project.state === state).length;
      if (count > 0) return this.texts.count(`workspace.lead.${state}`, count);
    }
    const open = projects.reduce((sum, { openPositions }) => sum + openPositions, 0);
    if (open > 0) return this.texts.count('workspace.lead.open', open);
    return this.say(projects.length > 0 ? 'workspace.lead.quiet' : 'workspace.lead.first');
  });

  constructor() {
    effect(() => this.store.page.set(this.number()));
  }
}
