import { signal } from '@angular/core';

const TYPED_FOR_MS = 5_000;

/** Those who type in the open room now, until they stop or nothing more is heard of it. */
export class WhoTypes {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly list = signal<readonly string[]>([]);
  /** Their accounts, who began first. */
  readonly accounts = this.list.asReadonly();

  starts(accountId: string): void {
    clearTimeout(this.timers.get(accountId));
    this.timers.set(
      accountId,
      setTimeout(() => this.stops(accountId), TYPED_FOR_MS),
    );
    this.list.set([...this.timers.keys()]);
  }

  stops(accountId: string): void {
    clearTimeout(this.timers.get(accountId));
    if (this.timers.delete(accountId)) this.list.set([...this.timers.keys()]);
  }

  /** Another room, other people. */
  forget(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
    this.list.set([]);
  }
}
