import { Component, inject } from '@angular/core';
import { Texts } from '../core/texts.js';
import { Toasts, type Toast } from '../core/toasts.js';
import { Icon } from '../ui/icon.js';

@Component({
  selector: 'lc-toast-host',
  imports: [Icon],
  template: `
    <div role="status" [attr.aria-label]="say('shell.toast.label')">
      @for (toast of toasts.list(); track toast.id) {
        <p>
          <lc-icon [name]="toast.kind === 'done' ? 'check' : 'warning'" />
          <span>{{ toast.sentence }}</span>
          @if (toast.action; as action) {
            <button type="button" class="action" (click)="take(toast)">{{ action.label }}</button>
          }
          <button
            type="button"
            class="close"
            [attr.aria-label]="say('shell.toast.close')"
            (click)="toasts.close(toast.id)"
          >
            <lc-icon name="close" />
          </button>
        </p>
      }
    </div>
  `,
  styleUrl: './toast-host.scss',
  host: { '[class.above]': 'toasts.writing()' },
})
export class ToastHost {
  protected readonly say = inject(Texts).say;
  protected readonly toasts = inject(Toasts);

  protected take(toast: Toast): void {
    toast.action?.run();
    this.toasts.close(toast.id);
  }
}
