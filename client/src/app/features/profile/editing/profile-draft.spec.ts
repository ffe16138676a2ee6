import { TestBed } from '@angular/core/testing';
import { matchingApi } from '@longcai/shared/matching/matching.contract';
import { profilesApi, type MyProfile } from '@longcai/shared/profiles/profiles.contract';
import { skillsApi } from '@longcai/shared/skills/skills.contract';
import { Session } from '../../../core/session.js';
import { aMe, answering } from '../../../testing/answers.js';
import { prepare } from '../../../testing/render.js';
import * as store from '../profile-store.js';
import * as calls from './profile-draft.js';
import { LocalParts } from './local-parts.js';
import { emptyParts } from './parts.js';
import { PROPOSE } from './skills-part.js';

const stored = (version: number, change: Partial<MyProfile> = {}): MyProfile => ({
  ...emptyParts('程雪岑', 'overseas'),
  skills: [],
  id: '0123456789abcdef01234567',
  regionName: null,
  freshAt: '2026-11-23T02:00:00.000Z',
  unclaimed: false,
  review: 'none',
  version,
  completeness: { percent: 20, missing: [] },
  ...change,
});

let accounts = 0;

describe('ProfileDraft', () => {
  let account = '';
  beforeEach(() => (account = `account-${++accounts}-${Date.now()}`));
  afterEach(() => TestBed.inject(LocalParts).write(account, {}));

  const open = async (answers: Parameters<typeof answering>[0]) => {
    const { provider, sent } = answering(answers);
    await prepare([provider, calls.ProfileDraft]);
    TestBed.inject(Session).use(aMe({ id: account }));
    const draft = TestBed.inject(calls.ProfileDraft);
    await draft.load();
    const patched = () => sent.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
    return { draft, patched };
  };
  const MINE = 'GET /api/profiles/mine';
  const SAVE = 'PATCH /api/profiles/mine';

  it('of somebody new > begins with their name, and creates with version 0', async () => {
    const { draft, patched } = await open({ [MINE]: { json: null }, [SAVE]: { json: stored(1) } });
    expect(draft.parts().name.zh).toBe('程雪岑');
    draft.set('wants', '焊接项目');
    expect(await draft.save()).toBeTrue();
    expect(patched()).toEqual([{ version: 0, wants: '焊接项目' }]);
    expect(draft.keeping()).toBe('saved');
    expect(TestBed.inject(Session).me()?.profileId).toBe(stored(1).id);
  });

  it('saving > sends what changed and nothing twice', async () => {
    const { draft, patched } = await open({ [MINE]: { json: stored(3) }, [SAVE]: { json: stored(4) } });
    draft.set('offers', '带徒');
    await draft.save();
    await draft.save();
    expect(patched()).toEqual([{ version: 3, offers: '带徒' }]);
  });

  it('somebody saved in between > reads their parts, lays mine over them, saves again', async () => {
    let version = 1;
    const { draft, patched } = await open({
      [MINE]: () => ({ json: stored(version, { wants: version === 1 ? '' : '别处写的' }) }),
      [SAVE]: () => {
        if (version === 1) {
          version = 2;
          return { status: 409, json: { code: 'stale-version' } };
        }
        return { json: stored(3) };
      },
    });
    draft.set('offers', '我写的');
    expect(await draft.save()).toBeTrue();
    expect(patched().at(-1)).toEqual({ version: 2, offers: '我写的' });
    expect(draft.parts().wants).toBe('别处写的');
    expect(draft.parts().offers).toBe('我写的');
  });

  it('no network > says so and keeps what was typed on this device', async () => {
    const { draft } = await open({ [MINE]: { json: stored(1) } });
    draft.set('wants', '还没存的话');
    expect(await draft.save()).toBeFalse();
    expect(draft.keeping()).toBe('failed');
    expect(TestBed.inject(LocalParts).read(account).wants).toBe('还没存的话');
    await draft.load();
    expect(draft.parts().wants).toBe('还没存的话');
  });

  it('an unfinished certificate number > waits on this device, the rest is stored', async () => {
    const { draft, patched } = await open({ [MINE]: { json: stored(1) }, [SAVE]: { json: stored(2) } });
    draft.setField('overseas', { country: 'DE', certificationNumber: '20240719 338' });
    expect(draft.certificateLacks()).toBe(2);
    await draft.save();
    expect(patched().at(-1)).toEqual({
      version: 1,
      fields: { overseas: { certificationNumber: '', timeZone: '', country: 'DE' } },
    });
    expect(TestBed.inject(LocalParts).read(account).fields?.overseas?.certificationNumber).toBe(
      '20240719 338',
    );
  });

  it('a whole certificate number > is stored without what stands between its digits', async () => {
    const { draft, patched } = await open({ [MINE]: { json: stored(1) }, [SAVE]: { json: stored(2) } });
    draft.setField('overseas', { certificationNumber: '２０２４ 0719-33801' });
    await draft.save();
    expect(patched().at(-1)).toEqual({
      version: 1,
      fields: { overseas: { certificationNumber: '2024071933801', timeZone: '' } },
    });
  });

  it('asks where the contract says', () => {
    const plain = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
    expect(plain(calls.MINE)).toBe(plain(profilesApi.mine));
    expect(plain(calls.SAVE)).toBe(plain(profilesApi.save));
    expect(plain(calls.SUBMIT)).toBe(plain(profilesApi.submit));
    expect(plain(store.CONFIRM)).toBe(plain(profilesApi.confirmFresh));
    expect(plain(store.AVATAR)).toBe(plain(profilesApi.uploadAvatar));
    expect(plain(store.CV)).toBe(plain(profilesApi.uploadCv));
    expect(plain(store.NO_CV)).toBe(plain(profilesApi.removeCv));
    expect(plain(store.CLAIM)).toBe(plain(profilesApi.claim));
    expect(plain(store.WHY)).toBe(plain(matchingApi.whyNotFound));
    expect(plain(PROPOSE)).toBe(plain(skillsApi.propose));
  });
});
