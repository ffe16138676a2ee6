/** Someone's history: how often each skill was theirs, and in how many teams they were. */
export interface MemberHistory {
  readonly id: string;
  readonly skills: Readonly<Record<string, number>>;
}

export interface PastTeam {
  readonly skills: readonly string[];
  readonly members: readonly string[];
}

/** How fast a past team's voice falls with its likeness: only near ones matter, but no number of them is fixed. */
const LIKENESS_POWER = 4;
/** BM25's saturation and length correction. */
const K1 = 1.2;
const B = 0.75;
/** How many teams' worth of the general rate a person's own rate of a skill is mixed with. */
const PRIOR_TEAMS = 2;

/**
 * Who likely belongs in a team that needs some skills, from people's histories and past teams. Three views, each
 * brought to mean 0 and deviation 1 and added up: past teams alike (cosine over the square root of rarity, to the
 * fourth power) speak for their members; BM25 over what a person did; and how much more often than others they were
 * asked for these skills (log odds). Each alone misses what another sees: teams alike know who works together, the
 * other two know people whose teams were few.
 * @returns for skills everyone, the likeliest first
 */
export function memberRecommender(people: readonly MemberHistory[], past: readonly PastTeam[]) {
  const at = new Map(people.map(({ id }, index) => [id, index]));
  const views = [pastTeamView(past, at), historyView(people), oddsView(people, past, at)];
  return (skills: readonly string[]): { id: string; score: number }[] => {
    const wanted = [...new Set(skills)];
    const sum = new Float64Array(people.length);
    for (const view of views) standardised(view(wanted)).forEach((value, index) => (sum[index]! += value));
    return people
      .map(({ id }, index) => ({ id, score: sum[index]! }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  };
}

type View = (wanted: readonly string[]) => Float64Array;

/** Rarity as in BM25, never negative. */
const rarity = (holders: number, of: number) => Math.log(1 + (of - holders + 0.5) / (holders + 0.5));

function pastTeamView(past: readonly PastTeam[], at: ReadonlyMap<string, number>): View {
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
  const length = (skills: Iterable<string>) => {
    let sum = 0;
    for (const skill of skills) sum += share(skill);
    return Math.sqrt(sum);
  };
  const lengths = past.map(({ skills }) => length(new Set(skills)));
  return (wanted) => {
    const alike = new Float64Array(past.length);
    for (const skill of wanted)
      for (const team of teamsBySkill.get(skill) ?? []) alike[team]! += share(skill);
    const own = length(wanted.filter((skill) => teamsBySkill.has(skill)));
    const scores = new Float64Array(at.size);
    past.forEach(({ members }, team) => {
      if (alike[team] === 0) return;
      const voice = (alike[team]! / (own * lengths[team]!)) ** LIKENESS_POWER;
      for (const member of members) {
        const index = at.get(member);
        if (index !== undefined) scores[index]! += voice;
      }
    });
    return scores;
  };
}

function historyView(people: readonly MemberHistory[]): View {
  const sizes = people.map(({ skills }) => Object.values(skills).reduce((sum, count) => sum + count, 0));
  const average = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, people.length);
  const holders = new Map<string, [index: number, count: number][]>();
  people.forEach(({ skills }, index) => {
    for (const [skill, count] of Object.entries(skills)) {
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
        const norm = K1 * (1 - B + (B * sizes[index]!) / average);
        scores[index]! += (weight * count * (K1 + 1)) / (count + norm);
      }
    }
    return scores;
  };
}

function oddsView(
  people: readonly MemberHistory[],
  past: readonly PastTeam[],
  at: ReadonlyMap<string, number>,
): View {
  const teamsOf = new Float64Array(people.length);
  const teamsWith = new Map<string, number>();
  for (const { skills, members } of past) {
    for (const skill of new Set(skills)) teamsWith.set(skill, (teamsWith.get(skill) ?? 0) + 1);
    for (const member of members) {
      const index = at.get(member);
      if (index !== undefined) teamsOf[index]! += 1;
    }
  }
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

function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const spread = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length),
  );
  return spread === 0 ? new Float64Array(values.length) : values.map((value) => (value - mean) / spread);
}
