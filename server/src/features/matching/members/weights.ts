import { HISTORY, summed, viewsOf, type MemberHistory, type PastTeam } from './views.js';

/** Past teams that are asked about as if they were new, at most; one in five where there are few. */
const MOST_HELD = 300;
/** With fewer the answer is chance. */
const LEAST_HELD = 40;
/** While there are too few past teams to hold any out: how many it takes until they count half of a person's history. */
const SCANT = 1000;
/** Weights a view may have. */
const STEPS = [0, 0.5, 1, 2, 3];
const ROUNDS = 3;
/** Less is no gain: nDCG@10 over the held teams. */
const LEAST_GAIN = 0.001;
/** Numbers kept while weights are tried: views x held teams x people. */
const MOST_VALUES = 20_000_000;

/**
 * How much each view counts with these people: a part of the past teams is held out, what their members did in them is
 * taken from their histories, and the weights are those with which the held teams' members come first (nDCG@10), found
 * one view at a time from equal ones. Nothing but the past is used.
 */
export function weightsFrom(people: readonly MemberHistory[], past: readonly PastTeam[]): number[] {
  const equal = viewsOf([], []).map(() => 1);
  const count = Math.min(
    MOST_HELD,
    Math.floor(past.length / 5),
    Math.floor(MOST_VALUES / (equal.length * Math.max(1, people.length))),
  );
  if (count < LEAST_HELD)
    return equal.map((one, view) => (view === HISTORY ? one : past.length / (past.length + SCANT)));
  const chosen = new Set(Array.from({ length: count }, (_, i) => Math.floor((i * past.length) / count)));
  const held = past.filter((_, index) => chosen.has(index));
  const rest = past.filter((_, index) => !chosen.has(index));
  const views = viewsOf(without(people, held, rest), rest);
  const at = new Map(people.map(({ id }, index) => [id, index]));
  const questions = held
    .map(({ skills, members }) => ({ skills, members: members.flatMap((member) => at.get(member) ?? []) }))
    .filter(({ members }) => members.length > 0)
    .map(({ skills, members }) => {
      const wanted = [...new Set(skills)];
      return { members, values: views.map((view) => view(wanted)) };
    });
  const quality = (weights: readonly number[]) =>
    questions.reduce((sum, { members, values }) => sum + ndcg(summed(values, weights), members), 0) /
    questions.length;
  let weights = equal;
  let best = quality(weights);
  for (let round = 0; round < ROUNDS; round++) {
    const before = best;
    for (let view = 0; view < equal.length; view++) {
      for (const step of STEPS) {
        const tried = weights.with(view, step);
        const reached = quality(tried);
        if (reached <= best + LEAST_GAIN) continue;
        weights = tried;
        best = reached;
      }
    }
    if (best === before) break;
  }
  return weights;
}

/** The histories as they would be had the held teams not been; a history may count more than the past teams tell. */
function without(
  people: readonly MemberHistory[],
  held: readonly PastTeam[],
  rest: readonly PastTeam[],
): MemberHistory[] {
  const [taken, left] = [timesBySkill(held), timesBySkill(rest)];
  return people.map(({ id, skills }) => ({
    id,
    skills: Object.fromEntries(
      Object.entries(skills).map(([skill, count]) => {
        const key = `${id}\n${skill}`;
        return [skill, Math.max(count - (taken.get(key) ?? 0), Math.min(count, left.get(key) ?? 0), 0)];
      }),
    ),
  }));
}

/** Person and skill -> teams in which the person was and the skill was needed. */
function timesBySkill(teams: readonly PastTeam[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { skills, members } of teams) {
    for (const member of members) {
      for (const skill of new Set(skills)) {
        const key = `${member}\n${skill}`;
        times.set(key, (times.get(key) ?? 0) + 1);
      }
    }
  }
  return times;
}

function ndcg(scores: Float64Array, members: readonly number[]): number {
  let gain = 0;
  let ideal = 0;
  members.forEach((member, place) => {
    const own = scores[member]!;
    let before = 0;
    for (let i = 0; i < scores.length; i++)
      if (scores[i]! > own || (scores[i] === own && i < member)) before++;
    if (before < 10) gain += 1 / Math.log2(before + 2);
    if (place < 10) ideal += 1 / Math.log2(place + 2);
  });
  return gain / ideal;
}
