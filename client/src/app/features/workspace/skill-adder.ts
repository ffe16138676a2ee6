import { Component, inject, input, output, signal } from '@angular/core';
import type { Bilingual } from '@longcai/shared/primitives';
import type { skillsApi } from '@longcai/shared/skills/skills.contract';
import { Api, bare } from '../../core/api.js';
import { ProblemMessage } from '../../core/problem-message.js';
import { Texts } from '../../core/texts.js';
import { pickerSources } from '../../ui/picker-source.js';
import { TreePicker } from '../../ui/tree-picker.js';

export const PROPOSE = bare<typeof skillsApi.propose>('POST', '/api/skills/own');

export interface AddedSkill {
  readonly id: string;
  readonly name: Bilingual;
}

/** A box that adds one skill after another; one that no table has is proposed to the curators. */
@Component({
  selector: 'lc-skill-adder',
  imports: [TreePicker],
  template: `
    <lc-tree-picker
      kind="skill"
      [for]="for()"
      [label]="label()"
      [hint]="hint()"
      [error]="error() || refused()"
      [max]="2"
      [allowNew]="true"
      [value]="nothing()"
      (valueChange)="take($event)"
      (proposed)="propose($event)"
    />
  `,
})
export class SkillAdder {
  private readonly api = inject(Api);
  private readonly problems = inject(ProblemMessage);
  protected readonly say = inject(Texts).say;
  readonly for = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input<string | undefined>('');
  readonly added = output<AddedSkill>();
  protected readonly nothing = signal<readonly string[]>([]);
  protected readonly refused = signal('');

  protected async take([id]: readonly string[]): Promise<void> {
    this.nothing.set([]);
    if (!id) return;
    const source = await pickerSources.skill();
    this.added.emit({ id, name: source.byId(id)?.name ?? { zh: id, en: '' } });
  }

  protected async propose(text: string): Promise<void> {
    this.refused.set('');
    const chinese = /\p{Script=Han}/u.test(text);
    const name = chinese ? { zh: text, en: '' } : { zh: '', en: text };
    try {
      this.added.emit(await this.api.call(PROPOSE, { body: { name } }));
    } catch (error) {
      this.refused.set(this.problems.of(error));
    }
  }
}
