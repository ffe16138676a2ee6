import { DOCUMENT, Injectable, inject } from '@angular/core';
import type { Parts } from './parts.js';

/** Parts the server does not have yet, kept on this device by account. */
@Injectable({ providedIn: 'root' })
export class LocalParts {
  private readonly window = inject(DOCUMENT).defaultView;

  read(accountId: string): Partial<Parts> {
    try {
      return JSON.parse(this.window?.localStorage.getItem(keyOf(accountId)) ?? '{}') as Partial<Parts>;
    } catch {
      return {};
    }
  }

  write(accountId: string, parts: Partial<Parts>): void {
    try {
      if (Object.keys(parts).length === 0) this.window?.localStorage.removeItem(keyOf(accountId));
      else this.window?.localStorage.setItem(keyOf(accountId), JSON.stringify(parts));
    } catch {
      // A browser that refuses storage still saves to the server a moment later.
    }
  }
}

const keyOf = (accountId: string) => `longcai.profile.${accountId}`;
