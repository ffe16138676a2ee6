import { TestBed } from '@angular/core/testing';
import type { ProjectView } from '@longcai/shared/projects/projects.contract';
import { FETCH } from '../../core/api.js';
import { prepare, until } from '../../testing/render.js';
import { PAUSE_MS, ProjectDraft } from './project-draft.js';
import { newPosition } from './project-form.js';

const ID = '0123456789abcdef01234567';

interface Call {
  readonly method: string;
  readonly body: Record<string, unknown>;
  answer(status: number, json: unknown): void;
}

/** A server whose answers the spec gives when it wants to, so that they can come late. */
async function aDraft() {
  const calls: Call[] = [];
  const fetch = (url: string, init: RequestInit): Promise<Response> => {
    if (url.endsWith('/history')) return Promise.resolve(Response.json([]));
    return new Promise((resolve) =>
      calls.push({
        method: init.method ?? 'GET',
        body: JSON.parse((init.body as string | undefined) ?? '{}') as Record<string, unknown>,
        answer: (status, json) => resolve(Response.json(json, { status })),
      }),
    );
  };
  await prepare([ProjectDraft, { provide: FETCH, useValue: fetch }]);
  return { draft: TestBed.inject(ProjectDraft), calls };
}

function aProject(part: Partial<ProjectView> = {}): ProjectView {
  return {
    id: ID,
    version: 0,
    state: 'draft',
    organisationId: null,
    library: '',
    title: { zh: '', en: '' },
    summary: { zh: '', en: '' },
    region: '',
    industry: '',
    from: null,
    until: null,
    budget: { zh: '', en: '' },
    positions: [],
    can: ['edit', 'submit', 'remove'],
    ...part,
  } as ProjectView;
}

const zh = (text: string) => ({ zh: text, en: '' });

describe('ProjectDraft', () => {
  it('typing > during a save > waits for the answer and then sends the rest with its version', async () => {
    const { draft, calls } = await aDraft();
    draft.change({ title: zh('低温') });
    const first = draft.save();
    draft.change({ title: zh('低温焊接') });
    void draft.save();
    expect(calls.length).toBe(1);
    calls[0]?.answer(201, aProject({ version: 3, title: zh('低温') }));
    await until(() => calls.length === 2);
    expect(calls[1]?.method).toBe('PATCH');
    expect(calls[1]?.body).toEqual({ version: 3, title: zh('低温焊接') });
    calls[1]?.answer(200, aProject({ version: 4, title: zh('低温焊接') }));
    await first;
  });

  it('a late answer > to an earlier save > leaves what was typed since', async () => {
    const { draft, calls } = await aDraft();
    draft.change({ title: zh('低温') });
    void draft.save();
    draft.change({ title: zh('低温焊接'), budget: zh('30 万元') });
    calls[0]?.answer(201, aProject({ version: 1, title: zh('低温') }));
    await until(() => draft.id() === ID);
    expect(draft.form().title.zh).toBe('低温焊接');
    expect(draft.changed()).toEqual(['title', 'budget']);
  });

  it('a new position > gets its id from the answer > and is not made twice', async () => {
    const { draft, calls } = await aDraft();
    const position = { ...newPosition(), title: zh('焊工') };
    draft.change({ positions: [newPosition(), position] });
    void draft.save();
    expect(calls[0]?.body['positions']).toEqual([jasmine.objectContaining({ title: zh('焊工') })]);
    draft.changePosition(position.key, { headcount: 2 });
    calls[0]?.answer(201, aProject({ version: 1, positions: [{ id: 'a1', title: zh('焊工') }] as never }));
    await until(() => draft.form().positions.some(({ id }) => id === 'a1'));
    void draft.save();
    await until(() => calls.length === 2);
    expect(calls[1]?.body['positions']).toEqual([jasmine.objectContaining({ id: 'a1', headcount: 2 })]);
  });

  it('a stale version > names what others changed > and keeping mine sends my parts alone', async () => {
    const { draft, calls } = await aDraft();
    void draft.open(ID);
    calls[0]?.answer(200, aProject({ version: 1 }));
    await until(() => draft.view() !== undefined);
    draft.change({ title: zh('我写的') });
    void draft.save();
    const errors = [
      { pointer: '/body/budget', code: 'changed', detail: '韩秋实 刚刚改过' },
      { pointer: '/body/summary', code: 'changed', detail: '韩秋实 刚刚改过' },
    ];
    calls[1]?.answer(409, { code: 'stale-version', errors });
    await until(() => calls.length === 3);
    calls[2]?.answer(200, aProject({ version: 2, budget: zh('50 万元') }));
    await until(() => draft.conflict() !== undefined);
    expect(draft.conflict()).toEqual([{ part: 'budget', sentence: '韩秋实 刚刚改过' }]);
    void draft.resolve('mine');
    await until(() => calls.length === 4);
    expect(calls[3]?.body).toEqual({ version: 2, title: zh('我写的') });
    expect(draft.form().budget.zh).toBe('50 万元');
  });

  it('a pause in typing > saves once', async () => {
    const { draft, calls } = await aDraft();
    jasmine.clock().install();
    try {
      draft.change({ title: zh('低') });
      jasmine.clock().tick(PAUSE_MS - 1);
      draft.change({ title: zh('低温') });
      jasmine.clock().tick(PAUSE_MS - 1);
      expect(calls.length).toBe(0);
      jasmine.clock().tick(1);
      expect(calls.map(({ body }) => body['title'])).toEqual([zh('低温')]);
    } finally {
      jasmine.clock().uninstall();
    }
  });
});
