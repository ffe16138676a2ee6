import { TestBed } from '@angular/core/testing';
import type { CaseStatus } from '@longcai/shared/cases/cases.contract';
import { casesApi } from '@longcai/shared/cases/cases.contract';
import { formatServiceNumber } from '@longcai/shared/reference/service-number';
import { Texts } from '../../core/texts.js';
import { answering } from '../../testing/answers.js';
import { prepare, render } from '../../testing/render.js';
import { LOOKUP, LookupPage } from './lookup-page.js';

const NUMBER = formatServiceNumber('HDQ', '2611', 482);
const status: CaseStatus = {
  serviceNumber: NUMBER,
  kind: 'project-publication',
  state: 'in-progress',
  outcome: null,
  submittedAt: '2026-11-20T02:00:00.000Z',
  answeredAt: null,
  clock: { dueAt: '2026-12-04T09:00:00.000Z', totalDays: 10, usedDays: 3, leftDays: 7, mark: 'on-course' },
  steps: [
    { key: 'receive', unit: { zh: '服务窗口受理', en: 'Service window' }, state: 'done', doneAt: null },
    { key: 'review', unit: { zh: '项目库审核', en: 'Library curators' }, state: 'current', doneAt: null },
  ],
};

describe('lookup', () => {
  const visit = async (
    serviceNumber?: string,
    answer: { status?: number; json?: unknown } = { json: status },
  ) => {
    const { provider, sent } = answering({ [`GET /api/cases/lookup/${NUMBER}`]: answer });
    await prepare([provider]);
    await TestBed.inject(Texts).add('lookup', {
      zh: () => import('./lookup.zh.js'),
      en: () => import('./lookup.en.js'),
    });
    return { page: await render(LookupPage, { serviceNumber }), sent };
  };

  it('a number in the address > tells kind, step and clock', async () => {
    const { page } = await visit(NUMBER);
    expect(page.text('lc-case-sheet')).toContain('项目发布审核');
    expect(page.text('lc-case-sheet [aria-current=step]')).toContain('项目库审核');
    expect(page.text('lc-case-sheet')).toContain('时限 10 个工作日，已用 3 个');
  });

  it('typed without dashes and in small letters > is read all the same', async () => {
    const { sent } = await visit(NUMBER.toLowerCase().replaceAll('-', ''));
    expect(sent.map(({ url }) => url)).toEqual([`/api/cases/lookup/${NUMBER}`]);
  });

  it('mistyped > says so without asking the server', async () => {
    const { page, sent } = await visit();
    await page.type(page.find<HTMLInputElement>('input'), 'HDQ-2611-0482-0');
    await page.click(page.button('查询'));
    expect(page.text('lc-field')).toContain('编号不对');
    expect(sent).toEqual([]);
  });

  it('a number nobody was given > says so at the field', async () => {
    const problem = { type: 'x', title: 'x', status: 404, code: 'not-found', detail: 'x' };
    const { page } = await visit(NUMBER, { status: 404, json: problem });
    expect(page.text('lc-field')).toContain('没有这个编号');
  });

  it('asks where the contract says', () => {
    expect(LOOKUP.path).toBe(casesApi.lookup.path);
  });
});
