import { bm25, random } from './baselines.js';
import { measure, type Measures, type Run } from './measures.js';
import type { Progress } from './ranking.js';
import { readEntries, readJudgements, readPastTeams, skillsOf, skillText } from './sets.js';
import type { Entry, PastTeam } from './sets.js';
import { recommendMembers } from './team-members.js';

/** Past teams a new one is compared with, as the published baseline does. */
const NEIGHBOURS = 10;

export interface MembersResult extends Measures {
  queries: number;
  people: number;
  baselines: Record<string, Measures>;
}

/** Who belongs in a team with these skills, from people's skills and past teams. */
export async function evaluateMembers(directory: string, progress: Progress): Promise<MembersResult> {
  const people = await readEntries(directory, 'documents.jsonl');
  const queries = await readEntries(directory, 'queries.jsonl');
  const past = await readPastTeams(directory);
  const judgements = await readJudgements(directory);
  const ours = recommendMembers(people, past, queries, progress);
  const asWords = (entry: Entry) => ({ id: entry.id, text: skillText(entry) });
  const [documents, texts] = [people.map(asWords), queries.map(asWords)];
  const words = (text: string) => text.split(' ').filter(Boolean);
  return {
    ...measure(ours, judgements),
    queries: judgements.size,
    people: people.length,
    baselines: {
      'kNN past teams': measure(nearestTeams(past, queries), judgements),
      'BM25 profile': measure(bm25(documents, texts, words), judgements),
      popularity: measure(mostAsked(people, past, queries), judgements),
      random: measure(random(documents, texts), judgements),
    },
  };
}

/** People of the ten past teams with the most likely skills: tf-idf, cosine, summed by person. */
function nearestTeams(past: readonly PastTeam[], queries: readonly Entry[]): Run {
  const frequency = new Map<string, number>();
  for (const team of past)
    for (const skill of skillsOf(team)) frequency.set(skill, (frequency.get(skill) ?? 0) + 1);
  const weight = (skill: string) => Math.log(past.length / (frequency.get(skill) ?? 1)) ** 2;
  const length = (skills: readonly string[]) =>
    Math.sqrt(skills.reduce((sum, skill) => sum + weight(skill), 0));
  const teams = past.map((team) => {
    const skills = skillsOf(team);
    return { skills: new Set(skills), length: length(skills), members: team.members };
  });
  return new Map(
    queries.map((query) => {
      const wanted = skillsOf(query);
      const own = length(wanted.filter((skill) => frequency.has(skill)));
      const near = teams
        .map(({ skills, length: other, members }) => {
          const shared = wanted.reduce((sum, skill) => sum + (skills.has(skill) ? weight(skill) : 0), 0);
          return { members, alike: shared / (own * other || 1) };
        })
        .sort((a, b) => b.alike - a.alike)
        .slice(0, NEIGHBOURS);
      const scores = new Map<string, number>();
      for (const { members, alike } of near) {
        for (const member of members) scores.set(member, (scores.get(member) ?? 0) + alike);
      }
      return [query.id, ranked(scores)];
    }),
  );
}

/** Everyone by the number of their past teams, whatever is asked. */
function mostAsked(people: readonly Entry[], past: readonly PastTeam[], queries: readonly Entry[]): Run {
  const teams = new Map(people.map(({ id }) => [id, 0]));
  for (const { members } of past)
    for (const member of members) teams.set(member, (teams.get(member) ?? 0) + 1);
  const order = ranked(teams);
  return new Map(queries.map(({ id }) => [id, order]));
}

const ranked = (scores: ReadonlyMap<string, number>): string[] =>
  [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
