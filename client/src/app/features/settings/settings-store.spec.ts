import { TestBed } from '@angular/core/testing';
import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { Session } from '../../core/session.js';
import { aMe, answering } from '../../testing/answers.js';
import { prepare } from '../../testing/render.js';
import { settled } from '../../testing/settled.js';
import { deviceOf } from './devices.js';
import * as calls from './settings-store.js';

const opened = (id: string, current: boolean) => ({
  id,
  current,
  userAgent: '',
  startedAt: '2026-11-23T02:00:00.000Z',
  lastSeenAt: '2026-11-23T02:00:00.000Z',
});

describe('SettingsStore', () => {
  const open = async () => {
    const { provider, sent } = answering({
      'GET /api/sessions': { json: [opened('here', true), opened('there', false), opened('far', false)] },
      'DELETE /api/sessions/there': { status: 204 },
      'DELETE /api/sessions': { status: 204 },
      'PATCH /api/accounts/me': { json: aMe({ matchingOptOut: true }) },
    });
    await prepare([provider, calls.SettingsStore]);
    const store = TestBed.inject(calls.SettingsStore);
    await settled();
    return { store, sent };
  };
  const ids = (store: calls.SettingsStore) => store.sessions.value()?.map(({ id }) => id);

  it('ending one session > it leaves the list at once', async () => {
    const { store } = await open();
    await store.endSession('there');
    expect(ids(store)).toEqual(['here', 'far']);
  });

  it('ending all others > this one stays', async () => {
    const { store } = await open();
    await store.endOthers();
    expect(ids(store)).toEqual(['here']);
  });

  it('switching matching off > the whole page knows', async () => {
    const { store, sent } = await open();
    await store.update({ matchingOptOut: true });
    expect(sent.at(-1)?.body).toEqual({ matchingOptOut: true });
    expect(TestBed.inject(Session).me()?.matchingOptOut).toBeTrue();
  });

  it('asks where the contract says', () => {
    const plain = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
    expect(plain(calls.SESSIONS)).toBe(plain(accountsApi.sessions));
    expect(plain(calls.END_SESSION)).toBe(plain(accountsApi.endSession));
    expect(plain(calls.END_OTHERS)).toBe(plain(accountsApi.endOtherSessions));
    expect(plain(calls.CHANGE_PASSWORD)).toBe(plain(accountsApi.changePassword));
    expect(plain(calls.UPDATE)).toBe(plain(accountsApi.updateSettings));
    expect(plain(calls.EXPORT_DATA)).toBe(plain(accountsApi.exportData));
  });
});

describe('deviceOf', () => {
  it('names browser and system, WeChat before the browser it is made of', () => {
    expect(deviceOf('Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0')).toBe(
      'Edge, Windows',
    );
    expect(deviceOf('Mozilla/5.0 (Linux; Android 14) Chrome/120 Safari/537.36 MicroMessenger/8.0')).toBe(
      'WeChat, Android',
    );
  });

  it('of something unknown > stays silent', () => {
    expect(deviceOf('curl/8')).toBe('');
  });
});
