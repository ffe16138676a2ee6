import { bm25, charactersAndPairs, jiebaWords, random } from './baselines.js';
import { engineRun } from './engine-run.js';
import { halves, measure, type Measures, type Run } from './measures.js';
import { readEntries, readJudgements, toText } from './sets.js';

export type Progress = (what: string, done: number, of: number) => void;

/** Our figures, those of both halves of the queries, and the baselines. */
export interface RankingResult extends Measures {
  queries: number;
  documents: number;
  /** Tuning looks at the queries of the first half only; the second tells whether it was the truth. */
  halves: { tuned: Measures; unseen: Measures };
  baselines: Record<string, Measures>;
}

export async function evaluateRanking(directory: string, progress: Progress): Promise<RankingResult> {
  const documents = (await readEntries(directory, 'documents.jsonl')).map(toText);
  const queries = (await readEntries(directory, 'queries.jsonl')).map(toText);
  const judgements = await readJudgements(directory);
  const ours = await engineRun(documents, queries, progress);
  const [tuned, unseen] = halves(judgements);
  const baselines: Record<string, () => Run> = {
    'BM25 jieba': () => bm25(documents, queries, jiebaWords),
    'BM25 1+2-gram': () => bm25(documents, queries, charactersAndPairs),
    random: () => random(documents, queries),
  };
  return {
    ...measure(ours, judgements),
    queries: judgements.size,
    documents: documents.length,
    halves: { tuned: measure(ours, tuned), unseen: measure(ours, unseen) },
    baselines: Object.fromEntries(
      Object.entries(baselines).map(([name, run], i) => {
        progress(name, i, 3);
        return [name, measure(run(), judgements)];
      }),
    ),
  };
}
