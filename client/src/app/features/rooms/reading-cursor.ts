/** The cursor of who watches a stream moves at most so often. */
const TOLD_EVERY_MS = 1_000;

/**
 * How far one room was read: told at once, then at most once a second, and the last of it when the room is left.
 * @param tell rejects when the server did not hear it: then it is told again with the next message that is read
 */
export class ReadingCursor {
  private upTo = 0;
  private told = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (seq: number) => Promise<unknown>) {}

  /** False when it was read before. */
  moveTo(seq: number): boolean {
    if (seq <= this.upTo) return false;
    this.upTo = seq;
    if (this.timer === undefined) {
      this.tellNow();
      this.timer = setTimeout(() => {
        this.timer = undefined;
        this.tellNow();
      }, TOLD_EVERY_MS);
    }
    return true;
  }

  /** What was read and not yet told is told before the room is left. */
  leave(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.tellNow();
    this.upTo = this.told = 0;
  }

  private tellNow(): void {
    if (this.upTo <= this.told) return;
    this.told = this.upTo;
    this.tell(this.upTo).catch(() => (this.upTo = this.told = 0));
  }
}
