import type { ApplicationView } from '@longcai/shared/applications/applications.contract';
import type { PersonCard, PositionCard } from '@longcai/shared/matching/matching.contract';
import { found } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import { CASE_KINDS } from '../cases/cases.kinds.js';
import { dueClock } from '../cases/due-clock.js';
import type { ProfileRecord } from '../profiles/profiles.model.js';
import type { PositionRecord, ProjectRecord } from '../projects/projects.model.js';
import type { Clock } from '../../clock.js';
import type { ApplicationRecord } from './applications.model.js';
import { rightsOf, sideOf } from './applications.policy.js';

export interface ApplicationViewDependencies {
  clock: Clock;
  profiles: {
    byIds(profileIds: readonly string[]): Promise<ProfileRecord[]>;
    cards(records: readonly ProfileRecord[], reader: User): Promise<(PersonCard | null)[]>;
  };
  projects: {
    position(positionId: string): Promise<{ position: PositionRecord; project: ProjectRecord }>;
  };
  positionCards(
    pairs: readonly { position: PositionRecord; project: ProjectRecord }[],
  ): Promise<PositionCard[]>;
}

/** Whoever applied or was invited is known by name to the other side, however little else they show. */
const nameCard = ({ _id, name, audience, freshAt }: ProfileRecord): PersonCard => ({
  profileId: String(_id),
  name: { zh: name.zh, en: name.en },
  audience,
  headline: { zh: '', en: '' },
  topSkills: [],
  availableFrom: null,
  hours: null,
  mode: null,
  freshAt: freshAt.toISOString(),
  unclaimed: false,
});

export function createApplicationViews({
  clock,
  profiles,
  projects,
  positionCards,
}: ApplicationViewDependencies) {
  function toView(
    record: ApplicationRecord,
    user: User,
    person: PersonCard,
    position: PositionCard,
  ): ApplicationView {
    const side = found(sideOf(user, record));
    const talk = record.talks.find(({ ownerId }) => side === 'person' || ownerId === user.accountId);
    return {
      id: String(record._id),
      serviceNumber: record.serviceNumber,
      direction: record.direction,
      state: record.state,
      note: record.note,
      clock: dueClock(
        {
          submittedAt: record.askedAt,
          answeredAt: record.answeredAt,
          totalDays: CASE_KINDS.application.days,
          pausedDays: 0,
          pausedAt: null,
          dueAt: record.dueAt,
          state: record.state === 'asked' ? 'received' : 'answered',
        },
        clock.now(),
      ),
      reason: record.reason,
      reasonNote: record.reasonNote,
      askedAt: record.askedAt.toISOString(),
      answeredAt: record.answeredAt?.toISOString() ?? null,
      person,
      position,
      explanation: record.explanation,
      roomId: talk?.roomId ?? null,
      teamId: record.teamId,
      history: record.history.map(({ at, step, by }) => ({ at: at.toISOString(), step, by })),
      side,
      can: rightsOf(side, record),
    };
  }

  /** Views in the order of the records; what belongs to a profile or position that is gone is left out. */
  async function views(records: readonly ApplicationRecord[], user: User): Promise<ApplicationView[]> {
    const profileIds = [...new Set(records.map(({ profileId }) => profileId))];
    const positionIds = [...new Set(records.map(({ positionId }) => positionId))];
    const people = await profiles.byIds(profileIds);
    const cards = await profiles.cards(people, user);
    const pairs = (
      await Promise.all(positionIds.map((id) => projects.position(id).catch(() => null)))
    ).filter((pair) => pair !== null);
    const places = await positionCards(pairs);
    const personOf = new Map(
      people.map((profile, i) => [String(profile._id), cards[i] ?? nameCard(profile)]),
    );
    const positionOf = new Map(pairs.map(({ position }, i) => [String(position._id), places[i]]));
    return records.flatMap((record) => {
      const person = personOf.get(record.profileId);
      const position = positionOf.get(record.positionId);
      return person && position ? [toView(record, user, person, position)] : [];
    });
  }

  return {
    views,
    view: async (record: ApplicationRecord, user: User): Promise<ApplicationView> =>
      found((await views([record], user))[0]),
  };
}

export type ApplicationViews = ReturnType<typeof createApplicationViews>;
