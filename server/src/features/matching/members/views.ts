/** Someone's history: how often each skill was theirs. */
export interface MemberHistory {
  readonly id: string;
  readonly skills: Readonly<Record<string, number>>;
}

export interface PastTeam {
  readonly skills: readonly string[];
  readonly members: readonly string[];
}

/** How well everyone fits some skills, by one way of looking: mean 0, deviation 1, in the order of the people. */
export type View = (wanted: readonly string[]) => Float64Array;

/** How fast a past team's voice falls with its likeness: only near ones matter, but no number of them is fixed. */
const LIKENESS_POWER = 4;
/** Past teams that speak where their number is fixed. */
const NEAREST = 10;
/** BM25's saturation and length correction. */
const K1 = 1.2;
const B = 0.75;
/** How many teams' worth of the general rate a person's own rate of a skill is mixed with. */
const PRIOR_TEAMS = 2;
/** The likeliest people whose companions are looked at. */
const LIKELIEST = 10;

/**
 * Five ways to see who belongs in a team, each missing what another sees: past teams alike speak for their members, all of
 * them by their likeness and the ten nearest alone; BM25 over what a person did; how much more often than others they
 * were asked for these skills (log odds); and who was in teams with those whom the others find.
 */
export function viewsOf(people: readonly MemberHistory[], past: readonly PastTeam[]): View[] {
  const at = new Map(people.map(({ id }, index) => [id, index]));
  const members = past.map((team) => team.members.flatMap((member) => at.get(member) ?? []));
  const { all, nearest } = alikeViews(past, members, people.length);
  const history = historyView(people);
  const odds = oddsView(people, past, members);
  const found = [all, history, odds].map(standard);
  return [...found, standard(nearest), standard(companionsView(found, members, people.length))];
}

/** The place of the view that needs no past team. */
export const HISTORY = 1;

type Raw = (wanted: readonly string[]) => Float64Array;

/** Rarity as in BM25, never negative. */
const rarity = (holders: number, of: number) => Math.log(1 + (of - holders + 0.5) / (holders + 0.5));

/** Cosine over the square root of rarity. */
function alikeViews(
  past: readonly PastTeam[],
  members: readonly number[][],
  size: number,
): { all: Raw; nearest: Raw } {
  const teamsBySkill = new Map<string, number[]>();
  past.forEach(({ skills }, team) => {
    for (const skill of new Set(skills)) {
      const teams = teamsBySkill.get(skill);
      if (teams) teams.push(team);
      else teamsBySkill.set(skill, [team]);
    }
  });
  /** A skill's share in a squared length: the square root of its rarity, squared. */
  const share = (skill: string) => rarity(teamsBySkill.get(skill)?.length ?? 0, past.length);
  const length = (skills: Iterable<string>) =>
    Math.sqrt([...skills].reduce((sum, skill) => sum + share(skill), 0));
  const lengths = past.map(({ skills }) => length(new Set(skills)));
  const alike = (wanted: readonly string[]): [team: number, likeness: number][] => {
    const shared = new Map<number, number>();
    for (const skill of wanted)
      for (const team of teamsBySkill.get(skill) ?? [])
        shared.set(team, (shared.get(team) ?? 0) + share(skill));
    const own = length(wanted.filter((skill) => teamsBySkill.has(skill)));
    return [...shared].map(([team, sum]) => [team, sum / (own * lengths[team]!)]);
  };
  const voices = (teams: readonly [number, number][], power: number) => {
    const scores = new Float64Array(size);
    for (const [team, likeness] of teams) for (const one of members[team]!) scores[one]! += likeness ** power;
    return scores;
  };
  return {
    all: (wanted) => voices(alike(wanted), LIKENESS_POWER),
    nearest: (wanted) =>
      voices(
        alike(wanted)
          .sort((a, b) => b[1] - a[1] || a[0] - b[0])
          .slice(0, NEAREST),
        1,
      ),
  };
}

function historyView(people: readonly MemberHistory[]): Raw {
  const sizes = people.map(({ skills }) => Object.values(skills).reduce((sum, count) => sum + count, 0));
  const average = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, people.length);
  const holders = new Map<string, [index: number, count: number][]>();
  people.forEach(({ skills }, index) => {
    for (const [skill, count] of Object.entries(skills)) {
      if (count <= 0) continue;
      const known = holders.get(skill);
      if (known) known.push([index, count]);
      else holders.set(skill, [[index, count]]);
    }
  });
  return (wanted) => {
    const scores = new Float64Array(people.length);
    for (const skill of wanted) {
      const who = holders.get(skill) ?? [];
      const weight = rarity(who.length, people.length);
      for (const [index, count] of who) {
        const norm = K1 * (1 - B + (B * sizes[index]!) / Math.max(average, 1e-9));
        scores[index]! += (weight * count * (K1 + 1)) / (count + norm);
      }
    }
    return scores;
  };
}

function oddsView(
  people: readonly MemberHistory[],
  past: readonly PastTeam[],
  members: readonly number[][],
): Raw {
  const teamsOf = new Float64Array(people.length);
  const teamsWith = new Map<string, number>();
  for (const { skills } of past)
    for (const skill of new Set(skills)) teamsWith.set(skill, (teamsWith.get(skill) ?? 0) + 1);
  for (const team of members) for (const one of team) teamsOf[one]! += 1;
  const prior = Float64Array.from(teamsOf, (teams) => Math.log((teams + 0.5) / Math.max(1, past.length)));
  return (wanted) => {
    const general = wanted.map((skill) => (teamsWith.get(skill) ?? 0) / Math.max(1, past.length));
    return Float64Array.from(people, ({ skills }, index) =>
      wanted.reduce((sum, skill, position) => {
        const rate = general[position]!;
        if (rate === 0) return sum;
        const own = ((skills[skill] ?? 0) + PRIOR_TEAMS * rate) / (teamsOf[index]! + PRIOR_TEAMS);
        return sum + Math.log(own / rate);
      }, prior[index]!),
    );
  };
}

function companionsView(found: readonly View[], members: readonly number[][], size: number): Raw {
  const teamsOf = new Float64Array(size);
  const together = Array.from({ length: size }, () => new Map<number, number>());
  for (const team of members) {
    for (const one of team) {
      teamsOf[one]! += 1;
      for (const other of team)
        if (other !== one) together[one]!.set(other, (together[one]!.get(other) ?? 0) + 1);
    }
  }
  return (wanted) => {
    const fit = standardised(summed(found.map((view) => view(wanted))));
    const likeliest = [...fit.keys()].sort((a, b) => fit[b]! - fit[a]! || a - b).slice(0, LIKELIEST);
    const scores = new Float64Array(size);
    for (const one of likeliest) {
      if (fit[one]! <= 0) break;
      for (const [other, times] of together[one]!)
        scores[other]! += (fit[one]! * times) / (teamsOf[one]! + 1);
    }
    return scores;
  };
}

const standard =
  (view: Raw): View =>
  (wanted) =>
    standardised(view(wanted));

/** Sum of some values a person, each times its weight (1 where none is told). */
export function summed(values: readonly Float64Array[], weights: readonly number[] = []): Float64Array {
  const sum = new Float64Array(values[0]?.length ?? 0);
  values.forEach((list, v) => {
    const weight = weights[v] ?? 1;
    if (weight !== 0) for (let i = 0; i < sum.length; i++) sum[i]! += weight * list[i]!;
  });
  return sum;
}

function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const spread = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length),
  );
  return spread === 0 ? new Float64Array(values.length) : values.map((value) => (value - mean) / spread);
}
