import { Injectable, inject, resource, signal } from '@angular/core';
import type { LibraryView, librariesApi } from '@longcai/shared/libraries/libraries.contract';
import type { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { Api, bare } from '../../core/api.js';
import { kept } from '../../core/kept.js';
import { onReaderChange } from '../../core/on-reader-change.js';

export const VIEW = bare<typeof librariesApi.view>('GET', '/api/libraries/:slug');
export const SUBSCRIBE = bare<typeof librariesApi.subscribe>('PUT', '/api/libraries/:slug/subscription');
export const UNSUBSCRIBE = bare<typeof librariesApi.unsubscribe>(
  'DELETE',
  '/api/libraries/:slug/subscription',
);
export const CREATE_TOPIC = bare<typeof roomsApi.createTopic>('POST', '/api/libraries/:slug/topics');

/** One library's front page. */
@Injectable()
export class LibraryStore {
  private readonly api = inject(Api);
  readonly slug = signal('');
  readonly library = resource({
    params: () => this.slug() || undefined,
    loader: ({ params: slug, abortSignal }) =>
      this.api.call(VIEW, { params: { slug } }, { signal: abortSignal }),
  });
  readonly shown = kept<LibraryView>(this.library);

  constructor() {
    onReaderChange(() => this.library.reload());
  }

  /** Shown at once: the server can only agree. Taken back when it could not be reached. */
  async subscribe(on: boolean): Promise<void> {
    this.mark(on);
    try {
      await this.api.call(on ? SUBSCRIBE : UNSUBSCRIBE, { params: { slug: this.slug() } });
    } catch (error) {
      this.mark(!on);
      throw error;
    }
  }

  /** @returns the new room's id */
  async openTopic(title: string): Promise<string> {
    const room = await this.api.call(CREATE_TOPIC, { params: { slug: this.slug() }, body: { title } });
    return room.id;
  }

  private mark(subscribed: boolean): void {
    this.library.update((library) => library && { ...library, subscribed });
  }
}
