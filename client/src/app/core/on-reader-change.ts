import { effect, inject } from '@angular/core';
import { Session } from './session.js';

/** Calls back when somebody else reads: after signing in or out. What a page shows may be another thing then. */
export function onReaderChange(then: () => void): void {
  const session = inject(Session);
  let reader: string | null | undefined;
  effect(() => {
    if (session.state() === 'loading') return;
    const now = session.me()?.id ?? null;
    if (reader !== undefined && reader !== now) then();
    reader = now;
  });
}
