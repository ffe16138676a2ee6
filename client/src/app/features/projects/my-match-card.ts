import { Component, computed, inject, input, output } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PositionView, ProjectView } from '@longcai/shared/projects/projects.contract';
import { Formats } from '../../core/formats.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { MatchSummary } from '../../ui/match-summary.js';
import { Skeleton } from '../../ui/skeleton.js';
import type { Explanations } from './my-match.js';

/** The reader and the position on the right: how much, why, and the one thing to do. */
@Component({
  selector: 'lc-my-match-card',
  imports: [Icon, MatchSummary, RouterLink, Skeleton],
  templateUrl: './my-match-card.html',
  host: { class: 'sheet' },
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 18px 24px;
    }
    h2 {
      font-size: 16px;
    }
    .facts {
      font-size: 14px;
    }
    .consent {
      display: flex;
      gap: 10px;
      align-items: center;
      color: var(--ink-2);
      font-size: 14px;
      line-height: 22px;
    }
    .consent lc-icon {
      width: 16px;
      height: 16px;
    }
    .why {
      justify-self: start;
      font-size: 14px;
    }
  `,
})
export class MyMatchCard {
  private readonly formats = inject(Formats);
  protected readonly session = inject(Session);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly here = inject(Router).url;
  readonly project = input.required<ProjectView>();
  readonly mine = input.required<Explanations>();
  readonly position = input<PositionView>();
  readonly loading = input(false);
  readonly applied = output<PositionView>();
  readonly chosen = output<string>();

  protected readonly open = computed(() => this.project().positions.filter(({ state }) => state === 'open'));
  protected readonly ended = computed(() => ['completed', 'closed'].includes(this.project().state));
  protected readonly explanation = computed(() => this.mine().get(this.position()?.id ?? ''));
  protected readonly asked = computed(() => {
    const application = this.project().myApplications.find(({ state }) => state === 'asked');
    if (!application) return undefined;
    const position = this.project().positions.find(({ id }) => id === application.positionId);
    const invited = application.direction === 'invite';
    return {
      link: ['/applications', application.id],
      text: this.say(invited ? 'projects.match.invited' : 'projects.match.applied', {
        title: this.texts.of(position?.title),
      }),
      action: this.say(invited ? 'projects.match.answerInvitation' : 'projects.match.seeApplication'),
      positionId: application.positionId,
    };
  });
  protected readonly facts = computed(() => {
    const explanation = this.explanation();
    if (!explanation) return [];
    const { distance, start } = explanation;
    const place = this.texts.of(distance.km === 0 ? distance.to : distance.from);
    const km = distance.km === null ? '' : this.formats.number(distance.km);
    const where =
      distance.km === null
        ? ''
        : this.say(distance.km === 0 ? 'projects.match.local' : 'projects.match.km', { place, km });
    const free = start.free ? this.say('projects.match.free', { month: this.formats.month(start.free) }) : '';
    return [where, free].filter(Boolean);
  });
}
