import { DOCUMENT, Injectable, inject, signal } from '@angular/core';

/** From here on the bar has room for sections and search; below, the same width in style sheets is a phone. */
const WIDE = '(min-width: 900px)';

/** What the window has room for. What would only be hidden is not drawn at all: a phone has less to do before its page. */
@Injectable({ providedIn: 'root' })
export class Screen {
  private readonly query = inject(DOCUMENT).defaultView?.matchMedia(WIDE);
  private readonly now = signal(this.query?.matches ?? true);
  readonly wide = this.now.asReadonly();

  constructor() {
    this.query?.addEventListener('change', ({ matches }) => this.now.set(matches));
  }
}
