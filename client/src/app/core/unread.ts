import { Injectable, effect, inject, signal } from '@angular/core';
import { Api } from './api.js';
import { onBell } from './live.js';
import { Session } from './session.js';

/** notices.list of the contract, without its schemas. */
export const NOTICES = { method: 'GET', path: '/api/notices' } as const;

/** rooms.mine of the contract, without its schemas. */
export const ROOMS = { method: 'GET', path: '/api/rooms' } as const;

/** What of a room counts for its reader: everything, mentions, nothing. */
interface Counted {
  readonly unread: number;
  readonly mentions: number;
  readonly notify?: 'all' | 'mentions' | 'none';
}
export const named = ({ mentions, notify }: Counted): number => (notify === 'none' ? 0 : mentions);
export const counted = (room: Counted): number =>
  room.notify === 'all' || room.notify === undefined ? room.unread : named(room);

/** The numbers on the bell and on the rooms; their stores write them, the shell shows them. */
@Injectable({ providedIn: 'root' })
export class Unread {
  private readonly api = inject(Api);
  readonly notices = signal(0);
  readonly messages = signal(0);
  /** Those of the messages that name the reader. */
  readonly mentions = signal(0);

  private rung = 0;

  constructor() {
    const session = inject(Session);
    onBell((unread) => {
      if (unread === undefined) return void this.askNotices().catch(() => undefined);
      this.rung++;
      this.notices.set(unread);
    });
    effect(() => {
      if (session.signedIn()) void this.ask();
      else {
        this.notices.set(0);
        this.messages.set(0);
        this.mentions.set(0);
      }
    });
  }

  private async askNotices(): Promise<void> {
    const { rung } = this;
    const { unread } = (await this.api.send(NOTICES, { query: { pageSize: 1 } })) as { unread: number };
    // What rang meanwhile is newer than this answer.
    if (this.rung === rung) this.notices.set(unread);
  }

  private async ask(): Promise<void> {
    try {
      await this.askNotices();
      const rooms = (await this.api.send(ROOMS, {})) as Counted[];
      this.messages.set(rooms.reduce((sum, room) => sum + counted(room), 0));
      this.mentions.set(rooms.reduce((sum, room) => sum + named(room), 0));
    } catch {
      // A bell without its number is better than an error in every page's bar.
    }
  }
}
