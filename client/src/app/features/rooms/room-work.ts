import { Injectable, computed, inject, resource } from '@angular/core';
import type { MinutesCard, WorkItem } from '@longcai/shared/rooms/room-work.contract';
import { Api } from '../../core/api.js';
import { kept } from '../../core/kept.js';
import { CHANGE_ITEM, END_MINUTES, ITEMS, KEEP_MINUTES, MINUTES_LIST } from './room-calls.js';
import { RoomStore } from './room-store.js';

/** What was written down in the open room: decisions, tasks, risks, minutes. */
@Injectable()
export class RoomWork {
  private readonly api = inject(Api);
  private readonly store = inject(RoomStore);
  private readonly asked = computed(() =>
    this.store.room()?.joined ? { roomId: this.store.id(), noted: this.store.noted() } : undefined,
  );
  private readonly list = resource<WorkItem[], { roomId: string } | undefined>({
    params: () => this.asked(),
    loader: ({ params: { roomId }, abortSignal }) =>
      this.api.call(ITEMS, { params: { roomId } }, { signal: abortSignal }),
  });
  private readonly meetings = resource<MinutesCard[], { roomId: string } | undefined>({
    params: () => this.asked(),
    loader: ({ params: { roomId }, abortSignal }) =>
      this.api.call(MINUTES_LIST, { params: { roomId } }, { signal: abortSignal }),
  });
  private readonly known = kept<WorkItem[]>(this.list);
  private readonly held = kept<MinutesCard[]>(this.meetings);
  readonly items = computed(() => this.known()?.filter(({ roomId }) => roomId === this.store.id()) ?? []);
  readonly minutes = computed(() => this.held()?.filter(({ roomId }) => roomId === this.store.id()) ?? []);
  /** The meeting that goes on now. */
  readonly going = computed(() => this.minutes().find(({ endedAt }) => endedAt === null));

  async finish(item: WorkItem): Promise<void> {
    await this.api.call(CHANGE_ITEM, {
      params: { roomId: item.roomId, itemId: item.id },
      body: { state: item.state === 'done' ? 'open' : 'done' },
    });
    this.list.reload();
  }

  async startMinutes(title: string): Promise<MinutesCard> {
    const card = await this.api.call(KEEP_MINUTES, { params: { roomId: this.store.id() }, body: { title } });
    this.meetings.reload();
    return card;
  }

  async endMinutes(minutesId: string): Promise<MinutesCard> {
    const params = { roomId: this.store.id(), minutesId };
    const card = await this.api.call(END_MINUTES, { params });
    this.meetings.reload();
    return card;
  }
}
