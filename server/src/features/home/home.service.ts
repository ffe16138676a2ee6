import type { homeApi } from '@longcai/shared/home/home.contract';
import type { HandlerOutput } from '@longcai/shared/endpoint';
import { isWithin } from '@longcai/shared/reference/regions';
import type { User, Visitor } from '../../http/user.js';
import type { LibraryViews } from '../libraries/libraries.view.js';
import { openByCity } from '../projects/open-by-city.js';
import type { Projects } from '../projects/projects.service.js';

type Front = HandlerOutput<typeof homeApi.front>;

export interface HomeDependencies {
  projects: Projects;
  libraryViews: LibraryViews;
  /** My best matches, as many as asked for; null for those who have none. */
  matchesFor(
    user: User,
    limit: number,
  ): Promise<{
    items: Front['matches'];
    total: number;
    compared: number;
  } | null>;
  profileOf(user: User): Promise<{
    region: string | null;
    audience: NonNullable<Front['audience']>;
    name: NonNullable<Front['name']>;
  } | null>;
  nextFor(user: User): Promise<Front['next']>;
  demonstration: boolean;
}

const MATCHES = 3;
const OUTCOMES = 4;
const DAY_MS = 86_400_000;

export function createHome({
  projects,
  libraryViews,
  matchesFor,
  profileOf,
  nextFor,
  demonstration,
}: HomeDependencies) {
  async function outcomes(): Promise<Front['outcomes']> {
    const completed = await projects.completed(OUTCOMES);
    const nameOf = await projects.ownerNames(completed);
    const positions = await projects.positionsOfAll(completed.map(({ _id }) => String(_id)));
    return completed.flatMap((project) => {
      const { publishedAt, endedAt } = project;
      if (!publishedAt || !endedAt) return [];
      const filled = (positions.get(String(project._id)) ?? []).reduce((sum, { filled }) => sum + filled, 0);
      return {
        projectId: String(project._id),
        title: project.title,
        ownerName: nameOf(project),
        people: filled,
        days: Math.max(1, Math.round((endedAt.getTime() - publishedAt.getTime()) / DAY_MS)),
        at: endedAt.toISOString(),
      };
    });
  }

  return {
    async front(reader: Visitor): Promise<Front> {
      const [libraries, places, newest, matches, profile, next] = await Promise.all([
        libraryViews.cards(),
        projects.openPlaces(),
        outcomes(),
        reader ? matchesFor(reader, MATCHES) : null,
        reader ? profileOf(reader) : null,
        reader ? nextFor(reader) : ('none' as const),
      ]);
      return {
        libraries,
        needs: openByCity(places.map((place) => place.region)).map((need) => ({
          ...need,
          mine: !!profile?.region && isWithin(profile.region, need.region),
        })),
        openTotal: places.length,
        outcomes: newest,
        matches: matches?.items ?? [],
        matchesTotal: matches?.total ?? 0,
        compared: matches?.compared ?? 0,
        next,
        audience: profile?.audience ?? null,
        name: profile?.name ?? null,
        demonstration,
      };
    },
  };
}

export type Home = ReturnType<typeof createHome>;
