import type { NeedScore, Opening, PairScore, Knowledge, Seeker } from './score.js';
import { scorePair } from './score.js';

/** One change and the score after it. */
export interface Change {
  readonly kind:
    'learn-skill' | 'raise-level' | 'state-availability' | 'allow-remote' | 'accept-related' | 'lower-level';
  readonly skill?: string;
  readonly toLevel?: number;
  readonly via?: string;
  readonly after: number;
}

/** The change that adds most; among equals the smaller step, then the first. */
function best(changes: readonly (Change & { effort: number })[], before: number): Change | undefined {
  const [first] = changes
    .filter((change) => change.after > before)
    .sort((a, b) => b.after - a.after || a.effort - b.effort);
  if (!first) return undefined;
  const { effort: _order, ...change } = first;
  return change;
}

const open = (pair: PairScore) => pair.needs.filter((score) => score.kind !== 'met');

/** What the person could change: learn or deepen one skill, or say when and how much they are free. */
export function personChange(
  person: Seeker,
  opening: Opening,
  pair: PairScore,
  knowledge: Knowledge,
): Change | undefined {
  const rescored = (changed: Partial<Seeker>) =>
    scorePair({ ...person, ...changed }, opening, knowledge).score;
  const withSkill = ({ need }: NeedScore) => {
    const others = person.skills.filter(({ skill }) => skill !== need.skill);
    return rescored({ skills: [...others, { skill: need.skill, level: need.minLevel }] });
  };
  const skills = open(pair).map((score) => ({
    kind: score.kind === 'low' ? ('raise-level' as const) : ('learn-skill' as const),
    skill: score.need.skill,
    toLevel: score.need.minLevel,
    after: withSkill(score),
    effort: score.need.minLevel - (score.kind === 'low' ? score.have : 0),
  }));
  const unsaid = person.from === null || person.hours === null;
  const stated = { from: person.from ?? opening.from ?? '1970-01-01', hours: person.hours ?? opening.hours };
  const availability = unsaid
    ? [{ kind: 'state-availability' as const, after: rescored(stated), effort: 0 }]
    : [];
  return best([...skills, ...availability], pair.score);
}

/** What the poster could change: take a related skill as enough, ask one level less, or allow remote work. */
export function ownerChange(
  person: Seeker,
  opening: Opening,
  pair: PairScore,
  knowledge: Knowledge,
): Change | undefined {
  const needs = open(pair).flatMap((score): (Change & { effort: number })[] => {
    if (score.kind === 'near' && score.via) {
      return [
        {
          kind: 'accept-related' as const,
          skill: score.need.skill,
          via: score.via,
          after: pair.score - score.points + score.max,
          effort: 0,
        },
      ];
    }
    if (score.kind !== 'low') return [];
    const lowered = opening.needs.map((need) =>
      need === score.need ? { ...need, minLevel: score.have } : need,
    );
    const after = scorePair(person, { ...opening, needs: lowered }, knowledge).score;
    return [
      {
        kind: 'lower-level' as const,
        skill: score.need.skill,
        toLevel: score.have,
        after,
        effort: score.need.minLevel - score.have,
      },
    ];
  });
  const remote =
    opening.mode === 'on-site'
      ? [
          {
            kind: 'allow-remote' as const,
            after: scorePair(person, { ...opening, mode: 'either' }, knowledge).score,
            effort: 1,
          },
        ]
      : [];
  return best([...needs, ...remote], pair.score);
}
