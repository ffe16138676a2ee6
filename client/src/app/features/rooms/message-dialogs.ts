import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, resource } from '@angular/core';
import type { MessageHistory } from '@longcai/shared/rooms/room-reading.contract';
import type { ReportReason } from '@longcai/shared/rooms/room-keeping.contract';
import { Api } from '../../core/api.js';
import { Formats } from '../../core/formats.js';
import { sending } from '../../core/sending.js';
import { Session } from '../../core/session.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Dialog } from '../../ui/dialog.js';
import { Control, Field } from '../../ui/field.js';
import { NameSeal } from '../../ui/name-seal.js';
import { HISTORY, KEEP_MINUTES, NOTE, REPORT } from './room-calls.js';
import { RoomStore } from './room-store.js';
import { Talk } from './talk.js';
import { workNumber } from './work-number.js';

const REASONS: readonly ReportReason[] = ['insult', 'spam', 'fraud', 'privacy', 'illegal', 'other'];
const TITLE = 200;

/** What is asked before something is done with a message. */
@Component({
  selector: 'lc-message-dialogs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Dialog, Field, NameSeal],
  templateUrl: './message-dialogs.html',
  styleUrl: './message-dialogs.scss',
})
export class MessageDialogs {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  protected readonly formats = inject(Formats);
  protected readonly texts = inject(Texts);
  protected readonly say = this.texts.say;
  protected readonly store = inject(RoomStore);
  protected readonly talk = inject(Talk);
  protected readonly form = sending();
  protected readonly reasons = REASONS;

  protected readonly asking = this.talk.asking;
  protected readonly work = computed(() => {
    const what = this.asking()?.what;
    return what === 'decision' || what === 'task' || what === 'risk' ? what : undefined;
  });
  protected readonly heading = computed(() => {
    const what = this.asking()?.what;
    return what ? this.say(`rooms.ask.${what}`) : '';
  });
  protected readonly title = linkedSignal(() => {
    const body = this.asking()?.message.body ?? '';
    return this.asking()?.what === 'minutes' ? '' : body.replace(/[*_`>#@]+/g, '').slice(0, TITLE);
  });
  protected readonly assignee = linkedSignal(() => {
    const [first] = this.asking()?.message.mentions ?? [];
    return first ?? '';
  });
  protected readonly due = linkedSignal(() => (this.asking(), ''));
  protected readonly reason = linkedSignal<ReportReason>(() => (this.asking(), 'insult'));
  protected readonly note = linkedSignal(() => (this.asking(), ''));
  /** The last message of a stretch whose minutes are kept; the first is the message itself. */
  protected readonly last = linkedSignal(() => (this.asking(), 0));
  protected readonly after = computed(() => {
    const from = this.asking()?.message.seq ?? 0;
    return this.talk
      .messages()
      .filter(({ seq, kind, deleted }) => seq >= from && kind === 'said' && !deleted)
      .map(({ seq, at, senderId, body, files }) => ({
        seq,
        label: `${this.formats.time(at)} ${this.nameOf(senderId)} ${(body || (files[0]?.name ?? '')).slice(0, 40)}`,
      }))
      .slice(0, 300);
  });
  private readonly asked = computed(() => {
    const asking = this.asking();
    return asking?.what === 'history' ? { roomId: this.store.id(), seq: asking.message.seq } : undefined;
  });
  protected readonly history = resource<MessageHistory, { roomId: string; seq: number } | undefined>({
    params: () => this.asked(),
    loader: ({ params, abortSignal }) => this.api.call(HISTORY, { params }, { signal: abortSignal }),
  });
  protected readonly readers = computed(() => {
    const asking = this.asking();
    if (asking?.what !== 'readers') return [];
    const members = this.store.room()?.members ?? [];
    return members.filter(
      ({ accountId, lastReadSeq }) => !this.session.isMe(accountId) && lastReadSeq >= asking.message.seq,
    );
  });

  protected nameOf(accountId: string): string {
    return this.texts.of(this.store.nameOf(accountId)) || this.say('rooms.someone');
  }

  protected close(): void {
    this.asking.set(undefined);
    this.form.clear();
  }

  protected remove(): void {
    const asking = this.asking();
    if (asking) this.talk.remove(asking.message);
    this.close();
  }

  protected async noteDown(): Promise<void> {
    const asking = this.asking();
    const kind = this.work();
    if (!asking || !kind) return;
    const clientMsgId = this.clientMsgId();
    const item = await this.form.send(() =>
      this.api.call(NOTE, {
        params: { roomId: this.store.id() },
        body: {
          clientMsgId,
          kind,
          title: this.title().trim(),
          seq: asking.message.seq,
          ...(kind !== 'decision' && this.assignee() && { assigneeId: this.assignee() }),
          ...(kind !== 'decision' && this.due() && { due: this.due() }),
        },
      }),
    );
    if (!item) return;
    this.close();
    this.toasts.done(this.say(`rooms.work.noted.${kind}`, { number: workNumber(item) }));
  }

  protected async report(): Promise<void> {
    const asking = this.asking();
    if (!asking) return;
    const sent = await this.form.send(async () => {
      await this.api.call(REPORT, {
        params: { roomId: this.store.id(), seq: asking.message.seq },
        body: { reason: this.reason(), note: this.note().trim() },
      });
      return true;
    });
    if (!sent) return;
    this.close();
    this.toasts.done(this.say('rooms.report.thanks'));
  }

  protected async keepMinutes(): Promise<void> {
    const asking = this.asking();
    if (!asking) return;
    const from = asking.message.seq;
    const to = this.last() || (this.after().at(-1)?.seq ?? from);
    const kept = await this.form.send(() =>
      this.api.call(KEEP_MINUTES, {
        params: { roomId: this.store.id() },
        body: { title: this.title().trim(), range: { from, to } },
      }),
    );
    if (!kept) return;
    this.close();
    this.store.noted.update((count) => count + 1);
    this.toasts.done(this.say('rooms.minutes.kept'));
  }

  /** The same for the same question: a second press after a lost answer writes nothing down twice. */
  private readonly clientMsgId = computed(() => (this.asking(), crypto.randomUUID()));
}
