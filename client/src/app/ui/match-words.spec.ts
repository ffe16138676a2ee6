import { TestBed } from '@angular/core/testing';
import type { BestChange, Explanation, NeedMatch } from '@longcai/shared/matching/matching.contract';
import { prepare } from '../testing/render.js';
import { MatchWords } from './match-words.js';

const must = (kind: NeedMatch['kind'], id: string): NeedMatch => ({
  skill: { id, name: { zh: id, en: id } },
  must: true,
  required: 3,
  have: kind === 'met' ? 3 : kind === 'missing' ? 0 : 2,
  kind,
  points: 0,
  max: 20,
});
const explained = (overrides: Partial<Explanation> = {}): Explanation => ({
  score: 78,
  needs: [must('met', 'a'), must('met', 'b'), must('near', 'c'), { ...must('missing', 'd'), must: false }],
  distance: {
    km: 160,
    from: { zh: '哈尔滨', en: 'Harbin' },
    to: { zh: '大庆', en: 'Daqing' },
    points: 4,
    max: 8,
  },
  start: { free: '2027-03', wanted: '2027-03', points: 7, max: 7 },
  mode: { hours: 24, wantedHours: 20, mode: null, wantedMode: 'remote', points: 5, max: 5 },
  ...overrides,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('MatchWords', () => {
  describe('sentence', () => {
    it('counts the musts by how they are met, then says where and when', async () => {
      await prepare();
      expect(plain(TestBed.inject(MatchWords).sentence(explained()))).toBe(
        '两项必备技能达标，一项由相近技能支持；160 公里，2027 年 3 月起可到岗，正合工期。',
      );
    });

    it('in English begins with a capital and counts in words', async () => {
      await prepare([], 'en');
      expect(TestBed.inject(MatchWords).sentence(explained())).toBe(
        'Two must-have skills met, one near through a related skill; 160 km away, free from March 2027, in time for the project.',
      );
    });

    it('says it in one go when every must is met', async () => {
      await prepare();
      const sentence = TestBed.inject(MatchWords).sentence(explained({ needs: [must('met', 'a')] }));
      expect(sentence).toMatch(/^必备技能全部达标；/);
    });

    it('leaves out what nobody stated', async () => {
      await prepare();
      const unknown = explained({
        distance: { ...explained().distance, km: null },
        start: { free: null, wanted: null, points: 0, max: 7 },
      });
      expect(TestBed.inject(MatchWords).sentence(unknown)).toBe('两项必备技能达标，一项由相近技能支持。');
    });
  });

  it('circumstances > tell each side about the other', async () => {
    await prepare();
    const words = TestBed.inject(MatchWords);
    expect([words.distance(explained(), 'owner'), words.distance(explained(), 'person')]).toEqual([
      '哈尔滨，160 公里',
      '大庆，160 公里',
    ]);
    expect([words.mode(explained(), 'owner'), words.mode(explained(), 'person')]).toEqual([
      '每周 24 小时',
      '每周 20 小时，远程',
    ]);
  });

  it('change > has a sentence for every kind in both languages', async () => {
    const kinds: BestChange['kind'][] = [
      'learn-skill',
      'raise-level',
      'state-availability',
      'allow-remote',
      'accept-related',
      'lower-level',
    ];
    const texts = await prepare();
    const words = TestBed.inject(MatchWords);
    const skill = { id: 'w', name: { zh: '焊接', en: 'welding' } };
    for (const language of ['zh', 'en'] as const) {
      await texts.use(language);
      for (const kind of kinds) {
        const sentence = words.change({ kind, skill, via: skill, toLevel: 2, before: 61, after: 78 });
        expect(sentence).not.toMatch(/^ui\.|{{|undefined/);
      }
    }
  });
});
