// npm run evaluate -- DIRECTORY [--json]: how well a set's questions are answered, beside plain baselines.
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateMembers } from './evaluation/members.js';
import { evaluateRanking } from './evaluation/ranking.js';
import { kindOf, SetError } from './evaluation/sets.js';
import { evaluateTeamFormation } from './evaluation/teamform.js';

const USAGE = `npm run evaluate -- DIRECTORY [--json]
  A ranking set holds documents.jsonl { id, text or skills }, queries.jsonl { id, text } and qrels.tsv (query, document,
  gain); a member set also train.jsonl { id, skills, members }; a formation set documents.jsonl { id, skills },
  queries.jsonl { id, skills }, edges.tsv (person, person, distance) and optima.jsonl { id, opt_size, opt_sum }; one
  of the last two may be missing. Other files and fields are left alone.
  With --json the last line is the figures as one JSON object, without it there are more; progress goes to stderr.`;

const { values: options, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [directory] = positionals;
if (!directory) {
  console.error(USAGE);
  process.exit(2);
}

/** What --json prints beside the name of the set. */
const FIGURES = ['ndcg10', 'map', 'mrr10', 'r20', 'r100', 'size_gap', 'distance_gap', 'p95_ms', 'baselines'];

const evaluations = {
  ranking: evaluateRanking,
  members: evaluateMembers,
  formation: evaluateTeamFormation,
};

/** A line on stderr when something begins and at most every two seconds, so that long work is seen to go on. */
function progress() {
  let told = 0;
  let last = '';
  return (what: string, done: number, of: number) => {
    if (what === last && Date.now() - told < 2000) return;
    [told, last] = [Date.now(), what];
    console.error(`${what}: ${done} of ${of}`);
  };
}

try {
  const set = basename(resolve(directory));
  const result: object = await evaluations[kindOf(directory)](directory, progress());
  if (options.json) {
    const figures = Object.entries(result).filter(([name]) => FIGURES.includes(name));
    console.log(JSON.stringify({ set, ...Object.fromEntries(figures) }));
  } else {
    const { baselines, ...ours } = result as Record<string, unknown>;
    console.log({ set, ...ours });
    console.table(baselines);
  }
} catch (error) {
  if (!(error instanceof SetError)) throw error;
  console.error(error.message);
  process.exit(1);
}
