import { bm25, random } from './baselines.js';
import { measure, type Measures, type Run } from './measures.js';
import type { Progress } from './ranking.js';
import { readEntries, readJudgements, toText, type Entry, type PastTeam } from './sets.js';
import { recommendMembers } from './team-members.js';

/** Past teams a new one is compared with, as the published baseline does. */
const NEIGHBOURS = 10;

export interface MembersResult extends Measures {
  baselines: Record<string, Measures>;
}

/** Who belongs in a team with these skills, from people's skills and past teams. */
export async function evaluateMembers(directory: string, progress: Progress): Promise<MembersResult> {
  const people = await readEntries(directory, 'documents.jsonl');
  const queries = await readEntries(directory, 'queries.jsonl');
  const past = await readEntries<PastTeam>(directory, 'train.jsonl');
  const judgements = await readJudgements(directory);
  const ours = recommendMembers(people, past, queries, progress);
  const [documents, texts] = [people.map(toText), queries.map(toText)];
  const words = (text: string) => text.split(' ').filter(Boolean);
  return {
    ...measure(ours, judgements),
    baselines: {
      'BM25 profile': measure(bm25(documents, texts, words), judgements),
      'kNN past teams': measure(nearestTeams(past, queries), judgements),
      random: measure(random(documents, texts), judgements),
    },
  };
}

/** People of the past teams whose skills overlap most, by the sum of overlaps. */
function nearestTeams(past: readonly PastTeam[], queries: readonly Entry[]): Run {
  const teams = past.map(({ skills, members }) => ({ skills: new Set(skills), members }));
  return new Map(
    queries.map(({ id, skills, text }) => {
      const wanted = Array.isArray(skills) ? skills : (text ?? '').split(' ');
      const near = teams
        .map(({ skills: had, members }) => {
          const shared = wanted.filter((skill) => had.has(skill)).length;
          return { members, alike: shared / Math.sqrt(had.size * wanted.length || 1) };
        })
        .sort((a, b) => b.alike - a.alike)
        .slice(0, NEIGHBOURS);
      const scores = new Map<string, number>();
      for (const { members, alike } of near) {
        for (const member of members) scores.set(member, (scores.get(member) ?? 0) + alike);
      }
      return [id, ranked(scores)];
    }),
  );
}

const ranked = (scores: ReadonlyMap<string, number>): string[] =>
  [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
