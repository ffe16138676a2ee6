import { Component, computed, effect, inject, signal } from '@angular/core';
import type { Bilingual } from '@longcai/shared/primitives';
import type { skillsApi } from '@longcai/shared/skills/skills.contract';
import { Api, bare } from '../../../core/api.js';
import { ProblemMessage } from '../../../core/problem-message.js';
import { Texts } from '../../../core/texts.js';
import { Toasts } from '../../../core/toasts.js';
import { Icon } from '../../../ui/icon.js';
import { LevelPicker } from '../../../ui/level-picker.js';
import { pickerSources, type PickerSource } from '../../../ui/picker-source.js';
import { TreePicker } from '../../../ui/tree-picker.js';
import type { Parts } from './parts.js';
import { ProfileDraft } from './profile-draft.js';

type Held = Parts['skills'][number];

export const PROPOSE = bare<typeof skillsApi.propose>('POST', '/api/skills/own');
const USUAL_LEVEL = 3;
const MOST = 60;

/** Skills with level, years and what proves them; what the table lacks can be added. */
@Component({
  selector: 'lc-skills-part',
  imports: [Icon, LevelPicker, TreePicker],
  templateUrl: './skills-part.html',
  styleUrls: ['./editing.scss', './skills-part.scss'],
})
export class SkillsPart {
  private readonly api = inject(Api);
  private readonly problems = inject(ProblemMessage);
  private readonly toasts = inject(Toasts);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly draft = inject(ProfileDraft);
  private readonly source = signal<PickerSource | undefined>(undefined);
  private readonly own = signal<Readonly<Record<string, Bilingual>>>({});
  /** The box only adds: what is held stands below with its level. */
  protected readonly picked = signal<readonly string[]>([]);
  private readonly names = computed<Readonly<Record<string, Bilingual>>>(() => {
    const saved = (this.draft.saved()?.skills ?? []).map(({ skill, name }) => [skill, name] as const);
    return { ...Object.fromEntries(saved), ...this.own() };
  });
  protected readonly held = computed(() =>
    this.draft.parts().skills.map((held) => ({ ...held, name: this.nameOf(held.skill) })),
  );

  constructor() {
    effect(() => {
      if (this.draft.parts().skills.some(({ skill }) => !this.names()[skill])) void this.load();
    });
  }

  protected pick(ids: readonly string[]): void {
    for (const id of ids) this.add(id);
    this.picked.set([]);
  }

  protected async propose(typed: string): Promise<void> {
    const name = /\p{Script=Han}/u.test(typed) ? { zh: typed, en: '' } : { zh: '', en: typed };
    try {
      const skill = await this.api.call(PROPOSE, { body: { name } });
      this.own.update((names) => ({ ...names, [skill.id]: skill.name }));
      this.add(skill.id);
      this.toasts.done(this.say('profile.skills.proposed', { name: typed }));
    } catch (error) {
      this.toasts.failed(this.problems.of(error));
    }
  }

  protected change(at: number, change: Partial<Held>): void {
    const skills = this.draft.parts().skills;
    this.draft.set(
      'skills',
      skills.map((held, index) => (index === at ? { ...held, ...change } : held)),
    );
  }

  protected years(at: number, typed: string): void {
    const years = Math.round(Number(typed));
    this.change(at, { years: Number.isFinite(years) ? Math.min(60, Math.max(0, years)) : 0 });
  }

  protected remove(at: number): void {
    this.draft.set(
      'skills',
      this.draft.parts().skills.filter((_, index) => index !== at),
    );
  }

  private add(skill: string): void {
    const skills = this.draft.parts().skills;
    if (skills.length >= MOST || skills.some((held) => held.skill === skill)) return;
    this.draft.set('skills', [...skills, { skill, level: USUAL_LEVEL, years: 0, evidence: '' }]);
  }

  private nameOf(skill: string): string {
    return this.texts.of(this.names()[skill] ?? this.source()?.byId(skill)?.name) || skill;
  }

  private async load(): Promise<void> {
    if (!this.source()) this.source.set(await pickerSources.skill());
  }
}
