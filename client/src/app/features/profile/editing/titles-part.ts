import { Component, computed, inject } from '@angular/core';
import { titleLevelNames, titleSeries, titleSeriesById } from '@longcai/shared/reference/titles';
import { Texts } from '../../../core/texts.js';
import { Control, Field } from '../../../ui/field.js';
import { ProfileDraft } from './profile-draft.js';

/** The professional title: series first, then its titles from the highest grade down. */
@Component({
  selector: 'lc-titles-part',
  imports: [Control, Field],
  template: `
    <div class="two">
      <lc-field [label]="say('profile.titles.series')">
        <select lcControl #series class="input" (change)="chooseSeries(series.value)">
          <option value="" [selected]="!title().series">{{ say('profile.titles.none') }}</option>
          @for (one of allSeries; track one.id) {
            <option [value]="one.id" [selected]="one.id === title().series">{{ texts.of(one.name) }}</option>
          }
        </select>
      </lc-field>
      <lc-field [label]="say('profile.titles.name')">
        <select lcControl #name class="input" [disabled]="!title().series" (change)="chooseName(name.value)">
          <option value="" [selected]="!title().name">{{ say('profile.choose') }}</option>
          @for (one of names(); track one.name.zh) {
            <option [value]="one.name.zh" [selected]="one.name.zh === title().name">
              {{ texts.of(one.name) }} {{ '(' + texts.of(grades[one.level]) + ')' }}
            </option>
          }
        </select>
      </lc-field>
    </div>
  `,
  styleUrl: './editing.scss',
})
export class TitlesPart {
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  private readonly draft = inject(ProfileDraft);
  protected readonly allSeries = titleSeries;
  protected readonly grades = titleLevelNames;
  protected readonly title = computed(
    () => this.draft.parts().titles[0] ?? { series: '', level: '', name: '' },
  );
  protected readonly names = computed(() => titleSeriesById(this.title().series)?.titles ?? []);

  protected chooseSeries(series: string): void {
    this.put(series ? [{ series, level: '', name: '' }] : []);
  }

  protected chooseName(name: string): void {
    const level = this.names().find((one) => one.name.zh === name)?.level ?? '';
    this.put([{ series: this.title().series, level, name }]);
  }

  private put(first: { series: string; level: string; name: string }[]): void {
    this.draft.set('titles', [...first, ...this.draft.parts().titles.slice(1)]);
  }
}
