import type { Me } from '@longcai/shared/accounts/accounts.contract';
import type { Provider } from '@angular/core';
import { FETCH } from '../core/api.js';

export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

type Answer = { readonly status?: number; readonly json?: unknown };

/** A server for specs: answers by 'GET /api/path' and remembers what was sent. */
export function answering(answers: Record<string, Answer | (() => Answer)>): {
  provider: Provider;
  sent: Sent[];
} {
  const sent: Sent[] = [];
  const fetch = (url: string, init: RequestInit): Promise<Response> => {
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : init.body;
    sent.push({ url, method: init.method ?? 'GET', headers: init.headers as Record<string, string>, body });
    const known = answers[`${init.method} ${url.split('?')[0]}`];
    if (!known) return Promise.reject(new TypeError(`nobody answers ${init.method} ${url}`));
    const { status = 200, json } = typeof known === 'function' ? known() : known;
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return Promise.resolve(
      json === undefined
        ? new Response(null, { status })
        : new Response(JSON.stringify(json), { status, headers: { 'content-type': type } }),
    );
  };
  return { provider: { provide: FETCH, useValue: fetch }, sent };
}

export function aMe(overrides: Partial<Me> = {}): Me {
  return {
    id: '0123456789abcdef01234567',
    name: '程雪岑',
    latinName: '',
    language: 'zh',
    roles: ['member'],
    scope: { libraries: [], regions: [] },
    organisations: [],
    matchingOptOut: false,
    createdAt: '2026-01-01T00:00:00.000Z',
    ...overrides,
  };
}
