import { TestBed } from '@angular/core/testing';
import { librariesApi } from '@longcai/shared/libraries/libraries.contract';
import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { answering } from '../../testing/answers.js';
import { prepare } from '../../testing/render.js';
import { settled } from '../../testing/settled.js';
import { LIST } from './library-list-page.js';
import * as calls from './library-store.js';

describe('LibraryStore', () => {
  const open = async (status: number) => {
    const { provider, sent } = answering({
      'GET /api/libraries/corridor': { json: { slug: 'corridor', subscribed: false } },
      'PUT /api/libraries/corridor/subscription': { status, ...(status >= 400 ? { json: {} } : {}) },
    });
    await prepare([provider, calls.LibraryStore]);
    const store = TestBed.inject(calls.LibraryStore);
    store.slug.set('corridor');
    await settled();
    return { store, sent };
  };

  it('subscribing > shows at once', async () => {
    const { store } = await open(204);
    const sending = store.subscribe(true);
    expect(store.library.value()?.subscribed).toBeTrue();
    await sending;
    expect(store.library.value()?.subscribed).toBeTrue();
  });

  it('subscribing that failed > is taken back and told', async () => {
    const { store } = await open(503);
    await expectAsync(store.subscribe(true)).toBeRejected();
    expect(store.library.value()?.subscribed).toBeFalse();
  });

  it('asks where the contract says', () => {
    const plain = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
    expect(plain(LIST)).toBe(plain(librariesApi.list));
    expect(plain(calls.VIEW)).toBe(plain(librariesApi.view));
    expect(plain(calls.SUBSCRIBE)).toBe(plain(librariesApi.subscribe));
    expect(plain(calls.UNSUBSCRIBE)).toBe(plain(librariesApi.unsubscribe));
    expect(plain(calls.CREATE_TOPIC)).toBe(plain(roomsApi.createTopic));
  });
});
