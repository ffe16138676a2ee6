import { TestBed } from '@angular/core/testing';
import { aMe, answering } from '../testing/answers.js';
import { prepare } from '../testing/render.js';
import { Session } from './session.js';

describe('Session', () => {
  const loaded = async (answer: { status?: number; json?: unknown }) => {
    const { provider } = answering({ 'GET /api/session': answer, 'DELETE /api/session': { status: 204 } });
    await prepare([provider]);
    const session = TestBed.inject(Session);
    await session.load();
    return session;
  };

  describe('load', () => {
    it('with an account is signed-in', async () => {
      const session = await loaded({ json: aMe() });
      expect(session.state()).toBe('signed-in');
      expect(session.me()?.name).toBe('程雪岑');
    });

    it('with null is anonymous', async () => {
      expect((await loaded({ json: null })).state()).toBe('anonymous');
    });

    it('with a server that cannot answer is unavailable, not signed out', async () => {
      expect((await loaded({ status: 503 })).state()).toBe('unavailable');
    });
  });

  it('sign out > forgets the account', async () => {
    const session = await loaded({ json: aMe() });
    await session.signOut();
    expect(session.me()).toBeNull();
    expect(session.state()).toBe('anonymous');
  });

  describe('curates', () => {
    it('only the libraries of the scope', async () => {
      const session = await loaded({
        json: aMe({ roles: ['member', 'curator'], scope: { libraries: ['a'], regions: [] } }),
      });
      expect([session.curates('a'), session.curates('b')]).toEqual([true, false]);
    });
  });

  describe('manages', () => {
    it('asks for the role in that organisation', async () => {
      const organisations = [
        { id: 'f'.repeat(24), name: { zh: '沃原', en: '' }, role: 'recruiter' as const },
      ];
      const session = await loaded({ json: aMe({ organisations }) });
      expect([session.isStaff('f'.repeat(24)), session.manages('f'.repeat(24))]).toEqual([true, false]);
    });
  });
});
