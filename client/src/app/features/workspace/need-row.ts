import { Component, computed, inject, input, output } from '@angular/core';
import type { Bilingual } from '@longcai/shared/primitives';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { LevelPicker } from '../../ui/level-picker.js';
import type { NeedForm } from './project-form.js';

/** One skill that a position takes: from which level, must or wish, and how much it counts. */
@Component({
  selector: 'lc-need-row',
  imports: [Icon, LevelPicker],
  template: `
    <b>{{ title() }}</b>
    <lc-level-picker
      [label]="say('workspace.needs.level', { skill: title() })"
      [value]="need().minLevel"
      (valueChange)="$event && changed.emit({ minLevel: $event })"
    />
    <select
      #must
      class="input"
      [attr.aria-label]="say('workspace.needs.must', { skill: title() })"
      (change)="changed.emit({ must: must.value === 'must' })"
    >
      <option value="must" [selected]="need().must">{{ say('ui.must') }}</option>
      <option value="wish" [selected]="!need().must">{{ say('ui.wish') }}</option>
    </select>
    <select
      #weight
      class="input"
      [attr.aria-label]="say('workspace.needs.weight', { skill: title() })"
      (change)="changed.emit({ weight: +weight.value })"
    >
      @for (one of weights; track one) {
        <option [value]="one" [selected]="one === need().weight">
          {{ say('workspace.needs.weights.' + one) }}
        </option>
      }
    </select>
    <button
      type="button"
      class="remove"
      [attr.aria-label]="say('workspace.needs.remove', { skill: title() })"
      (click)="removed.emit()"
    >
      <lc-icon name="close" />
    </button>
  `,
  host: { role: 'listitem' },
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px 12px;
      padding: 8px 0;
    }
    :host + :host {
      border-top: 1px solid var(--line);
    }
    b {
      flex: 1 1 150px;
    }
    .input {
      width: auto;
      min-height: 36px;
      padding-block: 4px;
      font-size: 15px;
    }
    .remove {
      display: grid;
      place-items: center;
      width: 36px;
      height: 36px;
      color: var(--ink-2);
    }
    .remove:hover {
      color: var(--berry);
    }
    @media (pointer: coarse) {
      .remove,
      .input {
        min-height: 44px;
        min-width: 44px;
      }
    }
  `,
})
export class NeedRow {
  private readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly weights = [1, 2, 3, 4, 5] as const;
  readonly need = input.required<NeedForm>();
  readonly name = input.required<Bilingual>();
  readonly changed = output<Partial<NeedForm>>();
  readonly removed = output();
  protected readonly title = computed(() => this.texts.of(this.name()));
}
