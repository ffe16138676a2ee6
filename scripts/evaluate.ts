import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { occupationSynonyms, openTextSearch } from '@longcai/text-search';
import { bm25, charactersAndPairs, jiebaWords, random, type Text } from './evaluation/baselines.js';
import { measure, type Judgements, type Run } from './evaluation/measures.js';

const USAGE = `npm run evaluate -- DIRECTORY [--json]
  DIRECTORY holds documents.jsonl { id, text }, queries.jsonl { id, text }, qrels.tsv (query, document, gain).`;

const { values: options, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [directory] = positionals;
if (!directory) {
  console.error(USAGE);
  process.exit(2);
}

async function readLines(name: string): Promise<string[]> {
  const content = await readFile(join(directory!, name), 'utf8');
  return content.split('\n').filter((line) => line.trim() !== '');
}

/** People of a team set have skills with counts instead of a text: a skill used often is said often. */
function toText(line: string): Text {
  const { id, text, skills } = JSON.parse(line) as {
    id: string;
    text?: string;
    skills?: string[] | Record<string, number>;
  };
  if (text !== undefined && !skills) return { id, text };
  const words = Array.isArray(skills)
    ? skills
    : Object.entries(skills ?? {}).flatMap(([skill, count]) => Array<string>(count).fill(skill));
  return { id, text: words.map((word) => word.replaceAll(' ', '_')).join(' ') || (text ?? '') };
}

async function readJudgements(): Promise<Judgements> {
  const judgements: Judgements = new Map();
  for (const line of await readLines('qrels.tsv')) {
    const [query, doc, gain] = line.split('\t') as [string, string, string];
    if (Number(gain) <= 0) continue;
    judgements.set(query, (judgements.get(query) ?? new Map<string, number>()).set(doc, Number(gain)));
  }
  return judgements;
}

async function engineRun(documents: readonly Text[], queries: readonly Text[]): Promise<Run> {
  const engine = await openTextSearch();
  await engine.ensureIndex('set', {
    searchable: { text: { weight: 1 } },
    filterable: [],
    sortable: [],
    synonyms: occupationSynonyms,
  });
  await engine.replaceAll(
    'set',
    documents.map(({ id, text }) => ({ id, text })),
  );
  const run: Run = new Map();
  for (const { id, text } of queries) {
    const { hits } = await engine.search('set', { q: text, mode: 'any', hitsPerPage: documents.length });
    run.set(
      id,
      hits.map((hit) => hit.id),
    );
  }
  await engine.close();
  return run;
}

const documents = (await readLines('documents.jsonl')).map(toText);
const queries = (await readLines('queries.jsonl')).map(toText);
const judgements = await readJudgements();
const runs: Record<string, Run> = {
  'embedded engine': await engineRun(documents, queries),
  'BM25 characters and pairs': bm25(documents, queries, charactersAndPairs),
  'BM25 jieba': bm25(documents, queries, jiebaWords),
  random: random(documents, queries),
};
const table = Object.fromEntries(Object.entries(runs).map(([name, run]) => [name, measure(run, judgements)]));
if (options.json)
  console.log(JSON.stringify({ documents: documents.length, queries: judgements.size, ...table }));
else {
  console.log(`${documents.length} documents, ${judgements.size} queries`);
  console.table(table);
}
