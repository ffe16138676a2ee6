import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  computed,
  effect,
  inject,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { RoomMember } from '@longcai/shared/rooms/rooms.contract';
import { Formats } from '../../core/formats.js';
import { ProblemMessage } from '../../core/problem-message.js';
import { Texts } from '../../core/texts.js';
import { Toasts } from '../../core/toasts.js';
import { Icon } from '../../ui/icon.js';
import { NameSeal } from '../../ui/name-seal.js';
import { Drafts } from './drafts.js';
import { MentionSuggestions } from './mention-suggestions.js';
import { mentionsIn } from './mentions.js';
import { REACTIONS } from './message-item.js';
import { OwnPace } from './own-pace.js';
import { oneLine } from '@longcai/shared/rooms/one-line';
import { RoomStore } from './room-store.js';
import { Talk } from './talk.js';
import { ACCEPTED, MOST_BYTES, MOST_FILES, Uploads, isWaiting, pastedFiles } from './uploads.js';

/** Where one writes. Enter sends, Shift+Enter breaks, @ offers people, the arrow up in an empty field edits. */
@Component({
  selector: 'lc-composer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, NameSeal],
  providers: [MentionSuggestions, OwnPace, Uploads],
  templateUrl: './composer.html',
  styleUrl: './composer.scss',
  host: {
    '(dragover)': 'over($event)',
    '(dragleave)': 'dropping.set(false)',
    '(drop)': 'drop($event)',
    '[class.dropping]': 'dropping()',
  },
})
export class Composer {
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  private readonly drafts = inject(Drafts);
  private readonly problems = inject(ProblemMessage);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);
  protected readonly store = inject(RoomStore);
  protected readonly talk = inject(Talk);
  protected readonly uploads = inject(Uploads);
  protected readonly say = this.texts.say;
  protected readonly text = signal('');
  protected readonly dropping = signal(false);
  protected readonly words = signal(false);
  protected readonly reactions = REACTIONS;
  protected readonly waits = isWaiting;
  protected readonly accepted = ACCEPTED;
  private readonly suggestions = inject(MentionSuggestions);
  protected readonly people = this.suggestions.people;
  protected readonly at = this.suggestions.at;
  private readonly pace = inject(OwnPace);
  /** Seconds until the room's pace lets the reader write again; what was said may be changed at once. */
  protected readonly wait = computed(() => (this.talk.edited() ? 0 : this.pace.wait()));
  protected readonly uploading = computed(() =>
    this.uploads.list().some(({ file, error }) => !file && !error),
  );
  protected readonly canSend = computed(() => {
    if (this.wait() > 0) return false;
    if (this.uploading()) return false;
    const hasFile = this.uploads.list().some((upload) => upload.file || isWaiting(upload));
    return this.text().trim() !== '' || (hasFile && !this.talk.edited());
  });
  protected readonly replyingTo = computed(() => {
    const replied = this.talk.replied();
    return (
      replied && {
        name: this.nameOf(replied.senderId),
        text: oneLine(replied.body) || (replied.files[0]?.name ?? ''),
      }
    );
  });

  constructor() {
    this.toasts.writing.set(true);
    inject(DestroyRef).onDestroy(() => this.toasts.writing.set(false));
    effect(() => {
      const id = this.store.id();
      untracked(() => this.show(this.drafts.of(id)));
    });
    effect(() => {
      const edited = this.talk.edited();
      untracked(() => {
        if (edited) this.show(edited.body);
        if (edited || this.talk.replied()) this.focus();
      });
    });
    effect(() => {
      if (this.talk.replying() !== undefined) untracked(() => this.focus());
    });
  }

  protected hint(): string {
    const wait = this.wait();
    if (wait > 0) return this.texts.count('rooms.write.wait', wait);
    if (this.uploading()) return this.say('rooms.write.uploads');
    const every = this.pace.every();
    if (every > 0) return this.texts.count('rooms.write.slow', every);
    const kept = this.text() && !this.talk.edited() ? this.say('rooms.write.kept') : '';
    return this.say('rooms.write.hint') + kept;
  }

  protected limits(): string {
    return this.say('rooms.write.limits', { count: MOST_FILES, size: this.formats.bytes(MOST_BYTES) });
  }

  protected nameOf(accountId: string): string {
    return this.texts.of(this.store.nameOf(accountId));
  }

  protected shown(member: RoomMember): string {
    return this.texts.of(member.name);
  }

  protected typed(): void {
    const { value, selectionStart } = this.field().nativeElement;
    this.text.set(value);
    this.suggestions.follow(value, selectionStart);
    if (!this.talk.edited()) this.drafts.keep(this.store.id(), value);
    if (value.trim()) this.store.type();
  }

  protected key(event: KeyboardEvent): void {
    // While an input method composes, Enter chooses its word.
    if (event.isComposing || event.keyCode === 229) return;
    if (this.people().length > 0 && this.choose(event)) return event.preventDefault();
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.send();
    } else if (event.key === 'ArrowUp' && this.text() === '') {
      event.preventDefault();
      this.talk.editLast();
    } else if (event.key === 'Escape' && (this.talk.edited() || this.talk.replied())) {
      event.stopPropagation();
      this.cancel();
    }
  }

  protected mention(member: RoomMember): void {
    const text = `${this.text().slice(0, this.suggestions.start())}${this.shown(member)} `;
    this.write(text + this.text().slice(this.suggestions.end()), text.length);
  }

  protected insert(words: string): void {
    this.words.set(false);
    const { selectionStart, selectionEnd } = this.field().nativeElement;
    const text = this.text();
    this.write(
      text.slice(0, selectionStart) + words + text.slice(selectionEnd),
      selectionStart + words.length,
    );
  }

  protected send(): void {
    if (!this.canSend()) return;
    const roomId = this.store.id();
    const body = this.text().trim();
    const mentions = mentionsIn(body, this.store.room()?.members ?? []);
    const edited = this.talk.edited();
    if (edited) {
      if (body && body !== edited.body)
        void this.store.outbox.add(roomId, { kind: 'edited', target: edited.seq, body, mentions });
      return this.cancel();
    }
    const { files, pending } = this.uploads.take();
    const replyTo = this.talk.replying();
    const attached = files.map(({ id }) => id);
    const say = { kind: 'said' as const, body, mentions, files: attached, ...(replyTo && { replyTo }) };
    void this.store.outbox.add(roomId, say, files, pending);
    this.talk.replying.set(undefined);
    this.write('', 0);
  }

  /** Back to what was being written before. */
  protected cancel(): void {
    const wasEditing = this.talk.edited() !== undefined;
    this.talk.replying.set(undefined);
    this.talk.editing.set(undefined);
    if (wasEditing) this.show(this.drafts.of(this.store.id()));
    this.focus();
  }

  protected pasted(event: ClipboardEvent): void {
    const files = pastedFiles(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    this.attach(files);
  }

  protected chosen(input: HTMLInputElement): void {
    this.attach([...(input.files ?? [])]);
    input.value = '';
  }

  protected over(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dropping.set(true);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.dropping.set(false);
    this.attach([...(event.dataTransfer?.files ?? [])]);
  }

  protected reason(error: unknown): string {
    return this.problems.of(error);
  }

  private attach(files: readonly File[]): void {
    const left = this.uploads.add(this.store.id(), files);
    if (left > 0) this.toasts.failed(this.texts.count('rooms.write.tooMany', left, { most: MOST_FILES }));
  }

  private choose(event: KeyboardEvent): boolean {
    if (event.key === 'ArrowDown') this.suggestions.step(1);
    else if (event.key === 'ArrowUp') this.suggestions.step(-1);
    else if (event.key === 'Enter' || event.key === 'Tab') this.mention(this.suggestions.chosen()!);
    else if (event.key === 'Escape') {
      event.stopPropagation();
      this.suggestions.dismiss();
    } else return false;
    return true;
  }

  /** Words that nobody is typing: no name is asked for in them. */
  private show(text: string): void {
    this.text.set(text);
    this.suggestions.follow(text, 0);
  }

  private write(text: string, caret: number): void {
    this.text.set(text);
    this.suggestions.follow(text, caret);
    // At once, not with the next rendering: who types fast is typing already.
    this.drafts.keep(this.store.id(), text);
    const { nativeElement } = this.field();
    nativeElement.value = text;
    nativeElement.focus();
    nativeElement.setSelectionRange(caret, caret);
  }

  private focus(): void {
    queueMicrotask(() => this.field().nativeElement.focus());
  }
}
