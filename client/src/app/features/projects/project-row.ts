import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { briefName } from '@longcai/shared/organisations/brief-name';
import type { ProjectCard } from '@longcai/shared/projects/projects.contract';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { marksOf } from '../../ui/facet-options.js';
import { MarkedText } from '../../ui/marked-text.js';
import type { Found } from './project-list-store.js';

/** One project of a list: what, who, where, and whether there is still room. */
@Component({
  selector: 'lc-project-row',
  imports: [MarkedText, RouterLink],
  template: `
    <h2>
      <a [routerLink]="['/projects', project().id]"
        ><lc-marked-text [text]="title()" [marks]="marks(title(), 'title')"
      /></a>
    </h2>
    <span class="tag" [class.tag-spruce]="project().openPositions > 0">{{ room() }}</span>
    <p class="owner">{{ texts.of(brief(project().ownerName)) }} · {{ texts.of(project().regionName) }}</p>
    <p class="summary">
      <lc-marked-text [text]="summary()" [marks]="marks(summary(), 'summary')" />
    </p>
    <p class="facts">
      @for (fact of facts(); track fact) {
        <span>{{ fact }}</span>
      }
    </p>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 16px;
      align-items: start;
      padding: 14px 24px;
    }
    h2 {
      font-size: 17px;
    }
    h2 a {
      color: inherit;
    }
    h2 a:hover {
      color: var(--spruce);
    }
    .tag {
      margin-top: 2px;
    }
    p {
      grid-column: 1 / -1;
    }
    .owner {
      color: var(--ink-2);
      font-size: 15px;
      line-height: 24px;
    }
    .summary {
      display: -webkit-box;
      overflow: hidden;
      max-width: 56em;
      font-size: 15px;
      line-height: 24px;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    .facts {
      gap: 0 18px;
      font-size: 14px;
      color: var(--ink-3);
    }
    @media (max-width: 899.98px) {
      :host {
        padding: 14px 16px;
      }
    }
    @media (max-width: 599.98px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
      .tag {
        justify-self: start;
        margin: 2px 0 4px;
      }
    }
  `,
})
export class ProjectRow {
  protected readonly brief = briefName;
  private readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  readonly project = input.required<ProjectCard>();
  readonly highlight = input<Found['items'][number]['highlight']>({});
  protected readonly title = computed(() => this.texts.of(this.project().title));
  protected readonly summary = computed(() => this.texts.of(this.project().summary));
  protected readonly room = computed(() => {
    const { openPositions, state } = this.project();
    if (state === 'completed' || state === 'closed') return this.texts.say(`projects.state.${state}`);
    return openPositions > 0
      ? this.texts.count('projects.row.open', openPositions)
      : this.texts.say('projects.row.full');
  });
  protected readonly facts = computed(() => {
    const { state, from, updatedAt, demonstration } = this.project();
    const { say } = this.texts;
    return [
      state === 'completed' || state === 'closed' ? '' : say(`projects.state.${state}`),
      from ? say('projects.row.from', { month: this.formats.month(from) }) : '',
      say('projects.row.updated', { when: this.formats.ago(updatedAt) }),
      demonstration ? say('projects.demonstration') : '',
    ].filter(Boolean);
  });

  protected marks(text: string, field: string): [number, number][] {
    return marksOf(text, this.highlight()[field]);
  }
}
