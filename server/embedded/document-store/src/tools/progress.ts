const EVERY_MS = 500;
const EVERY_MS_IN_A_LOG = 5000;

/** Tells how far long work is, on one line of a terminal or now and then in a log. */
export interface Progress {
  report(done: number, total?: number): void;
  end(): void;
}

export function showProgress(what: string, unit: string, out: NodeJS.WriteStream = process.stderr): Progress {
  const every = out.isTTY ? EVERY_MS : EVERY_MS_IN_A_LOG;
  let next = performance.now() + every;
  let shown = false;
  return {
    report(done, total) {
      if (performance.now() < next) return;
      next = performance.now() + every;
      const share = total ? ` of ${total.toLocaleString('en')} (${Math.floor((100 * done) / total)} %)` : '';
      const line = `${what}: ${done.toLocaleString('en')}${share} ${unit}`;
      out.write(out.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
      shown = true;
    },
    end() {
      if (shown && out.isTTY) out.write('\r\u001b[K');
    },
  };
}
