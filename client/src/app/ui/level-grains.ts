import { Component, computed, input } from '@angular/core';
import type { NeedKind } from '@longcai/shared/matching/matching.contract';

type Grain = 'solid' | 'hatched' | 'dashed' | 'empty';

/** Five grains for the levels 1 to 5 and a tick after the level asked for. Read out by whoever uses it. */
@Component({
  selector: 'lc-level-grains',
  template: `
    @for (grain of grains(); track $index) {
      <i [class]="grain"></i>
    }
    <b [style.--at]="required()"></b>
  `,
  host: { 'aria-hidden': 'true', '[class.large]': 'large()' },
  styles: `
    :host {
      --grain: 13px;
      --tall: 10px;
      position: relative;
      display: inline-flex;
      gap: 2px;
      vertical-align: middle;
    }
    :host(.large) {
      --grain: 22px;
      --tall: 14px;
    }
    i {
      width: var(--grain);
      height: var(--tall);
      border-radius: var(--grain-radius);
      background: var(--seg);
    }
    .solid {
      background: var(--wheat);
      box-shadow: inset 0 0 0 1px var(--wheat-line);
    }
    .hatched {
      border: 1px solid var(--wheat-line);
      background: repeating-linear-gradient(135deg, var(--wheat-line) 0 1.4px, var(--surface) 1.4px 4px);
    }
    .dashed {
      border: 1px dashed var(--line-strong);
      background: none;
    }
    b {
      position: absolute;
      left: calc(var(--at) * (var(--grain) + 2px) - 2px);
      top: -4px;
      width: 2px;
      height: calc(var(--tall) + 8px);
      background: var(--ink);
    }
  `,
})
export class LevelGrains {
  readonly kind = input.required<NeedKind>();
  readonly have = input.required<number>();
  readonly required = input.required<number>();
  readonly large = input(false);

  protected readonly grains = computed(() => [1, 2, 3, 4, 5].map((level) => this.grain(level)));

  private grain(level: number): Grain {
    const { kind, have, required } = { kind: this.kind(), have: this.have(), required: this.required() };
    if (kind === 'missing') return level <= required ? 'dashed' : 'empty';
    if (level <= have) return kind === 'near' ? 'hatched' : 'solid';
    return kind === 'low' && level <= required ? 'dashed' : 'empty';
  }
}
