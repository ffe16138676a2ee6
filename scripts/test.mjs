// Every suite, two at a time (machines are small), with one summary line at the end.
import { spawn } from 'node:child_process';

const suites = [
  { name: 'shared', args: ['test', '-w', 'shared'] },
  { name: 'document-store', args: ['test', '-w', 'server/embedded/document-store'] },
  { name: 'text-search', args: ['test', '-w', 'server/embedded/text-search'] },
  { name: 'server', args: ['test', '-w', 'server'] },
  { name: 'client', args: ['test', '-w', 'client'] },
  // Alone at the end: a browser, the client's build and a server share the machine.
  { name: 'e2e', args: ['test', '-w', 'e2e'], alone: true },
];

const COUNTS = [
  /(?<total>\d+) specs?, (?<failed>\d+) failures?(?:, (?<skipped>\d+) pending)?/g,
  /Executed (?<total>\d+) of \d+(?: \((?<failed>\d+) FAILED\))?/g,
];

/** Reads a runner's closing line: jasmine's, Karma's or Playwright's. */
function countsOf(output) {
  for (const pattern of COUNTS) {
    const last = [...output.matchAll(pattern)].at(-1)?.groups;
    if (last) {
      const failed = Number(last.failed ?? 0);
      const skipped = Number(last.skipped ?? 0);
      return { passed: Number(last.total) - failed - skipped, failed };
    }
  }
  const number = (word) => Number(output.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
  return { passed: number('passed'), failed: number('failed') };
}

function run(suite) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn('npm', [...suite.args, '--silent'], {
      shell: process.platform === 'win32',
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => {
      const counts = countsOf(output);
      const ok = status === 0 && counts.passed > 0;
      if (!ok) console.log(output);
      if (!ok && counts.failed === 0) counts.failed = 1;
      console.log(
        `${ok ? 'ok    ' : 'FAILED'} ${suite.name}: ${counts.passed} passed, ${counts.failed} failed (${((Date.now() - started) / 1000).toFixed(0)} s)`,
      );
      resolve(counts);
    });
  });
}

const only = process.argv.slice(2);
const queue = suites.filter((suite) => only.length === 0 || only.includes(suite.name));
const results = [];
const together = queue.filter((suite) => !suite.alone);
const worker = async () => {
  for (let suite = together.shift(); suite; suite = together.shift()) results.push(await run(suite));
};
await Promise.all([worker(), worker()]);
for (const suite of queue.filter((item) => item.alone)) results.push(await run(suite));

const total = (key) => results.reduce((sum, counts) => sum + counts[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') === 0 ? 0 : 1);
