import { Component, computed, inject, input } from '@angular/core';
import type { FileView } from '@longcai/shared/files/files.contract';
import { Formats } from '../../core/formats.js';

/** A file of a message: its kind, name and size; pictures show themselves. */
@Component({
  selector: 'lc-attachment',
  template: `
    <a [href]="file().url" target="_blank" rel="noopener">
      @if (file().type.startsWith('image/')) {
        <img [src]="file().url" [alt]="file().name" loading="lazy" />
      } @else {
        <span class="kind" aria-hidden="true">{{ kind() }}</span>
        <span class="words"
          ><b>{{ file().name }}</b
          ><small>{{ formats.bytes(file().size) }}</small></span
        >
      }
    </a>
  `,
  styles: `
    :host {
      display: block;
      max-width: 100%;
    }
    a {
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
    a:has(img) {
      padding: 4px;
    }
    a:hover {
      border-color: var(--line-strong);
    }
    img {
      max-width: min(320px, 100%);
      max-height: 240px;
      border-radius: 3px;
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
export class Attachment {
  protected readonly formats = inject(Formats);
  readonly file = input.required<FileView>();
  protected readonly kind = computed(() => {
    const extension = /\.([a-z0-9]{1,4})$/i.exec(this.file().name)?.[1];
    return (extension ?? this.file().type.split('/')[1]?.slice(0, 4) ?? '').toUpperCase();
  });
}
