// npm run evaluate -- DIRECTORY [--json]: how well a set's questions are answered, beside plain baselines.
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateMembers } from './evaluation/members.js';
import { evaluateRanking } from './evaluation/ranking.js';
import { kindOf } from './evaluation/sets.js';
import { evaluateTeamFormation } from './evaluation/teamform.js';

const USAGE = `npm run evaluate -- DIRECTORY [--json]
  A ranking set holds documents.jsonl { id, text }, queries.jsonl { id, text } and qrels.tsv (query, document, gain);
  a member set also train.jsonl { id, skills, members }; a formation set documents.jsonl { id, skills },
  queries.jsonl { id, skills }, edges.tsv (person, person, distance) and optima.jsonl.
  With --json the last line is the result as JSON; progress goes to stderr.`;

const { values: options, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [directory] = positionals;
if (!directory) {
  console.error(USAGE);
  process.exit(2);
}

const evaluations = {
  ranking: evaluateRanking,
  members: evaluateMembers,
  formation: evaluateTeamFormation,
};

/** A line on stderr at most every two seconds, so that long work is seen to go on. */
function progress() {
  let told = Date.now();
  return (what: string, done: number, of: number) => {
    if (Date.now() - told < 2000) return;
    told = Date.now();
    console.error(`${what}: ${done} of ${of}`);
  };
}

const result = {
  set: basename(resolve(directory)),
  ...(await evaluations[kindOf(directory)](directory, progress())),
};
if (options.json) console.log(JSON.stringify(result));
else {
  const { baselines, ...ours } = result as Record<string, unknown>;
  console.log(ours);
  console.table(baselines);
}
