import { TestBed } from '@angular/core/testing';
import type { DeskCase } from '@longcai/shared/cases/cases.contract';
import { Texts } from '../../core/texts.js';
import { answering } from '../../testing/answers.js';
import { prepare, render, until } from '../../testing/render.js';
import { CaseActions } from './case-actions.js';
import { DeskStore } from './desk-store.js';

const received = {
  id: '0123456789abcdef01234501',
  serviceNumber: 'HDQ-2611-0482-7',
  kind: 'project-publication',
  can: ['approve', 'return', 'pause'],
} as unknown as DeskCase;

describe('case actions', () => {
  it('returning without a reason > says that one is missing, goes back to it and sends nothing', async () => {
    const { provider, sent } = answering({
      'GET /api/desk': { json: { items: [], total: 0, page: 1, totalPages: 0, counts: {}, reach: [] } },
    });
    await prepare([provider, DeskStore]);
    await TestBed.inject(Texts).add('desk', {
      zh: () => import('./desk.zh.js'),
      en: () => import('./desk.en.js'),
    });
    const actions = await render(CaseActions, { case: received });
    document.body.append(actions.host);
    await actions.click(actions.button('退回'));
    const confirm = actions.find<HTMLButtonElement>('form button[type=submit]');
    confirm.focus();
    await actions.click(confirm);
    await until(() => document.activeElement?.id === 'case-reason');
    expect(document.activeElement?.id).toBe('case-reason');
    expect(actions.text('form')).toContain('请写明，对方要看');
    expect(sent.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});
