import { Component, computed, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { exposureApi } from '@longcai/shared/matching/exposure.contract';
import { Api, bare } from '../../core/api.js';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';

export const EXPOSURE = bare<typeof exposureApi.report>('GET', '/api/administration/exposure');

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** Who stands on the first pages of match lists: in figures, and by audience as a picture or a table. */
@Component({
  selector: 'lc-exposure-page',
  imports: [EmptyState, ProblemPanel, RouterLink, Skeleton],
  templateUrl: './exposure-page.html',
  styleUrl: './exposure-page.scss',
})
export class ExposurePage {
  private readonly api = inject(Api);
  private readonly formats = inject(Formats);
  private readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly asTable = signal(false);
  protected readonly report = resource({
    loader: ({ abortSignal }) => this.api.call(EXPOSURE, {}, { signal: abortSignal }),
  });
  protected readonly shown = computed(() => (this.report.hasValue() ? this.report.value() : undefined));

  protected readonly introduction = computed(() => {
    const report = this.shown();
    if (!report) return [];
    const rule =
      report.share > 0
        ? this.say('administration.exposure.share', { share: this.percent(report.share) })
        : this.say('administration.exposure.off');
    return [this.say('administration.exposure.since', { day: this.formats.day(report.since) }), rule];
  });

  protected readonly figures = computed(() => {
    const report = this.shown();
    if (!report) return [];
    const { places, people, shown } = report;
    const one = (key: string, value: string, hint = '') => ({
      label: this.say(`administration.exposure.${key}`),
      value,
      hint,
    });
    return [
      one('places', String(places)),
      one('seldom', this.percent(share(report.seldom, places))),
      one('kept', this.percent(share(report.kept, places))),
      one('shown', this.say('administration.exposure.shownOf', { shown, people })),
      one('topTenth', this.percent(report.topTenth)),
      one('gini', report.gini.toFixed(2), this.say('administration.exposure.giniHint')),
    ];
  });

  protected readonly audiences = computed(() => {
    const { audiences = [], people = 0, places = 0 } = this.shown() ?? {};
    const rows = audiences.map((row) => {
      const ofPeople = share(row.people, people);
      const ofPlaces = share(row.places, places);
      const name = this.say(`ui.audience.${row.audience}`);
      const told = { people: this.percent(ofPeople), places: this.percent(ofPlaces) };
      const sentence = this.say('administration.exposure.bars', { audience: name, ...told });
      return { ...row, name, ofPeople, ofPlaces, told, sentence };
    });
    const most = Math.max(0.01, ...rows.flatMap(({ ofPeople, ofPlaces }) => [ofPeople, ofPlaces]));
    return rows.map((row) => ({
      ...row,
      peopleWidth: (100 * row.ofPeople) / most,
      placesWidth: (100 * row.ofPlaces) / most,
    }));
  });

  private percent(value: number): string {
    return `${(100 * value).toFixed(value > 0 && value < 0.1 ? 1 : 0)}%`;
  }
}
