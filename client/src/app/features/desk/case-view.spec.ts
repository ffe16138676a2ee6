import { TestBed } from '@angular/core/testing';
import { inputBinding } from '@angular/core';
import type { DeskCase } from '@longcai/shared/cases/cases.contract';
import { FETCH } from '../../core/api.js';
import { Texts } from '../../core/texts.js';
import { Rendered, prepare, until } from '../../testing/render.js';
import { CaseView } from './case-view.js';
import { DeskStore } from './desk-store.js';

const received = {
  id: '0123456789abcdef01234501',
  serviceNumber: 'HDQ-2611-0482-7',
  kind: 'offer-publication',
  title: { zh: '上门养蜂', en: '' },
  submitter: { zh: '秦鼎', en: '' },
  subject: { type: 'offer', id: '0123456789abcdef01234502' },
  clock: { mark: 'on-course', dueAt: '2026-12-10T15:59:00.000Z', totalDays: 8, usedDays: 1, leftDays: 7 },
  steps: [],
  history: [],
  can: ['approve', 'return', 'pause'],
} as unknown as DeskCase;

const offer = { summary: { zh: '', en: '' }, regionName: { zh: '大庆', en: '' }, supplies: [], terms: '' };

describe('one case', () => {
  it('whose facts are on their way > offers nothing to press until they stand there', async () => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    const fetch = async (url: string) => {
      if (!url.startsWith('/api/offers/')) throw new TypeError(`nobody answers ${url}`);
      await held;
      return new Response(JSON.stringify(offer), { headers: { 'content-type': 'application/json' } });
    };
    await prepare([{ provide: FETCH, useValue: fetch }, DeskStore]);
    await TestBed.inject(Texts).add('desk', {
      zh: () => import('./desk.zh.js'),
      en: () => import('./desk.en.js'),
    });
    const fixture = TestBed.createComponent(CaseView, { bindings: [inputBinding('case', () => received)] });
    fixture.detectChanges();
    const view = new Rendered(fixture);
    document.body.append(view.host);
    const seen = () => getComputedStyle(view.button('通过')).visibility;
    expect(seen()).toBe('hidden');
    answer();
    await until(() => view.text().includes('大庆'));
    await until(() => seen() === 'visible');
    expect(seen()).toBe('visible');
  });
});
