/** What comes at its own pace is shown at once; a stream of it no more often than this, in milliseconds. */
const STREAM = 150;
/** What comes in one breath is shown together. */
const BREATH = 16;

/** Runs acts a moment after they are asked for: one by itself soon, many after each other some six times a second. */
export function pace(clock: () => number = () => performance.now()): (act: () => void) => void {
  let next = 0;
  return (act) => {
    const now = clock();
    const wait = Math.max(BREATH, next - now);
    next = now + wait + STREAM;
    setTimeout(act, wait);
  };
}
