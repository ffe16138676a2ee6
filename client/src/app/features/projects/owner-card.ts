import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProjectView } from '@longcai/shared/projects/projects.contract';
import { Texts } from '../../core/texts.js';

/** In place of one's own match: where the project stands, for those who run or review it. */
@Component({
  selector: 'lc-owner-card',
  imports: [RouterLink],
  template: `
    <h2>
      {{ say('projects.owner.title') }} <span class="tag">{{ state() }}</span>
    </h2>
    @if (sentence()) {
      <p class="secondary">{{ sentence() }}</p>
    }
    <p class="actions">
      @if (project().can.includes('edit')) {
        <a class="button button-primary" [routerLink]="['/workspace/projects', project().id]">{{
          say('projects.owner.edit')
        }}</a>
      }
      @if (project().can.includes('answer')) {
        <a class="button" routerLink="/applications/inbox" [queryParams]="{ projectId: project().id }">{{
          say('projects.owner.inbox')
        }}</a>
      }
      @if (project().can.includes('publish')) {
        <a class="button button-primary" routerLink="/desk">{{ say('projects.owner.desk') }}</a>
      }
    </p>
  `,
  host: { class: 'sheet' },
  styles: `
    :host {
      display: grid;
      gap: 10px;
      padding: 18px 24px;
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 10px;
      font-size: 16px;
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class OwnerCard {
  protected readonly say = inject(Texts).say;
  readonly project = input.required<ProjectView>();
  protected readonly state = computed(() => this.say(`projects.state.${this.project().state}`));
  protected readonly sentence = computed(() => {
    const { state, asked, returnReason, closeReason } = this.project();
    if (asked) return this.say('projects.owner.asked');
    if (state === 'draft' || state === 'submitted') return this.say(`projects.owner.${state}`);
    if (state === 'returned') return this.say('projects.owner.returned', { reason: returnReason ?? '' });
    if (state === 'closed' && closeReason) return this.say('projects.owner.closed', { reason: closeReason });
    return '';
  });
}
