import { Component, computed, inject, input, model, output, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { projectsApi } from '@longcai/shared/projects/projects.contract';
import { Api, bare } from '../../core/api.js';
import { Texts } from '../../core/texts.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';

export const MY_PROJECTS = bare<typeof projectsApi.mine>('GET', '/api/projects/mine');
export const PROJECT = bare<typeof projectsApi.view>('GET', '/api/projects/:projectId');

/** Projects looked at for open positions; more would be a list to search, not to choose from. */
const MOST = 12;

/** Open positions of my projects and of my organisations'. */
@Component({
  selector: 'lc-position-chooser',
  imports: [Dialog, EmptyState, ProblemPanel, RouterLink, Skeleton],
  template: `
    <lc-dialog [heading]="heading()" [(open)]="open">
      @if (mine.error(); as error) {
        <lc-problem-panel [error]="error" (retried)="mine.reload()" />
      } @else if (mine.hasValue()) {
        @for (project of mine.value(); track project.id) {
          <h3>{{ texts.of(project.title) }}</h3>
          <ul>
            @for (position of project.positions; track position.id) {
              <li>
                <button type="button" (click)="choose(position.id)">{{ texts.of(position.title) }}</button>
              </li>
            }
          </ul>
        } @empty {
          <lc-empty-state [heading]="say('people.position.none')" [text]="say('people.position.noneText')">
            <a class="button button-primary" routerLink="/workspace/projects/new">{{
              say('people.position.post')
            }}</a>
          </lc-empty-state>
        }
      } @else {
        <lc-skeleton kind="lines" />
      }
    </lc-dialog>
  `,
  styles: `
    h3 {
      font-size: 15px;
    }
    ul {
      margin-bottom: 16px;
    }
    button {
      width: 100%;
      padding: 10px 12px;
      border-top: 1px solid var(--line);
    }
    button:hover {
      background: var(--surface-2);
      color: var(--spruce);
    }
  `,
})
export class PositionChooser {
  private readonly api = inject(Api);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly open = model(false);
  readonly heading = input.required<string>();
  readonly chosen = output<string>();
  private readonly asked = computed(() => (this.open() ? {} : undefined));
  protected readonly mine = resource({
    params: () => this.asked(),
    loader: async ({ abortSignal }) => {
      const options = { signal: abortSignal };
      const { items } = await this.api.call(MY_PROJECTS, { query: { pageSize: MOST } }, options);
      const published = items.filter(({ state, openPositions }) => state !== 'draft' && openPositions > 0);
      const projects = await Promise.all(
        published.map(({ id }) => this.api.call(PROJECT, { params: { projectId: id } }, options)),
      );
      return projects
        .filter(({ can }) => can.includes('see-matches'))
        .map((project) => ({
          ...project,
          positions: project.positions.filter(({ state }) => state === 'open'),
        }));
    },
  });

  protected choose(positionId: string): void {
    this.open.set(false);
    this.chosen.emit(positionId);
  }
}
