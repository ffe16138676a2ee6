import { Component, computed, inject, input, resource } from '@angular/core';
import type { DeskCase } from '@longcai/shared/cases/cases.contract';
import type { OfferView, offersApi } from '@longcai/shared/offers/offers.contract';
import type {
  OrganisationSpace,
  organisationsApi,
} from '@longcai/shared/organisations/organisations.contract';
import type { ProjectView, projectsApi } from '@longcai/shared/projects/projects.contract';
import { checkCreditCode } from '@longcai/shared/reference/checks';
import { Api, bare } from '../../core/api.js';
import { ProblemMessage } from '../../core/problem-message.js';
import { Texts } from '../../core/texts.js';
import { Skeleton } from '../../ui/skeleton.js';

const PROJECT = bare<typeof projectsApi.view>('GET', '/api/projects/:projectId');
const OFFER = bare<typeof offersApi.view>('GET', '/api/offers/:offerId');
const SPACE = bare<typeof organisationsApi.space>('GET', '/api/organisations/:organisationId/space');

interface Fact {
  readonly key: string;
  readonly text: string;
  readonly wrong?: boolean;
}

/** What a curator looks at before deciding, so that plain cases need no other page. */
@Component({
  selector: 'lc-subject-facts',
  imports: [Skeleton],
  template: `
    @if (facts.hasValue()) {
      <dl>
        @for (fact of facts.value(); track fact.key) {
          <div>
            <dt>{{ say('desk.fact.' + fact.key) }}</dt>
            <dd [class.wrong]="fact.wrong">{{ fact.text || say('desk.fact.empty') }}</dd>
          </div>
        }
      </dl>
    } @else if (facts.error(); as error) {
      <p class="note">{{ problems.of(error) }}</p>
    } @else if (facts.isLoading()) {
      <lc-skeleton kind="lines" [rows]="2" />
    }
  `,
  styles: `
    dl {
      display: grid;
      gap: 4px;
      font-size: 15px;
      line-height: 24px;
    }
    div {
      display: grid;
      grid-template-columns: 6em minmax(0, 1fr);
      gap: 12px;
    }
    dt {
      color: var(--ink-2);
    }
    dd {
      white-space: pre-line;
    }
    .wrong {
      color: var(--berry);
    }
  `,
})
export class SubjectFacts {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  protected readonly problems = inject(ProblemMessage);
  protected readonly say = this.texts.say;
  readonly subject = input.required<DeskCase['subject']>();
  private readonly key = computed(
    () => `${this.subject().type}/${this.subject().id}/${this.texts.language()}`,
  );
  protected readonly facts = resource({
    params: () => (this.key() ? this.subject() : undefined),
    loader: ({ params: { type, id }, abortSignal }) => this.factsOf(type, id, abortSignal),
  });

  /** Read, or known not to be there. */
  readonly settled = computed(() => !this.facts.isLoading());

  private async factsOf(type: DeskCase['subject']['type'], id: string, signal: AbortSignal): Promise<Fact[]> {
    switch (type) {
      case 'project':
        return this.project(await this.api.call(PROJECT, { params: { projectId: id } }, { signal }));
      case 'offer':
        return this.offer(await this.api.call(OFFER, { params: { offerId: id } }, { signal }));
      case 'organisation':
        return this.organisation(await this.api.call(SPACE, { params: { organisationId: id } }, { signal }));
      default:
        return [];
    }
  }

  private project({ summary, regionName, industryName, positions }: ProjectView): Fact[] {
    const { of } = this.texts;
    const comma = this.say('desk.comma');
    return [
      { key: 'summary', text: shortened(of(summary)) },
      { key: 'place', text: [of(regionName), of(industryName)].filter(Boolean).join(comma) },
      { key: 'positions', text: positions.map(({ title }) => of(title)).join(comma) },
    ];
  }

  private offer({ summary, regionName, supplies, terms }: OfferView): Fact[] {
    const { of } = this.texts;
    return [
      { key: 'summary', text: shortened(of(summary)) },
      { key: 'place', text: of(regionName) },
      { key: 'supplies', text: supplies.map(({ name }) => of(name)).join(this.say('desk.comma')) },
      { key: 'terms', text: terms },
    ];
  }

  private organisation({ creditCode, regionName, about, staff }: OrganisationSpace): Fact[] {
    const right = checkCreditCode(creditCode).ok;
    const checked = this.say(right ? 'desk.fact.codeRight' : 'desk.fact.codeWrong');
    return [
      { key: 'creditCode', text: `${creditCode}\n${checked}`, wrong: !right },
      { key: 'place', text: this.texts.of(regionName) },
      { key: 'staff', text: staff.map(({ name }) => name).join(this.say('desk.comma')) },
      { key: 'about', text: shortened(this.texts.of(about)) },
    ];
  }
}

const SHOWN = 120;

const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
