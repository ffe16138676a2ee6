import { Component, signal } from '@angular/core';
import { BilingualField } from '../../ui/bilingual-field.js';
import { Chips, type Chip } from '../../ui/chips.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.js';
import { FacetList, type FacetOption } from '../../ui/facet-list.js';
import { FacetPanel } from '../../ui/facet-panel.js';
import { Control, Field } from '../../ui/field.js';
import { FileDrop } from '../../ui/file-drop.js';
import { LevelPicker } from '../../ui/level-picker.js';
import { ReturnWindow, type MonthRange } from '../../ui/return-window.js';
import { Steps } from '../../ui/steps.js';
import { Tabs } from '../../ui/tabs.js';
import { TreePicker } from '../../ui/tree-picker.js';
import * as samples from './gallery-samples.js';

@Component({
  selector: 'lc-form-parts',
  imports: [
    BilingualField,
    Chips,
    Control,
    Dialog,
    ErrorSummary,
    FacetList,
    FacetPanel,
    Field,
    FileDrop,
    LevelPicker,
    ReturnWindow,
    Steps,
    Tabs,
    TreePicker,
  ],
  templateUrl: './form-parts.html',
  styles: `
    :host {
      display: grid;
      gap: 24px 48px;
      grid-template-columns: minmax(0, 1fr);
    }
    @media (min-width: 1200px) {
      :host {
        grid-template-columns: 216px minmax(0, 1fr) 232px;
      }
    }
    .form {
      display: grid;
      gap: 20px;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
    }
  `,
})
export class FormParts {
  protected readonly samples = samples;
  protected readonly school = signal({ zh: '克劳斯塔尔工业大学', en: 'TU Clausthal' });
  protected readonly sentence = signal({
    zh: '把欧洲风塔的低温焊接与检测经验带回来，愿到现场',
    en: 'Low-temperature welding and inspection, happy to be on site',
  });
  protected readonly months = signal<MonthRange | null>({ from: '2027-03', until: '2027-06' });
  protected readonly level = signal<number | undefined>(3);
  protected readonly region = signal<readonly string[]>(['230600']);
  protected readonly industry = signal<readonly string[]>([]);
  protected readonly skills = signal<readonly string[]>(['own-1']);
  protected readonly skillNames = { 'own-1': { zh: '风塔焊接', en: 'Wind tower welding' } };
  protected readonly tab = signal('coverage');
  protected readonly dialog = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly tabs = [
    { key: 'coverage', label: '覆盖与成员' },
    { key: 'charter', label: '章程' },
    { key: 'tasks', label: '任务', count: 6 },
  ];
  protected readonly facets = signal<readonly FacetOption[]>([
    { value: '230100', label: '哈尔滨', count: 29, checked: true },
    { value: '230600', label: '大庆', count: 24, checked: true },
    { value: '230200', label: '齐齐哈尔', count: 18, checked: false },
    { value: '231000', label: '牡丹江', count: 6, checked: false },
    { value: '230700', label: '伊春', count: 0, checked: false },
  ]);

  protected chips(): Chip[] {
    return this.facets()
      .filter(({ checked }) => checked)
      .map(({ value, label }) => ({ key: value, label }));
  }

  protected toggle(value: string, checked: boolean): void {
    this.facets.update((options) =>
      options.map((option) => (option.value === value ? { ...option, checked } : option)),
    );
  }

  protected clear(): void {
    this.facets.update((options) => options.map((option) => ({ ...option, checked: false })));
  }

  protected check(): void {
    this.errors.set([
      { id: 'certificate', sentence: '认证书编号少了 2 位' },
      { id: 'school', sentence: '专业还没有填外文名称' },
    ]);
  }
}
