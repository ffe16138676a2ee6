import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { searchApi } from '@longcai/shared/search/search.contract';
import { urlOf } from '@longcai/shared/endpoint';
import { setTimeout as after } from 'node:timers/promises';
import { DEMONSTRATION_PASSWORD } from '../../server/src/demonstration/load.js';
import { percentile, rounded } from '../support/figures.js';
import { tell } from './parts.js';
import { figures, timed } from './visitors.js';

const PEOPLE = 20;
const UPDATES_A_MINUTE = 1000;
const SEARCHES_A_SECOND = 50;
/** Code gets warm first, and that does not count; the minute after it has a snapshot of the index in it. */
const WARM_UP_SECONDS = 5;
const SECONDS = 60;
/** How often it is looked whether an update can be found, and how many updates are looked for. */
const LOOK_MS = 50;
const LOOKED_FOR_EVERY = 25;

interface Editor {
  cookie: string;
  version: number;
  /** Their last save: nobody saves again before they know the version they have. */
  saved: Promise<void>;
}

async function signedIn(origin: string, number: number): Promise<Editor> {
  const headers = { 'x-longcai': '1', origin, 'content-type': 'application/json' };
  const response = await fetch(origin + accountsApi.signIn.path, {
    method: 'POST',
    headers,
    body: JSON.stringify({ identifier: `person${number}@longcai.example`, password: DEMONSTRATION_PASSWORD }),
  });
  if (!response.ok) throw new Error(`Signing in answered ${response.status}: ${await response.text()}`);
  const cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
  const mine = await fetch(origin + profilesApi.mine.path, { headers: { ...headers, cookie } });
  return { cookie, version: ((await mine.json()) as { version: number }).version, saved: Promise.resolve() };
}

async function edit(origin: string, editor: Editor, headline: string): Promise<void> {
  const response = await fetch(origin + profilesApi.save.path, {
    method: 'PATCH',
    headers: { 'x-longcai': '1', origin, cookie: editor.cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ version: editor.version, headline: { zh: headline, en: '' } }),
  });
  if (!response.ok) throw new Error(`Saving answered ${response.status}: ${await response.text()}`);
  editor.version = ((await response.json()) as { version: number }).version;
}

/** Milliseconds from an answered edit until a member's search finds it. */
async function untilFound(origin: string, { cookie }: Editor, word: string): Promise<number> {
  const begin = performance.now();
  for (;;) {
    const response = await fetch(origin + urlOf(searchApi.people.path, {}, { q: word }), {
      headers: { cookie },
    });
    const { total, dropped } = (await response.json()) as { total: number; dropped: string[] };
    if (total > 0 && dropped.length === 0) return performance.now() - begin;
    await after(LOOK_MS);
  }
}

/** Starts something `count` times at its moment, whether or not what went before has ended. */
async function atRate(perSecond: number, count: number, work: (due: number, i: number) => Promise<unknown>) {
  const begin = performance.now();
  const running: Promise<unknown>[] = [];
  for (let i = 0; i < count; i++) {
    const due = begin + (i * 1000) / perSecond;
    await after(Math.max(0, due - performance.now()));
    running.push(work(due, i));
  }
  await Promise.all(running);
}

async function load(origin: string, editors: readonly Editor[], next: () => string, seconds: number) {
  const [searches, saves, lags]: [number[], number[], number[]] = [[], [], []];
  const looking: Promise<void>[] = [];
  const updating = atRate(UPDATES_A_MINUTE / 60, (UPDATES_A_MINUTE / 60) * seconds, async (due, i) => {
    const editor = editors[i % PEOPLE]!;
    const word = `zq${i.toString(36)}xv${Date.now().toString(36)}`;
    editor.saved = editor.saved.then(() => edit(origin, editor, `${word} 工程师`));
    await editor.saved;
    saves.push(performance.now() - due);
    if (i % LOOKED_FOR_EVERY === 0)
      looking.push(untilFound(origin, editor, word).then((lag) => void lags.push(lag)));
  });
  const searching = atRate(SEARCHES_A_SECOND, SEARCHES_A_SECOND * seconds, async (due) =>
    searches.push(await timed(next(), due)),
  );
  await Promise.all([updating, searching]);
  await Promise.all(looking);
  return { searches, saves, lags };
}

/**
 * 1,000 people a minute change their headline while 50 searches a second come in, on a schedule that waits for nobody:
 * what starts late because the one before was slow counts from when it should have started.
 */
export async function underUpdates(origin: string, next: () => string): Promise<Record<string, number>> {
  const editors: Editor[] = [];
  for (let i = 0; i < PEOPLE; i++) editors.push(await signedIn(origin, i + 1));
  tell(`${UPDATES_A_MINUTE} updates a minute and ${SEARCHES_A_SECOND} searches a second for ${SECONDS} s`);
  await load(origin, editors, next, WARM_UP_SECONDS);
  const { searches, saves, lags } = await load(origin, editors, next, SECONDS);
  return {
    updates_a_minute: UPDATES_A_MINUTE,
    searches_a_second: SEARCHES_A_SECOND,
    ...figures('search_under_updates', searches),
    ...figures('save_under_searches', saves),
    index_lag_p50_ms: rounded(percentile(lags, 0.5), 0),
    index_lag_max_ms: rounded(Math.max(...lags), 0),
  };
}
