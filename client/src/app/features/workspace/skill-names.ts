import { Injectable, signal } from '@angular/core';
import type { Bilingual } from '@longcai/shared/primitives';

/** Names of the skills on this page, so that the table of all skills is only loaded for choosing. */
@Injectable()
export class SkillNames {
  private readonly known = signal<ReadonlyMap<string, Bilingual>>(new Map());

  learn(id: string, name: Bilingual): void {
    this.known.update((known) => new Map([...known, [id, name]]));
  }

  learnAll(skills: readonly { readonly id: string; readonly name: Bilingual }[]): void {
    this.known.update((known) => new Map([...known, ...skills.map(({ id, name }) => [id, name] as const)]));
  }

  of(id: string): Bilingual {
    return this.known().get(id) ?? { zh: id, en: id };
  }
}
