import { Component, computed, inject, resource, signal } from '@angular/core';
import type { AssistedPerson, ClaimCode, profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { Api, bare } from '../../../core/api.js';
import { sending } from '../../../core/sending.js';
import { Texts } from '../../../core/texts.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ErrorSummary } from '../../../ui/error-summary.js';
import { Control, Field } from '../../../ui/field.js';
import { ProblemPanel } from '../../../ui/problem-panel.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { AvailabilityPart } from '../editing/availability-part.js';
import { OwnFieldsPart } from '../editing/own-fields-part.js';
import { ProfileDraft } from '../editing/profile-draft.js';
import { RegionPart } from '../editing/region-part.js';
import { lacking } from '../editing/required.js';
import { SkillsPart } from '../editing/skills-part.js';
import { AssistedDraft } from './assisted-draft.js';
import { AssistedPeople } from './assisted-people.js';
import { ClaimSlip } from './claim-slip.js';

export const ASSIST = bare<typeof profilesApi.assist>('POST', '/api/profiles/assisted');
export const ASSISTED = bare<typeof profilesApi.assisted>('GET', '/api/profiles/assisted');
export const NEW_CODE = bare<typeof profilesApi.issueClaimCode>(
  'POST',
  '/api/profiles/:profileId/claim-code',
);

/** An operator writes down who somebody is and hands over the code by which the person confirms it. */
@Component({
  selector: 'lc-assist-page',
  imports: [
    AssistedPeople,
    AvailabilityPart,
    ClaimSlip,
    Control,
    EmptyState,
    ErrorSummary,
    Field,
    OwnFieldsPart,
    ProblemPanel,
    RegionPart,
    Skeleton,
    SkillsPart,
  ],
  providers: [{ provide: ProfileDraft, useClass: AssistedDraft }],
  templateUrl: './assist-page.html',
  styles: `
    form {
      display: grid;
      gap: 20px;
      grid-template-columns: minmax(0, 1fr);
      margin-top: 20px;
    }
    lc-claim-slip {
      margin-top: 20px;
    }
    .narrow {
      max-width: 640px;
    }
    .actions {
      margin-top: 20px;
    }
    .wrong {
      color: var(--berry);
    }
  `,
})
export class AssistPage {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly draft = inject(ProfileDraft);
  protected readonly form = sending();
  protected readonly renewing = sending();
  /** Those who come to a service desk; the others' forms ask for papers they would bring along. */
  protected readonly audiences = ['rural', 'retired'] as const;
  protected readonly told = signal(false);
  protected readonly written = signal(false);
  protected readonly slips = signal<readonly { issued: ClaimCode; name: string }[]>([]);
  private readonly tried = signal(false);
  protected readonly people = resource({
    loader: ({ abortSignal }) => this.api.call(ASSISTED, {}, { signal: abortSignal }),
  });
  protected readonly refused = computed(() => this.form.fields());
  protected readonly wrong = computed<Readonly<Record<string, string | undefined>>>(() => ({
    ...this.draft.faults(),
    ...this.refused(),
    ...(this.tried() && !this.told() && { told: this.say('profile.assist.toldNeeded') }),
  }));
  protected readonly summary = computed(() =>
    Object.entries(this.wrong()).flatMap(([id, sentence]) => (sentence ? [{ id, sentence }] : [])),
  );

  constructor() {
    void this.draft.load();
  }

  protected async register(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.draft.asked.set('all');
    const { audience, name, region, skills, availability, fields } = this.draft.parts();
    if (lacking(this.draft.parts()).length > 0 || !this.told() || region === null) return;
    const body = { audience, name, region, skills, availability, fields, consent: true as const };
    const issued = await this.form.send(() => this.api.call(ASSIST, { body }));
    if (!issued) return;
    this.written.set(true);
    this.slips.set([{ issued, name: this.texts.of(name) }]);
    this.people.reload();
  }

  protected another(): void {
    this.slips.set([]);
    this.written.set(false);
    this.told.set(false);
    this.tried.set(false);
    void this.draft.load();
  }

  protected async renew({ id, name }: AssistedPerson): Promise<void> {
    const issued = await this.renewing.send(() => this.api.call(NEW_CODE, { params: { profileId: id } }));
    if (issued) this.slips.set([{ issued, name: this.texts.of(name ?? undefined) }]);
    else this.people.reload();
  }
}
