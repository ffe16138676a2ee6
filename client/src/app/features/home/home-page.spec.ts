import { TestBed } from '@angular/core/testing';
import { homeApi } from '@longcai/shared/home/home.contract';
import type { Language } from '@longcai/shared/problem';
import { searchApi } from '@longcai/shared/search/search.contract';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { aMe, answering } from '../../testing/answers.js';
import { prepare, render } from '../../testing/render.js';
import { givenName } from './home-lead.js';
import { HomePage } from './home-page.js';
import { FRONT, PROJECTS, type Front, type Match } from './home-store.js';

const both = (zh: string) => ({ zh, en: zh });
const points = { points: 5, max: 8 };
const match: Match = {
  position: {
    positionId: '0123456789abcdef01234501',
    title: both('焊接工艺工程师'),
    projectId: '0123456789abcdef01234502',
    projectTitle: both('低温抽油管柱焊接'),
    ownerName: both('大庆沃原'),
    libraryId: '0123456789abcdef01234503',
    region: '230603',
    regionName: both('大庆龙凤'),
    from: '2027-03-01',
    until: null,
    open: 1,
    answerMedianDays: 1.8,
  },
  explanation: {
    score: 78,
    needs: [],
    distance: { km: 160, from: both('哈尔滨'), to: both('大庆龙凤'), ...points },
    start: { free: null, wanted: null, ...points },
    mode: { hours: null, wantedHours: 24, mode: null, wantedMode: null, ...points },
  },
};
const front: Front = {
  libraries: [],
  needs: [
    { region: '230600', name: both('大庆市'), open: 97, mine: false },
    { region: '230100', name: both('哈尔滨市'), open: 148, mine: true },
  ],
  openTotal: 566,
  outcomes: [],
  matches: [],
  matchesTotal: 0,
  compared: 0,
  next: 'none',
  audience: null,
  name: null,
  demonstration: false,
};
const nothing = { items: [], total: 0, page: 1, totalPages: 0, facets: {}, dropped: [], degraded: false };

describe('home', () => {
  const visit = async (json: Front, me: ReturnType<typeof aMe> | null, language: Language = 'zh') => {
    const { provider, sent } = answering({
      'GET /api/home': { json },
      'GET /api/search/projects': { json: nothing },
    });
    await prepare([provider], language);
    await TestBed.inject(Texts).add('home', {
      zh: () => import('./home.zh.js'),
      en: () => import('./home.en.js'),
    });
    TestBed.inject(Session).use(me);
    return { page: await render(HomePage), sent };
  };

  it('for a visitor > tells how many positions are open and shows the newest projects', async () => {
    const { page, sent } = await visit(front, null);
    expect(page.text('h1')).toContain('566');
    expect(page.text()).toContain('还没有公布的项目');
    expect(sent.map(({ url }) => url)).toContain('/api/search/projects?sort=newest&pageSize=3');
  });

  it('with a match > the title counts projects, the row says how far and how soon', async () => {
    const { page } = await visit({ ...front, matches: [match], matchesTotal: 26 }, aMe());
    expect(page.text('h1')?.replace('\u200b', '').replaceAll('\u00a0', ' ')).toBe(
      '雪岑，有 1 个项目正在找您这样的人',
    );
    expect(page.text('lc-match-row')).toContain('距哈尔滨 160 公里');
    expect(page.text('lc-match-row')).toContain('通常 2 天内答复');
    expect(page.text('lc-home-start button')).toBe('看 26 个机会');
  });

  it('with a match > rings the city of the position, not one’s own', async () => {
    const { page } = await visit({ ...front, matches: [match], matchesTotal: 1 }, aMe());
    const ringed = page.all('lc-tile-map g.mine').map((tile) => tile.getAttribute('aria-label'));
    expect(ringed).toEqual([jasmine.stringContaining('大庆')]);
  });

  it('without a profile > invites to register', async () => {
    const { page } = await visit({ ...front, next: 'register-profile' }, aMe());
    expect(page.find<HTMLAnchorElement>('.invite a').getAttribute('href')).toBe('/register');
  });

  it('in English > greets by the English name of the profile, never by Chinese letters', async () => {
    const matched = { ...front, matches: [match], matchesTotal: 1 };
    const named = await visit({ ...matched, name: { zh: '程雪岑', en: 'Cheng Xuecen' } }, aMe(), 'en');
    expect(named.page.text('h1')).toBe('Cheng Xuecen, one project is looking for someone like you');
    TestBed.resetTestingModule();
    const nameless = await visit(matched, aMe(), 'en');
    expect(nameless.page.text('h1')).toBe('One project is looking for someone like you');
  });

  it('for staff without a profile > starts with posting', async () => {
    const organisations = [{ id: 'a', name: both('大庆沃原'), role: 'manager' as const }];
    const { page } = await visit(front, aMe({ organisations }));
    expect(page.find<HTMLAnchorElement>('.invite a').getAttribute('href')).toBe('/workspace/projects/new');
    expect(page.find<HTMLSelectElement>('#start-audience').value).toBe('staff');
  });

  it('with someone waiting > says so first', async () => {
    const { page } = await visit({ ...front, next: 'answer-applications', audience: 'overseas' }, aMe());
    expect(page.text('h1')).toBe('雪岑，有人在等您的答复');
    expect(page.find<HTMLAnchorElement>('.invite a').getAttribute('href')).toBe('/applications');
  });

  it('asks where the contract says', () => {
    expect([FRONT.path, FRONT.method]).toEqual([homeApi.front.path, homeApi.front.method]);
    expect(PROJECTS.path).toBe(searchApi.projects.path);
  });

  it('calls people by their given name, whole where it is short or foreign', () => {
    expect(['程雪岑', '欧阳明月', '李雷', 'Anna Li'].map(givenName)).toEqual([
      '雪岑',
      '明月',
      '李雷',
      'Anna Li',
    ]);
  });
});
