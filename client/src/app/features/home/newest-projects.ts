import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { briefName } from '@longcai/shared/organisations/brief-name';
import type { ProjectCard } from '@longcai/shared/projects/projects.contract';
import { Texts } from '../../core/texts.js';

/** The newest projects, for readers whom nothing is matched with yet. */
@Component({
  selector: 'lc-newest-projects',
  imports: [RouterLink],
  template: `
    @for (project of projects(); track project.id) {
      <article>
        <h3>
          <a [routerLink]="['/projects', project.id]">{{ texts.of(project.title) }}</a>
        </h3>
        @if (project.openPositions > 0) {
          <span class="tag tag-spruce">{{
            texts.count('home.newest.positions', project.openPositions)
          }}</span>
        } @else {
          <span class="tag">{{ texts.say('home.newest.full') }}</span>
        }
        <p class="secondary">{{ texts.of(brief(project.ownerName)) }} · {{ texts.of(project.regionName) }}</p>
        <p class="summary">{{ texts.of(project.summary) }}</p>
      </article>
    }
  `,
  styles: `
    article {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 16px;
      align-items: center;
      padding: 14px 24px;
    }
    article + article {
      border-top: 1px solid var(--line);
    }
    h3 a {
      color: inherit;
    }
    h3 a:hover {
      color: var(--spruce);
    }
    p {
      grid-column: 1 / -1;
    }
    .summary {
      display: -webkit-box;
      overflow: hidden;
      font-size: 15px;
      line-height: 24px;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    @media (max-width: 899.98px) {
      article {
        padding: 14px 16px;
      }
    }
    @media (max-width: 599.98px) {
      article {
        grid-template-columns: minmax(0, 1fr);
      }
      .tag {
        justify-self: start;
        margin: 2px 0 4px;
      }
    }
  `,
})
export class NewestProjects {
  protected readonly brief = briefName;
  protected readonly texts = inject(Texts);
  readonly projects = input.required<readonly ProjectCard[]>();
}
