import { InjectionToken, inject } from '@angular/core';
import type { Suggestion } from '@longcai/shared/search/search.contract';
import { Api } from '../core/api.js';

/** search.suggest of the contract, without its schemas. */
export const SUGGEST = { method: 'GET', path: '/api/search/suggestions' } as const;

export type Suggest = (q: string, signal: AbortSignal) => Promise<readonly Suggestion[]>;

export const SUGGESTIONS = new InjectionToken<Suggest>('suggestions', {
  providedIn: 'root',
  factory: () => {
    const api = inject(Api);
    return async (q, signal) => (await api.send(SUGGEST, { query: { q } }, { signal })) as Suggestion[];
  },
});

/** Where a suggestion leads: to the thing itself, or to a list narrowed by it. */
export function linkOf(
  { kind, id, text }: Suggestion,
  list: string,
): { path: string[]; query: Record<string, string> } {
  if (id && kind === 'skill') return { path: [list], query: { skill: id } };
  if (id && kind === 'person') return { path: ['/people', id], query: {} };
  if (id && kind === 'project') return { path: ['/projects', id], query: {} };
  if (id && kind === 'offer') return { path: ['/offers', id], query: {} };
  if (id && kind === 'organisation') return { path: ['/organisations', id], query: {} };
  return { path: [list], query: { q: text } };
}
