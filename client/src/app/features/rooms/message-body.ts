import { ChangeDetectionStrategy, Component, ElementRef, effect, inject, input } from '@angular/core';
import { rendered } from './markdown.js';

/** The words of a message: safe Markdown, mentions set apart. */
@Component({
  selector: 'lc-message-body',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
  styles: `
    :host {
      display: block;
      overflow-wrap: anywhere;
    }
    :host ::ng-deep {
      > * + * {
        margin-top: 6px;
      }
      ul,
      ol {
        padding-inline-start: 1.4em;
        list-style: disc;
      }
      ol {
        list-style: decimal;
      }
      blockquote {
        margin: 0;
        padding-inline-start: 12px;
        border-inline-start: 3px solid var(--line);
        color: var(--ink-2);
      }
      code {
        padding: 1px 4px;
        border-radius: var(--tag-radius);
        background: var(--surface-2);
        font-size: 14px;
      }
      pre {
        overflow-x: auto;
        margin: 0;
        padding: 8px 12px;
        border-radius: var(--radius);
        background: var(--surface-2);
        line-height: 22px;
      }
      pre code {
        padding: 0;
      }
      .mention {
        color: var(--spruce);
      }
    }
  `,
})
export class MessageBody {
  readonly text = input.required<string>();
  readonly names = input<readonly string[]>([]);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    effect(() => host.replaceChildren(rendered(this.text(), this.names())));
  }
}
