import { Component, computed, inject, input, model } from '@angular/core';
import { Formats } from '../core/formats.js';
import { Texts } from '../core/texts.js';

/** A year and a month beside each other; both chosen make a value such as '2024-07', otherwise it is ''. */
@Component({
  selector: 'lc-month-select',
  template: `
    <fieldset>
      <legend>
        {{ label() }}
        @if (hint()) {
          <small>{{ hint() }}</small>
        }
      </legend>
      <div>
        <select
          #year
          class="input"
          [id]="for()"
          [attr.aria-label]="label() + ' ' + say('ui.month.year')"
          (change)="choose(year.value, month.value)"
        >
          <option value="">{{ say('ui.month.year') }}</option>
          @for (one of years(); track one) {
            <option [value]="one" [selected]="one === parts().year">{{ one }}</option>
          }
        </select>
        <select
          #month
          class="input"
          [attr.aria-label]="label() + ' ' + say('ui.month.month')"
          (change)="choose(year.value, month.value)"
        >
          <option value="">{{ say('ui.month.month') }}</option>
          @for (one of months; track one) {
            <option [value]="one" [selected]="one === parts().month">{{ formats.monthName(one) }}</option>
          }
        </select>
      </div>
    </fieldset>
  `,
  styleUrl: './field.scss',
  styles: `
    legend {
      margin-bottom: 4px;
      padding: 0;
      font-size: 15px;
      line-height: 24px;
    }
    div {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
    }
  `,
})
export class MonthSelect {
  protected readonly say = inject(Texts).say;
  protected readonly formats = inject(Formats);
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly for = input<string>();
  readonly first = input(1950);
  readonly last = input(new Date().getFullYear() + 6);
  readonly value = model('');
  /** Half a value: kept while the other half is missing. */
  private half = { year: '', month: '' };
  protected readonly months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
  protected readonly years = computed(() =>
    Array.from({ length: this.last() - this.first() + 1 }, (_, at) => String(this.last() - at)),
  );
  protected readonly parts = computed(() => {
    const [year = '', month = ''] = this.value().split('-');
    return this.value() ? { year, month } : this.half;
  });

  protected choose(year: string, month: string): void {
    this.half = { year, month };
    this.value.set(year && month ? `${year}-${month}` : '');
  }
}
