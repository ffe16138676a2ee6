import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DeskCase } from '@longcai/shared/cases/cases.contract';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { DueClock } from '../../ui/due-clock.js';
import { Icon } from '../../ui/icon.js';
import { ServiceNumber } from '../../ui/service-number.js';
import { CaseActions } from './case-actions.js';
import { SubjectFacts } from './subject-facts.js';

const PATHS: Record<DeskCase['subject']['type'], string> = {
  project: '/projects',
  offer: '/offers',
  profile: '/people',
  organisation: '/organisations',
  application: '/applications',
};

/** One case: what it is about, how far it is, and the one action that moves it. */
@Component({
  selector: 'lc-case-view',
  imports: [CaseActions, DueClock, Icon, RouterLink, ServiceNumber, SubjectFacts],
  templateUrl: './case-view.html',
  styleUrl: './case-view.scss',
  host: { class: 'sheet' },
})
export class CaseView {
  protected readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly case = input.required<DeskCase>();
  protected readonly all = signal(false);
  protected readonly link = computed(() => {
    const { type, id } = this.case().subject;
    return [PATHS[type], id];
  });
  protected readonly due = computed(() => {
    const { clock, answeredAt } = this.case();
    if (answeredAt) return this.say('desk.answeredAt', { when: this.formats.moment(answeredAt) });
    if (clock.mark === 'paused') return '';
    return this.say('desk.dueAt', {
      day: this.formats.day(clock.dueAt),
      time: this.formats.time(clock.dueAt),
    });
  });
  /** What was said and done after it came in. */
  protected readonly events = computed(() => this.case().history.filter(({ step }) => step !== 'received'));
}
