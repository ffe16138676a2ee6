import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Pagination } from '../../ui/pagination.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { ApplicationListStore } from './application-list-store.js';
import { ApplicationRow } from './application-row.js';

/** My applications and invitations, or those to the positions of my side. */
@Component({
  selector: 'lc-application-list-page',
  imports: [ApplicationRow, EmptyState, Pagination, ProblemPanel, RouterLink, Skeleton],
  providers: [ApplicationListStore],
  templateUrl: './application-list-page.html',
  styleUrl: './application-list-page.scss',
})
export class ApplicationListPage {
  private readonly texts = inject(Texts);
  private readonly session = inject(Session);
  protected readonly say = this.texts.say;
  protected readonly store = inject(ApplicationListStore);
  protected readonly hasProfile = computed(() => !!this.session.me()?.profileId);
  protected readonly heading = computed(() => {
    const found = this.store.shown();
    if (!found) return this.say(this.store.inbox ? 'applications.inboxTitle' : 'applications.title');
    const key = this.store.inbox ? 'inbox' : 'mine';
    return this.texts.count(`applications.found.${this.store.onlyOpen() ? `${key}Open` : key}`, found.total);
  });
}
