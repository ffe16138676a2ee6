import { Component, computed, effect, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { organisationsApi } from '@longcai/shared/organisations/organisations.contract';
import type { ProjectCard } from '@longcai/shared/projects/projects.contract';
import type { searchApi } from '@longcai/shared/search/search.contract';
import { Api, bare } from '../../core/api.js';
import { Formats } from '../../core/formats.js';
import { PageTitle } from '../../core/page-title.js';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { NameSeal } from '../../ui/name-seal.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';

export const VIEW = bare<typeof organisationsApi.view>('GET', '/api/organisations/:organisationId');
export const PROJECTS = bare<typeof searchApi.projects>('GET', '/api/search/projects');

/** What anyone may know of an organisation: who it is, how it answers, what it looks for. */
@Component({
  selector: 'lc-organisation-page',
  imports: [Icon, NameSeal, ProblemPanel, RouterLink, Skeleton],
  templateUrl: './organisation-page.html',
  styleUrl: './organisation-page.scss',
})
export class OrganisationPage {
  private readonly api = inject(Api);
  private readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly organisationId = input.required<string>();
  protected readonly organisation = resource({
    params: () => this.organisationId(),
    loader: ({ params: organisationId, abortSignal }) =>
      this.api.call(VIEW, { params: { organisationId } }, { signal: abortSignal }),
  });
  protected readonly projects = resource({
    params: () => this.organisationId(),
    loader: async ({ params, abortSignal }) => {
      const query = { organisation: [params], sort: 'newest', pageSize: 50 } as const;
      const found = await this.api.call(PROJECTS, { query }, { signal: abortSignal });
      return found.items.map(({ project }) => project);
    },
  });

  protected readonly verified = computed(() => {
    if (!this.organisation.hasValue()) return '';
    const { verification, verifiedAt } = this.organisation.value();
    if (verification !== 'verified') return this.say(`organisations.verification.${verification}`);
    return verifiedAt
      ? this.say('organisations.verification.verified', { day: this.formats.day(verifiedAt) })
      : this.say('organisations.verification.verifiedAlone');
  });
  protected readonly answers = computed(() => {
    if (!this.organisation.hasValue()) return undefined;
    const { answerMedianDays: median, answersCounted, promiseDays: days } = this.organisation.value();
    if (median === null)
      return { days: '', measured: false, text: this.say('organisations.answer.promised', { days }) };
    const count = this.formats.number(median, { maximumFractionDigits: 1 });
    return {
      measured: median >= 1,
      days:
        median < 1
          ? this.say('organisations.answer.withinDay')
          : this.texts.count('organisations.answer.days', median, { count }),
      text: this.texts.count('organisations.answer.measured', answersCounted, { days }),
    };
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() =>
      title.use(this.organisation.hasValue() ? this.texts.of(this.organisation.value().name) : undefined),
    );
  }

  protected room({ state, openPositions }: ProjectCard): string {
    if (state === 'completed' || state === 'closed') return this.say('organisations.projects.ended');
    return openPositions > 0
      ? this.texts.count('organisations.projects.positions', openPositions)
      : this.say('organisations.projects.full');
  }
}
