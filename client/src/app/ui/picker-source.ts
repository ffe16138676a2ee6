import type { Bilingual } from '@longcai/shared/primitives';

/** One thing to choose; a node of a tree. */
export interface Choice {
  readonly id: string;
  readonly name: Bilingual;
  /** Where it belongs, beside the name: 大庆市 for 龙凤区. */
  readonly place?: Bilingual;
  readonly hasChildren: boolean;
  /** Groups only open. */
  readonly selectable: boolean;
}

/** A table of the contract, seen as something to type into with a tree behind. */
export interface PickerSource {
  /** Below a node; the top for null. */
  children(id: string | null): readonly Choice[];
  parent(id: string): string | null;
  find(text: string): readonly Choice[];
  byId(id: string): Choice | undefined;
}

/** The tables are large, so they come when someone opens the picker or a value has to be named. */
export const pickerSources = {
  region: () => import('./region-source.js').then((module) => module.regionSource),
  industry: () => import('./industry-source.js').then((module) => module.industrySource),
  skill: () => import('./skill-source.js').then((module) => module.skillSource),
} satisfies Record<string, () => Promise<PickerSource>>;
