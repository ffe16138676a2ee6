// npm run bench:search: how fast people are found, beside two libraries and through the real server.
import { parseArgs } from 'node:util';
import { part } from './parts.js';

const { values } = parseArgs({
  options: {
    profiles: { type: 'string', default: '100000' },
    json: { type: 'boolean', default: false },
    /** Which parts, by comma: engine, peers, http, updates. */
    only: { type: 'string', default: '' },
    /** Shorthand for one part. */
    mode: { type: 'string', default: '' },
    /** A data folder that `npm run seed -- --people N` filled, for http and updates; one is filled without it. */
    data: { type: 'string', default: '' },
    /** A folder for the engine's index that stays: it is built where it is not there yet, and asked alone next time. */
    index: { type: 'string', default: '' },
    /** Which libraries, by comma. */
    libraries: { type: 'string', default: 'flexsearch,minisearch' },
  },
});
const profiles = Number(values.profiles);
if (!Number.isInteger(profiles) || profiles < 1) throw new Error('--profiles takes a whole number');
/** Libraries keep a million profiles of this size in no memory there is; so they are left out there. */
const MOST_FOR_PEERS = 200_000;
const standard = profiles > MOST_FOR_PEERS ? ['engine'] : ['engine', 'peers', 'http'];
const asked = (values.only || values.mode).split(',').filter(Boolean);
const parts = asked.length > 0 ? asked : standard;

type Kind = 'one' | 'two' | 'four';
type Figures = Record<string, number>;
interface Peer extends Record<Kind, { p50_ms: number; p99_ms: number }> {
  library: string;
  build_s: number;
  process_mb: number;
}

const OURS: Record<Kind, string> = { one: 'one_term', two: 'two_terms', four: 'four_terms' };

/** How many times longer a library takes than our engine, at p50: `way` says where the engine was asked. */
const ratios = (peer: Peer, engine: Figures, way: 'p50_ms' | 'in_thread_p50_ms') =>
  Object.fromEntries(
    (['one', 'two', 'four'] as const).map((kind) => [
      kind,
      Math.round((10 * peer[kind].p50_ms) / engine[`${OURS[kind]}_${way}`]!) / 10,
    ]),
  );

const engine = parts.includes('engine') ? await part<Figures>('engine', [profiles, values.index]) : undefined;
const http =
  parts.includes('http') || parts.includes('updates')
    ? await part<Figures>('http', [
        profiles,
        values.data,
        parts.filter((name) => name === 'http' || name === 'updates').join(','),
      ])
    : undefined;
const peers = [];
for (const library of parts.includes('peers') ? values.libraries.split(',') : []) {
  const peer = await part<Peer>('peer', [library, profiles]);
  peers.push({
    ...peer,
    ...(engine && {
      times_slower_p50: ratios(peer, engine, 'p50_ms'),
      times_slower_in_thread_p50: ratios(peer, engine, 'in_thread_p50_ms'),
    }),
  });
}
const result = { profiles, ...engine, ...http, ...(peers.length > 0 && { peers }) };
if (values.json) console.log(JSON.stringify(result));
else console.dir(result, { depth: 4 });
