import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ShownMessage } from '@longcai/shared/rooms/room-state';
import { Connection } from '../../core/connection.js';
import { PageTitle } from '../../core/page-title.js';
import { ProblemMessage } from '../../core/problem-message.js';
import { RealtimeSocket } from '../../core/socket.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Icon } from '../../ui/icon.js';
import { NameSeal } from '../../ui/name-seal.js';
import { ProblemPanel } from '../../ui/problem-panel.js';
import { Skeleton } from '../../ui/skeleton.js';
import { AwayCard } from './away-card.js';
import { Composer } from './composer.js';
import { MessageDialogs } from './message-dialogs.js';
import { MessageLog } from './message-log.js';
import { MessageMenu } from './message-menu.js';
import { RoomAside } from './room-aside.js';
import { RoomSearch } from './room-search.js';
import { RoomStore } from './room-store.js';
import { RoomWork } from './room-work.js';
import { Talk } from './talk.js';

const SEALS = 6;
const UNAGREED: Readonly<Record<string, string>> = { asked: 'asked', declined: 'declined' };

@Component({
  selector: 'lc-room-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AwayCard,
    Composer,
    Icon,
    MessageDialogs,
    MessageLog,
    MessageMenu,
    NameSeal,
    ProblemPanel,
    RoomAside,
    RouterLink,
    Skeleton,
  ],
  providers: [RoomSearch, RoomStore, RoomWork, Talk],
  templateUrl: './room-page.html',
  styleUrl: './room-page.scss',
  host: { '[class.beside]': 'beside()', '(keydown.escape)': 'beside.set(false)' },
})
export class RoomPage {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemMessage);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(RoomStore);
  protected readonly talk = inject(Talk);
  protected readonly connection = inject(Connection);
  protected readonly socket = inject(RealtimeSocket);
  readonly roomId = input.required<string>();
  /** A message that a link leads to. */
  readonly at = input<string>();
  protected readonly work = inject(RoomWork);
  private readonly search = inject(RoomSearch);
  /** On phones and narrow screens the right pane comes over the room. */
  protected readonly beside = signal(false);

  protected readonly seals = computed(() => this.store.room()?.members.slice(0, SEALS) ?? []);
  protected readonly subtitle = computed(() => {
    const room = this.store.room();
    if (!room) return '';
    if (room.kind === 'direct') return this.say(`rooms.head.${UNAGREED[room.state] ?? 'direct'}`);
    const online = room.members.filter((member) => member.online).length;
    return this.texts.count('rooms.head.people', room.members.length, { online });
  });
  protected readonly away = computed(() => {
    if (!this.connection.online()) return 'offline';
    return this.socket.state() === 'interrupted' ? 'interrupted' : undefined;
  });
  protected readonly typing = computed(() => {
    const names = this.store.typing().map((id) => this.texts.of(this.store.nameOf(id)));
    return names.length > 0
      ? this.say(names.length > 3 ? 'rooms.typing.many' : 'rooms.typing.few', {
          count: names.length,
          names: names.slice(0, 3).join(this.say('rooms.comma')),
        })
      : '';
  });
  protected readonly place = computed(() => {
    const subject = this.store.room()?.subject;
    switch (subject?.type) {
      case 'team':
        return { key: 'team', link: ['/teams', subject.id] };
      case 'project':
        return { key: 'project', link: ['/projects', subject.id] };
      case 'library':
        return { key: 'library', link: ['/libraries', subject.id] };
      default:
        return undefined;
    }
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const id = this.roomId();
      untracked(() => {
        this.beside.set(false);
        this.talk.reset();
        this.search.words.set('');
        this.search.roomId.set(id);
        void this.store.open(id);
      });
    });
    effect(() => {
      const seq = Number(this.at());
      this.roomId();
      if (seq > 0) untracked(() => this.talk.show(seq));
    });
    effect(() => {
      const room = this.store.room();
      if (room) title.use(this.texts.of(room.title));
    });
  }

  /** Opens the pane beside the room with the field for searching in it. */
  protected find(): void {
    this.talk.searching.set(true);
    this.beside.set(true);
  }

  protected openThread(message: ShownMessage): void {
    this.talk.thread.set(message.seq);
    this.beside.set(true);
  }

  protected async join(): Promise<void> {
    await this.attempt(() => this.store.join());
  }

  protected async agree(yes: boolean): Promise<void> {
    await this.attempt(() => this.store.agree(yes));
  }

  protected async leave(): Promise<void> {
    await this.attempt(async () => {
      await this.store.leave();
      this.toasts.done(this.say('rooms.left', { title: this.texts.of(this.store.room()?.title) }));
      await this.router.navigateByUrl('/rooms');
    });
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.toasts.failed(this.problems.of(error));
    }
  }
}
