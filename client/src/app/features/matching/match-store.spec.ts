import { TestBed } from '@angular/core/testing';
import { matchingApi } from '@longcai/shared/matching/matching.contract';
import { Session } from '../../core/session.js';
import { aMe, answering } from '../../testing/answers.js';
import { prepare } from '../../testing/render.js';
import { settled } from '../../testing/settled.js';
import { MatchStore, PAIR } from './match-store.js';

const POSITION = '0123456789abcdef01234501';
const MINE = '0123456789abcdef01234502';
const THEIRS = '0123456789abcdef01234503';

describe('MatchStore', () => {
  const open = async (me: ReturnType<typeof aMe>, profileId = '') => {
    const { provider, sent } = answering({
      [`GET /api/positions/${POSITION}/matches/${MINE}`]: { json: { side: 'person' } },
      [`GET /api/positions/${POSITION}/matches/${THEIRS}`]: { json: { side: 'owner' } },
    });
    await prepare([provider, MatchStore]);
    TestBed.inject(Session).use(me);
    const store = TestBed.inject(MatchStore);
    store.positionId.set(POSITION);
    store.profileId.set(profileId);
    await settled();
    return { store, sent };
  };

  it('without a person in the address > explains the reader’s own match', async () => {
    const { store } = await open(aMe({ profileId: MINE }));
    expect(store.pair.value()?.side).toBe('person');
  });

  it('with a person in the address > explains theirs', async () => {
    const { store } = await open(aMe({ profileId: MINE }), THEIRS);
    expect(store.pair.value()?.side).toBe('owner');
  });

  it('for someone without a profile > asks for none and says that one is needed', async () => {
    const { store, sent } = await open(aMe());
    expect(store.profileNeeded()).toBeTrue();
    expect(sent).toEqual([]);
  });

  it('asks where the contract says', () => {
    expect(PAIR.path).toBe(matchingApi.explainPair.path);
  });
});
