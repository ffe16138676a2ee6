import type { Injector } from '@angular/core';
import { Drafts } from './drafts.js';
import { Outbox } from './outbox.js';

/** Wakes what the browser keeps of the reader's words, so that it is sent, and forgotten on signing out, on every page. */
export function keepWords(injector: Injector): void {
  injector.get(Outbox);
  injector.get(Drafts);
}
