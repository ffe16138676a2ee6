import { Injectable, computed, inject, signal } from '@angular/core';
import type { RoomMember } from '@longcai/shared/rooms/rooms.contract';
import { Session } from '../../core/session.js';
import { mentionBefore } from './mentions.js';
import { RoomStore } from './room-store.js';

const SUGGESTED = 6;

/** The people offered while somebody types an @, and which of them is chosen. */
@Injectable()
export class MentionSuggestions {
  private readonly session = inject(Session);
  private readonly store = inject(RoomStore);
  private readonly written = signal({ text: '', caret: 0 });
  /** What was being typed when the reader wanted none. */
  private readonly dismissed = signal<string | undefined>(undefined);
  private readonly place = signal(0);
  readonly at = this.place.asReadonly();
  private readonly asked = computed(() => mentionBefore(this.written().text, this.written().caret));
  readonly people = computed(() => {
    const asked = this.asked();
    if (asked === undefined || asked === this.dismissed()) return [];
    const words = asked.toLowerCase();
    return (this.store.room()?.members ?? [])
      .filter(
        ({ accountId, name }) =>
          !this.session.isMe(accountId) &&
          [name.zh, name.en].some((one) => one && one.toLowerCase().includes(words)),
      )
      .slice(0, SUGGESTED);
  });

  /** To be told of every change of the text. */
  follow(text: string, caret: number): void {
    this.written.set({ text, caret });
    this.place.set(0);
    if (this.asked() !== this.dismissed()) this.dismissed.set(undefined);
  }

  /** Where the name that is being typed begins, after its @. */
  start(): number {
    return this.written().caret - (this.asked()?.length ?? 0);
  }

  /** Where it ends. */
  end(): number {
    return this.written().caret;
  }

  chosen(): RoomMember | undefined {
    const people = this.people();
    return people[this.place()] ?? people[0];
  }

  step(by: 1 | -1): void {
    const { length } = this.people();
    this.place.update((at) => (at + by + length) % length);
  }

  dismiss(): void {
    this.dismissed.set(this.asked());
  }
}
