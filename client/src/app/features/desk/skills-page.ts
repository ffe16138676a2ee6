import { Component, computed, inject, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnSkill, skillsApi } from '@longcai/shared/skills/skills.contract';
import { Api, bare } from '../../core/api.js';
import { sending } from '../../core/sending.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TreePicker } from '../../ui/tree-picker.js';

export const OWN = bare<typeof skillsApi.own>('GET', '/api/skills/own');
export const MERGE = bare<typeof skillsApi.merge>('POST', '/api/skills/own/:skillId/merge');

/** Skills that people added: keep them, or merge them into one of the taxonomy, everywhere at once. */
@Component({
  selector: 'lc-skills-page',
  imports: [EmptyState, ProblemPanel, RouterLink, Skeleton, TreePicker],
  templateUrl: './skills-page.html',
  styleUrl: './skills-page.scss',
})
export class SkillsPage {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly acting = sending();
  protected readonly skills = resource({
    loader: ({ abortSignal }) => this.api.call(OWN, {}, { signal: abortSignal }),
  });
  private readonly all = computed(() => (this.skills.hasValue() ? this.skills.value() : []));
  /** Most used first: merging those helps most people. */
  protected readonly proposed = computed(() =>
    this.all()
      .filter(({ state }) => state === 'proposed')
      .sort((a, b) => b.uses - a.uses),
  );
  protected readonly settled = computed(() => this.all().filter(({ state }) => state !== 'proposed'));
  protected readonly into = signal<Readonly<Record<string, string>>>({});
  protected readonly heading = computed(() =>
    this.proposed().length > 0
      ? this.texts.count('desk.skills.lead', this.proposed().length)
      : this.say('desk.skills.none'),
  );

  protected choose(skill: OwnSkill, id: string | undefined): void {
    this.into.update((into) => ({ ...into, [skill.id]: id ?? '' }));
  }

  protected async settle(skill: OwnSkill, into: string | null): Promise<void> {
    const merged = await this.acting.send(() =>
      this.api.call(MERGE, { params: { skillId: skill.id }, body: { into } }),
    );
    if (!merged) return;
    this.toasts.done(
      this.say(into ? 'desk.skills.merged' : 'desk.skills.kept', { name: this.texts.of(skill.name) }),
    );
    this.skills.reload();
  }
}
