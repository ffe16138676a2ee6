import { DOCUMENT, Injectable, inject, signal } from '@angular/core';

/** What the browser knows about the network. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly state = signal(true);
  readonly online = this.state.asReadonly();

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    if (!window) return;
    this.state.set(window.navigator.onLine);
    window.addEventListener('online', () => this.state.set(true));
    window.addEventListener('offline', () => this.state.set(false));
  }
}
