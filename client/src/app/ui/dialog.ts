import {
  Component,
  type ElementRef,
  afterRenderEffect,
  inject,
  input,
  model,
  viewChild,
} from '@angular/core';
import { Texts } from '../core/texts.js';
import { Icon } from './icon.js';

let dialogs = 0;
/** What the reader came to fill in; the button that closes comes before it in the page. */
const FIELD = '.content :is(input, textarea, select, [tabindex="0"]):not(:disabled)';

/** A native modal dialog: the browser keeps the focus inside, Esc closes it. Buttons go into [actions]. */
@Component({
  selector: 'lc-dialog',
  imports: [Icon],
  template: `
    <dialog #dialog [attr.aria-labelledby]="id" (close)="open.set(false)">
      @if (open()) {
        <header>
          <h2 [id]="id">{{ heading() }}</h2>
          <button type="button" [attr.aria-label]="say('ui.dialog.close')" (click)="open.set(false)">
            <lc-icon name="close" />
          </button>
        </header>
        <div class="content"><ng-content /></div>
        <footer><ng-content select="[actions]" /></footer>
      }
    </dialog>
  `,
  styles: `
    dialog {
      width: min(560px, calc(100vw - 32px));
      max-height: calc(100dvh - 32px);
      padding: 20px 24px 24px;
      border: 0;
      border-radius: var(--radius);
      background: var(--surface);
      box-shadow: var(--shadow-2);
      color: var(--ink);
    }
    dialog[open] {
      animation: enter var(--enter) var(--ease);
    }
    @keyframes enter {
      from {
        opacity: 0;
        transform: translateY(4px);
      }
    }
    dialog::backdrop {
      background: rgba(17, 29, 26, 0.4);
    }
    header {
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      gap: 16px;
      margin-bottom: 12px;
    }
    header button {
      display: grid;
      flex: none;
      place-items: center;
      width: 32px;
      height: 32px;
      margin: -3px -8px 0 0;
      color: var(--ink-2);
    }
    footer {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      margin-top: 24px;
    }
    footer:empty {
      display: none;
    }
    @media (max-width: 599.98px) {
      dialog {
        width: 100%;
        max-width: none;
        margin: auto 0 0;
        padding: 16px 16px calc(16px + env(safe-area-inset-bottom));
        border-radius: var(--radius) var(--radius) 0 0;
      }
    }
  `,
})
export class Dialog {
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly say = inject(Texts).say;
  protected readonly id = `dialog-${++dialogs}`;
  readonly heading = input.required<string>();
  readonly open = model(false);

  constructor() {
    // After rendering: the browser looks for what to focus when the dialog opens.
    afterRenderEffect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.open() && !dialog.open) {
        dialog.showModal();
        dialog.querySelector<HTMLElement>(FIELD)?.focus();
      }
      if (!this.open() && dialog.open) dialog.close();
    });
  }
}
