import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { verify } from '../src/collections/verify.js';
import { openEngine } from '../src/engine.js';
import { startStore, stopStore } from '../src/testing/own-process.js';
import { isPair, newLedger, startWriters } from './writers.js';
import { audit } from './audit.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '8' },
    json: { type: 'boolean', default: false },
    dir: { type: 'string' },
  },
});
const WRITERS = 4;
const AT_LEAST = 100;
const PATIENCE_MS = 10_000;

/** Waits so long, and longer on a slow machine: a round in which hardly anything was written would show nothing. */
async function writtenFor(ms: number): Promise<void> {
  const enough = ledger.acknowledged + AT_LEAST;
  await after(ms);
  const until = performance.now() + PATIENCE_MS;
  while (ledger.acknowledged < enough && performance.now() < until) await after(50);
}

const directory = values.dir ?? mkdtempSync(join(tmpdir(), 'chaos-'));
const ledger = newLedger();
let slowestStart = 0;
for (let round = 0; round < Number(values.rounds); round++) {
  const began = performance.now();
  const { child, uri } = await startStore(directory);
  slowestStart = Math.max(slowestStart, performance.now() - began);
  const stop = await startWriters(uri, WRITERS, ledger);
  await writtenFor(700 + Math.random() * 1300);
  await stopStore(child, 'SIGKILL');
  await stop();
  if (!values.json) console.log(`round ${round + 1}: ${ledger.acknowledged} acknowledged so far`);
}

const { child, uri } = await startStore(directory);
const { lost, half } = await audit(uri, ledger);
await stopStore(child);
const engine = await openEngine(directory, { readOnly: true });
const { mismatches } = verify(engine);
await engine.store.close();
if (!values.dir) rmSync(directory, { recursive: true, force: true });

const result = {
  acknowledged: ledger.acknowledged,
  lost,
  half_transactions: half,
  index_mismatches: mismatches.length,
};
if (values.json) console.log(JSON.stringify(result));
else
  console.table({
    ...result,
    transactions: [...ledger.written.values()].filter(isPair).length,
    slowest_start_ms: Math.round(slowestStart),
  });
process.exitCode = lost + half + mismatches.length === 0 && ledger.acknowledged > 0 ? 0 : 1;
