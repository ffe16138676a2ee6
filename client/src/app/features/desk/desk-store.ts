import { Injectable, computed, inject, resource, signal } from '@angular/core';
import type { DeskCase, casesApi } from '@longcai/shared/cases/cases.contract';
import type { CallOutput } from '@longcai/shared/endpoint';
import { Api, bare } from '../../core/api.js';
import { kept } from '../../core/kept.js';

export const DESK = bare<typeof casesApi.desk>('GET', '/api/desk');
export const CASE = bare<typeof casesApi.view>('GET', '/api/desk/:caseId');
export const ANSWER = bare<typeof casesApi.answer>('POST', '/api/desk/:caseId/answer');
export const PAUSE = bare<typeof casesApi.pause>('POST', '/api/desk/:caseId/pause');

export type Desk = CallOutput<typeof casesApi.desk>;
export const STATES = ['open', 'paused', 'answered'] as const;
export type State = (typeof STATES)[number];

/** Cases in my reach, and the one that is looked at. */
@Injectable()
export class DeskStore {
  private readonly api = inject(Api);
  readonly query = signal<{ state: State; page: number }>({ state: 'open', page: 1 });
  readonly opened = signal<string | undefined>(undefined);
  readonly desk = resource({
    params: () => this.query(),
    loader: ({ params: query, abortSignal }) => this.api.call(DESK, { query }, { signal: abortSignal }),
  });
  readonly shown = kept<Desk>(this.desk);
  /** The case of the address; without one, what is due first. */
  readonly caseId = computed(() => this.opened() ?? this.shown()?.items[0]?.id);
  readonly one = resource({
    params: () => this.caseId(),
    loader: ({ params: caseId, abortSignal }) =>
      this.api.call(CASE, { params: { caseId } }, { signal: abortSignal }),
  });
  /** From the list at once, newer from its own address. */
  readonly present = computed<DeskCase | undefined>(() => {
    const id = this.caseId();
    const loaded = this.one.hasValue() ? this.one.value() : undefined;
    return loaded?.id === id ? loaded : this.shown()?.items.find((item) => item.id === id);
  });

  async answer(caseId: string, outcome: 'approved' | 'returned', reason: string): Promise<DeskCase> {
    return this.use(await this.api.call(ANSWER, { params: { caseId }, body: { outcome, reason } }));
  }

  async pause(caseId: string, paused: boolean, reason: string): Promise<DeskCase> {
    return this.use(await this.api.call(PAUSE, { params: { caseId }, body: { paused, reason } }));
  }

  private use(answered: DeskCase): DeskCase {
    if (this.opened() === answered.id) this.one.set(answered);
    this.desk.reload();
    return answered;
  }
}
