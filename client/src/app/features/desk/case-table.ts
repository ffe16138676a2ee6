import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { briefName } from '@longcai/shared/organisations/brief-name';
import type { DeskCase } from '@longcai/shared/cases/cases.contract';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { DueClock } from '../../ui/due-clock.js';

const BAD_DAY = 4;

interface Group {
  readonly key: string;
  readonly heading?: string;
  readonly cases: readonly DeskCase[];
}

/** Cases by due date: what, by whom, whose step it is, how much time is left. */
@Component({
  selector: 'lc-case-table',
  imports: [DueClock, RouterLink],
  template: `
    <table class="sheet">
      <thead>
        <tr>
          <th scope="col">{{ say('desk.columns.matter') }}</th>
          <th scope="col">{{ say('desk.columns.submitter') }}</th>
          <th scope="col">{{ say('desk.columns.step') }}</th>
          <th scope="col">{{ say('desk.columns.time') }}</th>
        </tr>
      </thead>
      @for (group of groups(); track group.key) {
        <tbody [class]="group.key">
          @if (group.heading) {
            <tr class="heading">
              <th scope="rowgroup" colspan="4">{{ group.heading }}</th>
            </tr>
          }
          @for (one of group.cases; track one.id) {
            <tr [class.present]="one.id === present()">
              <td>
                <a
                  [routerLink]="['/desk', one.id]"
                  [queryParams]="query()"
                  [attr.aria-current]="one.id === present() ? 'true' : null"
                  >{{ texts.of(one.title) }}</a
                >
                <span class="under"
                  ><span class="number">{{ one.serviceNumber }}</span
                  ><span>{{ say('desk.kind.' + one.kind) }}</span></span
                >
              </td>
              <td class="who">{{ texts.of(brief(one.submitter)) }}</td>
              <td>
                <span>{{ stepOf(one) }}</span>
                <span class="dots" aria-hidden="true">
                  @for (step of one.steps; track step.key) {
                    <i [class]="step.state"></i>
                  }
                </span>
              </td>
              <td>
                @if (group.key === 'overdue') {
                  <span class="late">{{ late(one) }}</span>
                  <span class="under">{{ formats.day(one.clock.dueAt) }}</span>
                } @else {
                  <lc-due-clock [clock]="one.clock" [stacked]="true" />
                }
              </td>
            </tr>
          }
        </tbody>
      }
    </table>
  `,
  styleUrl: './case-table.scss',
})
export class CaseTable {
  protected readonly brief = briefName;
  protected readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  readonly cases = input.required<readonly DeskCase[]>();
  readonly present = input<string>();
  /** Kept in the address, so that the list stands where it stood. */
  readonly query = input<Record<string, unknown>>({});
  /** On a bad day what is overdue stands together under one heading, instead of a page of alarms. */
  protected readonly groups = computed<readonly Group[]>(() => {
    const overdue = this.cases().filter(({ clock }) => clock.mark === 'overdue');
    if (overdue.length < BAD_DAY) return [{ key: 'all', cases: this.cases() }];
    const rest = this.cases().filter(({ clock }) => clock.mark !== 'overdue');
    const heading = this.texts.count('desk.overdue', overdue.length);
    return [
      { key: 'overdue', heading, cases: overdue },
      ...(rest.length ? [{ key: 'rest', heading: this.say('desk.within'), cases: rest }] : []),
    ];
  });

  protected late({ clock }: DeskCase): string {
    return this.texts.count('ui.clock.late', Math.max(1, Math.abs(clock.leftDays)));
  }

  protected stepOf({ steps, outcome, state }: DeskCase): string {
    if (outcome) return this.say(`desk.outcome.${outcome}`);
    if (state === 'paused') return this.say('desk.waiting');
    return this.texts.of(steps.find((step) => step.state === 'current')?.unit);
  }
}
