import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  signal,
  type OnDestroy,
} from '@angular/core';
import { DomSanitizer, type SafeResourceUrl } from '@angular/platform-browser';
import type { FileView } from '@longcai/shared/files/files.contract';
import { FETCH } from '../../core/api.js';
import { Formats } from '../../core/formats.js';
import { Texts } from '../../core/texts.js';
import { Dialog } from '../../ui/dialog.js';

/** A file of a message: its kind, name and size; pictures show themselves, pictures and PDFs open in place. */
@Component({
  selector: 'lc-attachment',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Dialog],
  template: `
    @if (previews()) {
      <button
        type="button"
        class="card"
        [class.picture]="picture()"
        [attr.tabindex]="reachable() ? null : -1"
        [attr.aria-label]="say('rooms.file.open', { name: file().name })"
        (click)="look()"
      >
        @if (picture()) {
          <img [src]="file().url" [alt]="file().name" loading="lazy" />
        } @else {
          <span class="kind" aria-hidden="true">{{ kind() }}</span>
          <span class="words"
            ><b>{{ file().name }}</b
            ><small>{{ formats.bytes(file().size) }}</small></span
          >
        }
      </button>
    } @else {
      <a
        class="card"
        [href]="file().url"
        [attr.tabindex]="reachable() ? null : -1"
        target="_blank"
        rel="noopener"
      >
        <span class="kind" aria-hidden="true">{{ kind() }}</span>
        <span class="words"
          ><b>{{ file().name }}</b
          ><small>{{ formats.bytes(file().size) }}</small></span
        >
      </a>
    }
    @if (open()) {
      <lc-dialog [heading]="file().name" [(open)]="open">
        @if (picture()) {
          <img class="large" [src]="file().url" [alt]="file().name" />
        } @else if (page(); as source) {
          <iframe [src]="source" [title]="file().name"></iframe>
        } @else {
          <p class="secondary" role="status">
            {{ say(failed() ? 'rooms.file.failed' : 'rooms.file.loading') }}
          </p>
        }
        <ng-container actions>
          <a class="button" [href]="file().url" [attr.download]="file().name">{{ say('rooms.file.save') }}</a>
        </ng-container>
      </lc-dialog>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 100%;
    }
    .card {
      display: inline-flex;
      align-items: center;
      gap: 12px;
      max-width: 100%;
      padding: 9px 14px 9px 10px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
      color: var(--ink);
    }
    .picture {
      padding: 4px;
    }
    .card:hover {
      border-color: var(--line-strong);
    }
    .card img {
      max-width: min(320px, 100%);
      max-height: 240px;
      min-width: 48px;
      min-height: 48px;
      border-radius: 3px;
    }
    .large {
      max-width: 100%;
      max-height: 70vh;
      margin: 0 auto;
    }
    iframe {
      width: 100%;
      height: 65vh;
      border: 1px solid var(--line);
    }
    .kind {
      display: grid;
      flex: none;
      place-items: center;
      width: 36px;
      height: 36px;
      border-radius: var(--tag-radius);
      background: var(--surface-2);
      color: var(--ink-2);
      font-size: 12px;
      font-weight: 700;
      line-height: 18px;
    }
    .words {
      display: grid;
      min-width: 0;
    }
    b {
      overflow: hidden;
      font-size: 15px;
      line-height: 22px;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    small {
      color: var(--ink-3);
      font-size: 13px;
      line-height: 18px;
    }
  `,
})
export class Attachment implements OnDestroy {
  private readonly fetch = inject(FETCH);
  private readonly sanitizer = inject(DomSanitizer);
  protected readonly formats = inject(Formats);
  protected readonly say = inject(Texts).say;
  readonly file = input.required<FileView>();
  /** Whether Tab stops here: in a list of messages only at those of the current one. */
  readonly reachable = input(true);
  protected readonly open = signal(false);
  protected readonly failed = signal(false);
  protected readonly page = signal<SafeResourceUrl | undefined>(undefined);
  private held: string | undefined;
  protected readonly picture = computed(() => this.file().type.startsWith('image/'));
  protected readonly previews = computed(() => this.picture() || this.file().type === 'application/pdf');
  protected readonly kind = computed(() => {
    const extension = /\.([a-z0-9]{1,4})$/i.exec(this.file().name)?.[1];
    return (extension ?? this.file().type.split('/')[1]?.slice(0, 4) ?? '').toUpperCase();
  });

  ngOnDestroy(): void {
    if (this.held) URL.revokeObjectURL(this.held);
  }

  /** The server hands files out for saving only; a PDF is shown from memory, with the type that the server found. */
  protected async look(): Promise<void> {
    this.open.set(true);
    if (this.picture() || this.held) return;
    this.failed.set(false);
    try {
      const response = await this.fetch(this.file().url, { credentials: 'same-origin' });
      if (!response.ok) throw new Error(String(response.status));
      this.held = URL.createObjectURL(new Blob([await response.blob()], { type: 'application/pdf' }));
      this.page.set(this.sanitizer.bypassSecurityTrustResourceUrl(this.held));
    } catch {
      this.failed.set(true);
    }
  }
}
