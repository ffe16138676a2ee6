import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ShownMessage } from '@longcai/shared/rooms/room-state';
import { Formats } from '../../core/formats.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Dialog } from '../../ui/dialog.js';
import { Icon } from '../../ui/icon.js';
import { NameSeal } from '../../ui/name-seal.js';
import { Attachment } from './attachment.js';
import { MessageBody } from './message-body.js';
import { RoomStore } from './room-store.js';
import { Talk } from './talk.js';

/** The reactions on offer; each has a word, so that it reads the same everywhere. */
export const REACTIONS = ['👍', '👀', '🎉', '❓'] as const;

/** One message: words, files, reactions, what one may do with it. */
@Component({
  selector: 'lc-message-item',
  imports: [Attachment, Dialog, Icon, MessageBody, NameSeal],
  templateUrl: './message-item.html',
  styleUrl: './message-item.scss',
  host: {
    '[class.pinned]': 'message().pinned',
    '[class.first]': 'first()',
    '[attr.data-seq]': 'message().seq',
  },
})
export class MessageItem {
  private readonly texts = inject(Texts);
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  private readonly store = inject(RoomStore);
  protected readonly talk = inject(Talk);
  protected readonly say = this.texts.say;
  readonly message = input.required<ShownMessage>();
  readonly first = input(true);
  /** How many have seen it, where that is told. */
  readonly seenBy = input<number>();
  /** In a thread there is nothing to open. */
  readonly plain = input(false);
  readonly threadOpened = output<void>();
  protected readonly emojis = REACTIONS;
  protected readonly choosing = signal(false);
  protected readonly removing = signal(false);

  private readonly rights = computed(() => this.store.room()?.can ?? []);
  protected readonly canSay = computed(() => this.rights().includes('say'));
  protected readonly mine = computed(() => this.session.isMe(this.message().senderId));
  protected readonly canRemove = computed(
    () => this.canSay() && (this.mine() || this.rights().includes('moderate')),
  );
  protected readonly canPin = computed(() => {
    const kind = this.store.room()?.kind;
    return this.canSay() && (kind === 'team' || kind === 'direct' || this.rights().includes('moderate'));
  });
  protected readonly seed = computed(() => this.message().senderId);
  protected readonly named = computed(() => this.store.nameOf(this.message().senderId));
  protected readonly name = computed(() => this.texts.of(this.named()) || this.say('rooms.someone'));
  protected readonly seal = computed(() => this.named().zh || this.named().en || '·');
  protected readonly time = computed(() => this.formats.time(this.message().at));
  protected readonly mentioned = computed(() =>
    this.message().mentions.flatMap((id) => {
      const { zh, en } = this.store.nameOf(id);
      return [zh, en].filter(Boolean);
    }),
  );
  protected readonly quoted = computed(() => {
    const { replyTo } = this.message();
    if (replyTo === undefined || this.plain()) return undefined;
    const before = this.store.state().messages.get(replyTo);
    if (!before) return { name: '', text: this.say('rooms.item.earlier') };
    return {
      name: this.texts.of(this.store.nameOf(before.senderId)),
      text: before.deleted ? this.say('rooms.item.deleted') : before.body || (before.files[0]?.name ?? ''),
    };
  });
  protected readonly reactions = computed(() =>
    Object.entries(this.message().reactions).map(([emoji, people]) => ({
      emoji,
      count: people.length,
      mine: people.some((id) => this.session.isMe(id)),
      names: people.map((id) => this.texts.of(this.store.nameOf(id))).join(this.say('rooms.comma')),
    })),
  );

  protected word(emoji: string): string {
    const at = REACTIONS.findIndex((known) => known === emoji);
    return at < 0 ? emoji : this.say(`rooms.reactions.${at}`);
  }

  protected react(emoji: string): void {
    this.choosing.set(false);
    this.talk.react(this.message(), emoji);
  }

  protected replies(): string {
    return this.texts.count('rooms.item.replies', this.message().replies);
  }

  protected seen(count: number): string {
    return count > 0 ? this.texts.count('rooms.state.seen', count) : this.say('rooms.state.sent');
  }

  protected remove(): void {
    this.removing.set(false);
    this.talk.remove(this.message());
  }
}
