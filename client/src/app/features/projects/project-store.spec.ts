import { TestBed } from '@angular/core/testing';
import { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { casesApi } from '@longcai/shared/cases/cases.contract';
import { matchingApi } from '@longcai/shared/matching/matching.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { Session } from '../../core/session.js';
import { aMe, answering } from '../../testing/answers.js';
import { prepare } from '../../testing/render.js';
import { settled } from '../../testing/settled.js';
import * as calls from './project-store.js';

const ID = '0123456789abcdef01234502';
const POSITION = '0123456789abcdef01234501';
const project = (can: string[]) => ({
  id: ID,
  state: 'published',
  publishedAt: '2026-11-23T02:00:00.000Z',
  serviceNumber: 'HDQ-2611-0001-2',
  positions: [{ id: POSITION, state: 'open' }],
  coverage: { needs: [], members: [] },
  can,
});

describe('ProjectStore', () => {
  const open = async (can: string[], me: ReturnType<typeof aMe> | null) => {
    const { provider, sent } = answering({
      [`GET /api/projects/${ID}`]: { json: project(can) },
      [`GET /api/projects/${ID}/team-proposals`]: { json: { openNeeds: [], compared: 0, proposals: [] } },
      [`GET /api/positions/${POSITION}/my-match`]: { json: { score: 78, needs: [] } },
      [`GET /api/positions/${POSITION}/matches`]: { json: { items: [], compared: 412 } },
      [`POST /api/positions/${POSITION}/applications`]: { status: 201, json: { id: ID } },
    });
    await prepare([provider, calls.ProjectStore]);
    TestBed.inject(Session).use(me);
    const store = TestBed.inject(calls.ProjectStore);
    store.id.set(ID);
    await settled();
    return { store, asked: () => sent.map(({ url }) => url.split('?')[0]), sent };
  };

  it('for a person with a profile > explains every position, and asks for nobody else', async () => {
    const { store, asked } = await open(['apply'], aMe({ profileId: ID }));
    expect(store.mine().get(POSITION)?.score).toBe(78);
    expect(asked()).not.toContain(`/api/positions/${POSITION}/matches`);
  });

  it('for a person who switched matching off > compares them with nothing', async () => {
    const { store, asked } = await open(['apply'], aMe({ profileId: ID, matchingOptOut: true }));
    expect(store.position()?.id).toBe(POSITION);
    expect(store.candidate()).toBeUndefined();
    expect(asked()).not.toContain(`/api/positions/${POSITION}/my-match`);
  });

  it('for the owner > finds people, and explains nothing to them about themselves', async () => {
    const { store, asked } = await open(['edit', 'see-matches'], aMe({ profileId: ID }));
    expect(store.people.value()?.get(POSITION)?.compared).toBe(412);
    expect(asked()).not.toContain(`/api/positions/${POSITION}/my-match`);
  });

  it('for a visitor > asks for no match and no team, which only members see', async () => {
    const { asked } = await open([], null);
    expect(asked()).toEqual([`/api/projects/${ID}`]);
  });

  it('applying > sends the note and looks again', async () => {
    const { store, asked, sent } = await open(['apply'], aMe({ profileId: ID }));
    await store.apply(POSITION, '做过两年');
    await settled();
    expect(sent.find(({ method }) => method === 'POST')?.body).toEqual({ note: '做过两年' });
    expect(asked().filter((url) => url === `/api/projects/${ID}`).length).toBe(2);
  });

  it('asks where the contract says', () => {
    const plain = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
    expect(plain(calls.VIEW)).toBe(plain(projectsApi.view));
    expect(plain(calls.MY_MATCH)).toBe(plain(matchingApi.explainForMe));
    expect(plain(calls.PROPOSALS)).toBe(plain(matchingApi.teamProposals));
    expect(plain(calls.PEOPLE)).toBe(plain(matchingApi.peopleForPosition));
    expect(plain(calls.APPLY)).toBe(plain(applicationsApi.apply));
    expect(plain(calls.INVITE)).toBe(plain(applicationsApi.invite));
    expect(plain(calls.LOOKUP)).toBe(plain(casesApi.lookup));
  });
});
