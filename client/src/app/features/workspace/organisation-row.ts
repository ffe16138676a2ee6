import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrganisationSpace } from '@longcai/shared/organisations/organisations.contract';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';

/** One organisation I work for: whether it is verified, and as what I act for it. */
@Component({
  selector: 'lc-organisation-row',
  imports: [RouterLink],
  template: `
    <h3>
      <a [routerLink]="['/workspace/organisations', organisation().id]">{{
        texts.of(organisation().name)
      }}</a>
    </h3>
    <span class="tag" [class.tag-spruce]="organisation().verification === 'verified'">{{
      say('workspace.verification.' + organisation().verification)
    }}</span>
    @if (organisation().verification === 'returned' && organisation().returnReason) {
      <p class="reason">{{ say('workspace.projects.returned', { reason: organisation().returnReason }) }}</p>
    }
    <p class="facts">
      <span>{{ texts.of(organisation().regionName) }}</span>
      <span>{{ say('workspace.role.' + role()) }}</span>
      @if (organisation().openPositions > 0) {
        <span>{{ texts.count('workspace.projects.open', organisation().openPositions) }}</span>
      }
    </p>
  `,
  styleUrl: './row.scss',
})
export class OrganisationRow {
  private readonly session = inject(Session);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly organisation = input.required<OrganisationSpace>();
  protected readonly role = computed(() =>
    this.session.manages(this.organisation().id) ? 'manager' : 'recruiter',
  );
}
