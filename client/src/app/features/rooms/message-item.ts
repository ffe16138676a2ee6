import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { ShownMessage } from '@longcai/shared/rooms/room-state';
import { Formats } from '../../core/formats.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Icon } from '../../ui/icon.js';
import { NameSeal } from '../../ui/name-seal.js';
import { Attachment } from './attachment.js';
import { MessageBody } from './message-body.js';
import { isDecision } from './message-rows.js';
import { oneLine } from '@longcai/shared/rooms/one-line';
import { RoomStore } from './room-store.js';
import { Talk } from './talk.js';
import { workNumber } from './work-number.js';

/** The reactions on offer; each has a word, so that it reads the same everywhere. */
export const REACTIONS = ['👍', '👀', '🎉', '❓'] as const;

/** One message: words, files, reactions, what one may do with it. */
@Component({
  selector: 'lc-message-item',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Attachment, Icon, MessageBody, NameSeal],
  templateUrl: './message-item.html',
  styleUrl: './message-item.scss',
  host: {
    '[class.pinned]': 'message().pinned || decided()',
    '[class.aimed]': 'aimed()',
    '[attr.tabindex]': 'plain() ? null : active() ? 0 : -1',
    '[attr.role]': "plain() ? null : 'group'",
    '[attr.aria-label]': 'plain() ? null : label()',
    '(pointerenter)': 'near.set(true)',
    '(pointerleave)': 'near.set(false)',
    '(focusin)': 'focused.set(true)',
    '(focusout)': 'left()',
    '(keydown)': 'key($event)',
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
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly say = this.texts.say;
  readonly message = input.required<ShownMessage>();
  readonly first = input(true);
  /** How many have seen it, where that is told. */
  readonly seenBy = input<number>();
  /** In a thread there is nothing to open. */
  readonly plain = input(false);
  /** The one message that a Tab reaches. */
  readonly active = input(true);
  /** Somebody has just jumped to it. */
  readonly aimed = input(false);
  readonly threadOpened = output<void>();
  protected readonly emojis = REACTIONS;
  protected readonly choosing = signal(false);
  protected readonly near = signal(false);
  protected readonly focused = signal(false);
  /** What one may do with it is drawn where somebody is: a long list has enough to draw. */
  protected readonly tools = computed(
    () =>
      (this.near() || this.focused() || this.talk.menu()?.message.seq === this.message().seq) &&
      !this.message().deleted &&
      this.store.room()?.joined === true,
  );

  private readonly rights = computed(() => this.store.room()?.can ?? []);
  protected readonly canSay = computed(() => this.rights().includes('say'));
  protected readonly mine = computed(() => this.session.isMe(this.message().senderId));
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
      text: before.deleted
        ? this.say('rooms.item.deleted')
        : oneLine(before.body) || (before.files[0]?.name ?? ''),
    };
  });
  protected readonly decided = computed(() => isDecision(this.message()));
  protected readonly items = computed(() =>
    this.message().items.map((item) => ({
      ...item,
      label: this.say(`rooms.work.mark.${item.kind}`, { number: workNumber(item) }),
    })),
  );
  protected readonly label = computed(() => `${this.name()} ${this.time()}`);
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

  /** The reactions take the place of the buttons, and the keyboard goes with them. */
  protected choose(): void {
    this.choosing.set(true);
    afterNextRender(() => this.host.querySelector<HTMLElement>('.tools button')?.focus(), {
      injector: this.injector,
    });
  }

  protected chosen(emoji: string): void {
    this.dismiss();
    this.react(emoji);
  }

  /** Back to the message, whose buttons these were. */
  protected dismiss(): void {
    this.host.focus({ preventScroll: true });
    this.choosing.set(false);
  }

  protected react(emoji: string): void {
    this.talk.react(this.message(), emoji);
  }

  protected replies(): string {
    return this.texts.count('rooms.item.replies', this.message().replies);
  }

  protected seen(count: number): string {
    return count > 0 ? this.texts.count('rooms.state.seen', count) : this.say('rooms.state.sent');
  }

  /** A button that goes while it is pressed tells the same as somebody who leaves: where the focus is then, counts. */
  protected left(): void {
    setTimeout(() => {
      if (this.host.contains(this.host.ownerDocument.activeElement)) return;
      this.focused.set(false);
      this.choosing.set(false);
    });
  }

  /** Enter goes from the message to its buttons, arrows along them, Escape back. */
  protected key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const buttons = [...this.host.querySelectorAll<HTMLElement>('.tools button')];
    if (target === this.host) {
      if (event.key !== 'Enter' && event.key !== 'ArrowRight') return;
      buttons[0]?.focus();
    } else if (target.closest('.tools')) {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (event.key === 'Escape') this.dismiss();
      else if (step) buttons[(buttons.indexOf(target) + step + buttons.length) % buttons.length]?.focus();
      else return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected openMenu(event: Event): void {
    this.talk.menu.set({ message: this.message(), at: event.currentTarget as HTMLElement });
  }
}
