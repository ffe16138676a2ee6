import { TestBed } from '@angular/core/testing';
import { matchingApi } from '@longcai/shared/matching/matching.contract';
import { answering } from '../../testing/answers.js';
import { prepare } from '../../testing/render.js';
import { settled } from '../../testing/settled.js';
import { MATCHES, MatchesStore } from './matches-store.js';

describe('MatchesStore', () => {
  const open = async (answer: { status?: number; json: unknown }) => {
    const { provider } = answering({ 'GET /api/matches/positions': answer });
    await prepare([provider, MatchesStore]);
    const store = TestBed.inject(MatchesStore);
    await settled();
    return store;
  };

  it('without a profile > asks for one, which is a step and not a failure', async () => {
    const store = await open({ status: 409, json: { code: 'profile-needed' } });
    expect(store.profileNeeded()).toBeTrue();
  });

  it('the server failing > is a failure', async () => {
    const store = await open({ status: 500, json: { code: 'internal' } });
    expect(store.profileNeeded()).toBeFalse();
    expect(store.found.error()).toBeDefined();
  });

  it('asks where the contract says', () => {
    expect(`${MATCHES.method} ${MATCHES.path}`).toBe(
      `${matchingApi.projectsForMe.method} ${matchingApi.projectsForMe.path}`,
    );
  });
});
