import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Texts } from '../core/texts.js';

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly checked: boolean;
}

/** One facet: check, label, count. Zero counts dim and stay; the tail unfolds. */
@Component({
  selector: 'lc-facet-list',
  template: `
    <fieldset>
      <legend>{{ heading() }}</legend>
      @for (option of visible(); track option.value) {
        <label [class.zero]="option.count === 0 && !option.checked">
          <input
            type="checkbox"
            class="check"
            [checked]="option.checked"
            (change)="toggled.emit({ value: option.value, checked: !option.checked })"
          />
          <span>{{ option.label }}</span>
          <span class="count">{{ option.count }}</span>
        </label>
      }
      @if (hidden() > 0 || unfolded()) {
        <button
          type="button"
          class="link"
          [attr.aria-expanded]="unfolded()"
          (click)="unfolded.set(!unfolded())"
        >
          {{ unfolded() ? say('ui.facets.less') : say('ui.facets.more', { count: hidden() }) }}
        </button>
      }
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
      padding-block: 14px;
      border-bottom: 1px solid var(--line);
    }
    legend {
      padding: 0;
      font-size: 15px;
      font-weight: 700;
      line-height: 28px;
    }
    label {
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: 30px;
      font-size: 15px;
      line-height: 22px;
      cursor: pointer;
    }
    label:hover {
      color: var(--spruce);
    }
    .count {
      margin-inline-start: auto;
      color: var(--ink-3);
      font-size: 14px;
    }
    .zero {
      color: var(--ink-3);
    }
    .link {
      font-size: 14px;
      line-height: 24px;
    }
    @media (pointer: coarse) {
      label {
        min-height: 44px;
      }
    }
  `,
})
export class FacetList {
  protected readonly say = inject(Texts).say;
  readonly heading = input.required<string>();
  readonly options = input.required<readonly FacetOption[]>();
  readonly shown = input(4);
  readonly toggled = output<{ value: string; checked: boolean }>();
  protected readonly unfolded = signal(false);
  /** What is chosen is never folded away. */
  protected readonly visible = computed(() =>
    this.options().filter((option, index) => this.unfolded() || index < this.shown() || option.checked),
  );
  protected readonly hidden = computed(() => this.options().length - this.visible().length);
}
