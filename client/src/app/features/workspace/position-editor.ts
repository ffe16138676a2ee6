import { Component, computed, inject, input, output } from '@angular/core';
import type { Bilingual } from '@longcai/shared/primitives';
import { Texts } from '../../core/texts.js';
import { BilingualField } from '../../ui/bilingual-field.js';
import { Control, Field } from '../../ui/field.js';
import { TreePicker } from '../../ui/tree-picker.js';
import { NeedRow } from './need-row.js';
import type { NeedForm, PositionForm } from './project-form.js';
import { SkillAdder, type AddedSkill } from './skill-adder.js';
import { SkillNames } from './skill-names.js';

/** One position: what it is called, what it takes, how many, how often, where. */
@Component({
  selector: 'lc-position-editor',
  imports: [BilingualField, Control, Field, NeedRow, SkillAdder, TreePicker],
  templateUrl: './position-editor.html',
  styleUrl: './position-editor.scss',
})
export class PositionEditor {
  protected readonly say = inject(Texts).say;
  protected readonly names = inject(SkillNames);
  protected readonly modes = ['on-site', 'remote', 'either'] as const;
  readonly position = input.required<PositionForm>();
  readonly number = input.required<number>();
  readonly errors = input<Readonly<Record<string, string | undefined>>>({});
  readonly changed = output<Partial<PositionForm>>();
  readonly removed = output();
  protected readonly at = computed(() => `project-positions-${this.position().key}`);

  protected error(field: string): string | undefined {
    return this.errors()[`positions.${this.position().key}.${field}`];
  }

  protected addNeed({ id, name }: AddedSkill): void {
    this.names.learn(id, name);
    if (this.position().needs.some(({ skill }) => skill === id)) return;
    this.changed.emit({
      needs: [...this.position().needs, { skill: id, minLevel: 3, weight: 3, must: true }],
    });
  }

  protected changeNeed(at: number, part: Partial<NeedForm>): void {
    this.changed.emit({
      needs: this.position().needs.map((need, index) => (index === at ? { ...need, ...part } : need)),
    });
  }

  protected removeNeed(at: number): void {
    this.changed.emit({ needs: this.position().needs.filter((_, index) => index !== at) });
  }

  protected nameOf(skill: string): Bilingual {
    return this.names.of(skill);
  }

  /** Whole numbers within the contract's limits, whatever was typed. */
  protected whole(typed: string, max: number): number | null {
    const value = Math.trunc(Number(typed));
    return Number.isFinite(value) && value > 0 ? Math.min(value, max) : null;
  }
}
