import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { percentile, rounded } from '../support/figures.js';
import { buildAll, startServer } from '../support/processes.js';
import { look, type Seen } from './lighthouse.js';
import { measureMoves } from './moves.js';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    /** How many times slower than this machine a phone moves. */
    slowdown: { type: 'string', default: '4' },
    runs: { type: 'string', default: '3' },
    /** Names of pages, by commas, and 'moves' for what follows the first page. */
    only: { type: 'string' },
    /** A folder that a started platform has filled with demonstration data; filled anew without. */
    data: { type: 'string' },
    /** Where Lighthouse's own reports go. */
    reports: { type: 'string' },
  },
});

const SCHOLAR = { identifier: 'scholar@longcai.example', password: 'longcai-2026' };

interface Page {
  readonly name: string;
  readonly path: string;
  readonly cookie?: string;
}

/** The pages with a budget: signed out, and the front page of somebody who has matches. */
async function pagesOf(origin: string): Promise<Page[]> {
  const found = (await (await fetch(`${origin}/api/search/projects?sort=newest&pageSize=1`)).json()) as {
    items: { project: { id: string } }[];
  };
  const signedIn = await fetch(origin + accountsApi.signIn.path, {
    method: accountsApi.signIn.method,
    headers: { 'content-type': 'application/json', 'x-longcai': '1', origin },
    body: JSON.stringify(SCHOLAR),
  });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0];
  const project = found.items[0]?.project.id;
  if (!cookie || !project) throw new Error('The demonstration is not there');
  return [
    { name: 'home', path: '/' },
    { name: 'projects', path: '/projects' },
    { name: 'project', path: `/projects/${project}` },
    { name: 'home_signed_in', path: '/', cookie },
  ];
}

type Figure = Exclude<keyof Seen, 'broken' | 'report'>;
const FIGURES: readonly (readonly [Figure, number])[] = [
  ['performance', 0],
  ['accessibility', 0],
  ['best_practices', 0],
  ['seo', 0],
  ['fcp_ms', 0],
  ['lcp_ms', 0],
  ['tbt_ms', 0],
  ['cls', 3],
  ['speed_index_ms', 0],
  ['requests', 0],
  ['kilobytes', 0],
];

const chosen = values.only?.split(',');
const isChosen = (name: string) => !chosen || chosen.includes(name);

async function measurePages(origin: string) {
  const measured: Record<string, Record<string, number | readonly string[]>> = {};
  for (const { name, path, cookie } of await pagesOf(origin)) {
    if (!isChosen(name)) continue;
    const seen: Seen[] = [];
    for (let run = 0; run < Number(values.runs); run++) {
      seen.push(await look(origin + path, cookie));
      if (values.reports) writeFileSync(join(values.reports, `${name}-${run}.json`), seen.at(-1)!.report);
    }
    measured[name] = {
      ...Object.fromEntries(
        FIGURES.map(([figure, digits]) => [
          figure,
          rounded(
            percentile(
              seen.map((one) => one[figure]),
              0.5,
            ),
            digits,
          ),
        ]),
      ),
      broken: [...new Set(seen.flatMap(({ broken }) => broken))].sort(),
    };
  }
  return measured;
}

/** On this machine as it is, and as a phone of the middle class. */
async function measureBoth(origin: string) {
  const times = Number(values.runs) * 2 + 1;
  return {
    ...(await measureMoves(origin, 1, times)),
    ...Object.fromEntries(
      Object.entries(await measureMoves(origin, Number(values.slowdown), times)).map(([name, took]) => [
        `phone_${name}`,
        took,
      ]),
    ),
  };
}

function print(pages: Awaited<ReturnType<typeof measurePages>>, moves: Record<string, number>): void {
  const names = Object.keys(pages);
  if (names.length > 0) console.log(' '.repeat(18) + names.map((name) => name.padStart(16)).join(''));
  for (const [figure] of names.length > 0 ? FIGURES : [])
    console.log(figure.padEnd(18) + names.map((name) => String(pages[name]![figure]).padStart(16)).join(''));
  for (const [name, { broken }] of Object.entries(pages))
    for (const rule of broken as readonly string[]) console.log(`${name} breaks ${rule}`);
  for (const [name, took] of Object.entries(moves)) console.log(name.padEnd(34) + took);
}

buildAll();
if (values.reports) mkdirSync(values.reports, { recursive: true });
const directory = values.data ?? mkdtempSync(join(tmpdir(), 'longcai-pages-'));
const server = await startServer(directory, { DEMONSTRATION: 'true' });
try {
  const pages = await measurePages(server.origin);
  const moves = isChosen('moves') ? await measureBoth(server.origin) : {};
  print(pages, moves);
  if (values.json) console.log(JSON.stringify({ ...pages, moves }));
} finally {
  await server.stop();
  if (!values.data) rmSync(directory, { recursive: true, force: true });
}
