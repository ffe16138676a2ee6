import { Injectable, signal } from '@angular/core';

export interface Toast {
  readonly id: number;
  readonly sentence: string;
  readonly kind: 'done' | 'failed';
  readonly action?: { readonly label: string; readonly run: () => void };
}

const SHOWN_FOR = 6_000;

/** One sentence after something was done, with at most one way back. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly shown = signal<readonly Toast[]>([]);
  private next = 1;
  readonly list = this.shown.asReadonly();
  /** Somebody writes at the bottom of the page: nothing may cover the button there. */
  readonly writing = signal(false);

  done(sentence: string, action?: Toast['action']): void {
    this.show(sentence, 'done', action);
  }

  failed(sentence: string, action?: Toast['action']): void {
    this.show(sentence, 'failed', action);
  }

  close(id: number): void {
    this.shown.update((list) => list.filter((toast) => toast.id !== id));
  }

  private show(sentence: string, kind: Toast['kind'], action: Toast['action']): void {
    const id = this.next++;
    this.shown.update((list) => [...list.slice(-2), { id, sentence, kind, ...(action ? { action } : {}) }]);
    // Something to click stays longer: reading, deciding and reaching it takes more than six seconds for some.
    setTimeout(() => this.close(id), action ? SHOWN_FOR * 2 : SHOWN_FOR);
  }
}
