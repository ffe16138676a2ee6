import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  type ElementRef,
  afterRenderEffect,
  computed,
  inject,
  viewChild,
} from '@angular/core';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { RoomStore } from './room-store.js';
import { Talk, type Asking } from './talk.js';

interface Entry {
  readonly key: string;
  readonly run: () => void;
  readonly grave?: boolean;
}

/** Everything one may do with a message, one entry below the other; beside its button, wherever there is place. */
@Component({
  selector: 'lc-message-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      #menu
      popover="auto"
      role="menu"
      tabindex="-1"
      [attr.aria-label]="say('rooms.item.more')"
      (toggle)="toggled($event)"
      (keydown)="key($event)"
    >
      @if (talk.menu()) {
        @for (entry of entries(); track entry.key) {
          <button
            type="button"
            role="menuitem"
            tabindex="-1"
            [class.grave]="entry.grave"
            (click)="choose(entry)"
          >
            {{ say('rooms.menu.' + entry.key) }}
          </button>
        }
      }
    </div>
  `,
  styles: `
    [popover] {
      position: fixed;
      inset: auto;
      min-width: 180px;
      margin: 0;
      padding: 6px;
      border: 0;
      border-radius: var(--radius);
      background: var(--surface);
      box-shadow: var(--shadow-2);
      color: var(--ink);
    }
    button {
      display: block;
      width: 100%;
      min-height: 36px;
      padding: 5px 12px;
      border-radius: var(--tag-radius);
      font-size: 15px;
      line-height: 26px;
    }
    button:hover,
    button:focus {
      background: var(--spruce-soft);
    }
    .grave {
      color: var(--berry);
    }
    @media (pointer: coarse) {
      button {
        min-height: 44px;
      }
    }
  `,
})
export class MessageMenu {
  private readonly menu = viewChild.required<ElementRef<HTMLElement>>('menu');
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(Session);
  private readonly store = inject(RoomStore);
  private readonly toasts = inject(Toasts);
  protected readonly talk = inject(Talk);
  protected readonly say = inject(Texts).say;

  protected readonly entries = computed((): readonly Entry[] => {
    const message = this.talk.menu()?.message;
    const room = this.store.room();
    if (!message || !room) return [];
    const may = (right: (typeof room.can)[number]) => room.can.includes(right);
    const mine = this.session.isMe(message.senderId);
    const canPin = room.kind === 'team' || room.kind === 'direct' || may('moderate');
    const ask = (what: Asking['what']) => () => this.talk.ask(what, message);
    const all: (Entry & { when: boolean })[] = [
      { key: 'decision', when: may('note'), run: ask('decision') },
      { key: 'task', when: may('note'), run: ask('task') },
      { key: 'risk', when: may('note'), run: ask('risk') },
      {
        key: message.pinned ? 'unpin' : 'pin',
        when: may('say') && canPin,
        run: () => this.talk.pin(message),
      },
      { key: 'minutes', when: may('note'), run: ask('minutes') },
      { key: 'history', when: message.editedAt !== undefined, run: ask('history') },
      { key: 'link', when: true, run: () => void this.copyLink(message.seq) },
      { key: 'report', when: !mine, grave: true, run: ask('report') },
      { key: 'delete', when: may('say') && (mine || may('moderate')), grave: true, run: ask('delete') },
    ];
    return all.filter(({ when }) => when);
  });

  constructor() {
    afterRenderEffect(() => {
      const open = this.talk.menu();
      this.entries();
      if (open) this.showBeside(open.at);
    });
  }

  protected choose(entry: Entry): void {
    this.menu().nativeElement.hidePopover();
    entry.run();
  }

  protected toggled(event: Event): void {
    if ((event as ToggleEvent).newState !== 'closed') return;
    const at = this.talk.menu()?.at;
    this.talk.menu.set(undefined);
    if (!this.talk.asking()) at?.closest<HTMLElement>('lc-message-item')?.focus();
  }

  protected key(event: KeyboardEvent): void {
    const items = [...this.menu().nativeElement.querySelectorAll<HTMLElement>('button')];
    const at = items.indexOf(this.document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    items[(next + items.length) % items.length]?.focus();
  }

  private showBeside(anchor: HTMLElement): void {
    const { nativeElement } = this.menu();
    nativeElement.showPopover();
    const button = anchor.getBoundingClientRect();
    const { width, height } = nativeElement.getBoundingClientRect();
    const view = this.document.documentElement;
    const below = button.bottom + 4;
    const top = below + height > view.clientHeight - 8 ? button.top - height - 4 : below;
    nativeElement.style.top = `${Math.max(8, Math.min(top, view.clientHeight - height - 8))}px`;
    nativeElement.style.left = `${Math.max(8, Math.min(button.right - width, view.clientWidth - width - 8))}px`;
    nativeElement.querySelector<HTMLElement>('button')?.focus();
  }

  private async copyLink(seq: number): Promise<void> {
    const { origin } = this.document.location;
    await this.document.defaultView?.navigator.clipboard.writeText(
      `${origin}/rooms/${this.store.id()}?at=${seq}`,
    );
    this.toasts.done(this.say('rooms.menu.linked'));
  }
}
