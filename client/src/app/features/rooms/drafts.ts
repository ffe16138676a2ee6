import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';
import { Session } from '../../core/session.js';

const PREFIX = 'longcai.draft.';

/** What was typed and not sent, per room, for as long as the tab lives and the reader is signed in. */
@Injectable({ providedIn: 'root' })
export class Drafts {
  private readonly storage = inject(DOCUMENT).defaultView?.sessionStorage;

  private readonly changes = signal(0);

  constructor() {
    const session = inject(Session);
    effect(() => {
      if (session.state() === 'anonymous') this.forget();
    });
  }

  of(roomId: string): string {
    this.changes();
    return this.storage?.getItem(PREFIX + roomId) ?? '';
  }

  keep(roomId: string, text: string): void {
    this.changes.update((count) => count + 1);
    try {
      if (text.trim()) this.storage?.setItem(PREFIX + roomId, text);
      else this.storage?.removeItem(PREFIX + roomId);
    } catch {
      // A full storage loses the draft with the tab; sending does not depend on it.
    }
  }

  private forget(): void {
    const keys = Object.keys(this.storage ?? {}).filter((key) => key.startsWith(PREFIX));
    for (const key of keys) this.storage?.removeItem(key);
  }
}
