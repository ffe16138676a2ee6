import { TestBed } from '@angular/core/testing';
import { organisationsApi } from '@longcai/shared/organisations/organisations.contract';
import { searchApi } from '@longcai/shared/search/search.contract';
import { Texts } from '../../core/texts.js';
import { answering } from '../../testing/answers.js';
import { prepare, render } from '../../testing/render.js';
import { OrganisationPage, PROJECTS, VIEW } from './organisation-page.js';

const ID = '0123456789abcdef01234502';
const organisation = {
  id: ID,
  name: { zh: '大庆沃原', en: 'Woyuan' },
  kind: 'enterprise',
  region: '230603',
  regionName: { zh: '大庆龙凤', en: 'Longfeng, Daqing' },
  industry: '35',
  about: { zh: '', en: '' },
  verification: 'unverified',
  promiseDays: 5,
  answerMedianDays: 0.2,
  answersCounted: 2,
  openPositions: 1,
  can: [],
  demonstration: false,
};

describe('organisation page', () => {
  const visit = async (parts: Partial<typeof organisation>) => {
    const { provider, sent } = answering({
      [`GET /api/organisations/${ID}`]: { json: { ...organisation, ...parts } },
      'GET /api/search/projects': { json: { items: [] } },
    });
    await prepare([provider]);
    await TestBed.inject(Texts).add('organisations', {
      zh: () => import('./organisations.zh.js'),
      en: () => import('./organisations.en.js'),
    });
    return { page: await render(OrganisationPage, { organisationId: ID }), sent };
  };

  it('not verified > warns before contact details are exchanged', async () => {
    const { page } = await visit({});
    expect(page.text('aside')).toContain('还没有经过核对');
  });

  it('answers within a day > says so instead of a broken number of days', async () => {
    const { page } = await visit({});
    expect(page.text('.answer b')).toBe('1 天内');
  });

  it('lists the projects of this organisation only', async () => {
    const { sent } = await visit({});
    expect(sent.map(({ url }) => url)).toContain(
      `/api/search/projects?organisation=${ID}&sort=newest&pageSize=50`,
    );
  });

  it('asks where the contract says', () => {
    expect([VIEW.path, PROJECTS.path]).toEqual([organisationsApi.view.path, searchApi.projects.path]);
  });
});
