import type { Bilingual } from '@longcai/shared/primitives';
import type { OfferView } from '@longcai/shared/offers/offers.contract';
import type { ProjectCard } from '@longcai/shared/projects/projects.contract';
import { PUBLIC_STATES } from '@longcai/shared/projects/projects.states';
import { findSkills } from '@longcai/shared/reference/skills';
import type { Explanation, PersonCard } from '@longcai/shared/matching/matching.contract';
import type {
  ComparedPosition,
  Facets,
  OffersQuery,
  PeopleQuery,
  ProjectsQuery,
  Suggestion,
} from '@longcai/shared/search/search.contract';
import type * as z from 'zod';
import { AppError } from '../../http/app-error.js';
import type { Visitor } from '../../http/user.js';
import type { Filter, IndexName, Page, Query, SearchPort } from '../../search/port.js';
import { asked } from '../cv/asked.js';
import type { ProfileRecord } from '../profiles/profiles.model.js';

export interface SearchDependencies {
  port: SearchPort;
  /** Resolves once the indexes are there. */
  prepared: Promise<void>;
  /** True while the index is behind and can't catch up. */
  degraded(): boolean;
  profiles: {
    byIds(ids: readonly string[]): Promise<ProfileRecord[]>;
    cards(records: readonly ProfileRecord[], reader: Visitor): Promise<(PersonCard | null)[]>;
  };
  projects: { cardsByIds(ids: readonly string[]): Promise<ProjectCard[]> };
  offers: { viewsByIds(ids: readonly string[], reader: Visitor): Promise<OfferView[]> };
  matching: {
    explainerFor(
      user: Visitor,
      positionId: string,
      fairPage?: number,
    ): Promise<{
      about: z.output<typeof ComparedPosition>;
      rank: ReadonlyMap<string, number>;
      explain(profile: ProfileRecord): Explanation | undefined;
      invited(profileId: string): boolean;
      kept(profileId: string): boolean;
      shown(profileIds: readonly string[]): void;
    } | null>;
  };
  /** Words for the codes that a facet counts; undefined for facets that the client names itself. */
  facetNames(): Promise<(facet: string, value: string) => Bilingual | undefined>;
}

/** Past the most frequent, a facet is searched by typing. */
const MOST_VALUES = 60;

/** A question asked while the server starts waits this long for the indexes. */
const START_MS = 3000;
/** Sorting by match reads at most this many hits. */
const MOST_RANKED = 5000;

const HIRING_FIRST = [
  { field: 'hiring', descending: true },
  { field: 'publishedAt', descending: true },
];

const chosen = (groups: Record<string, readonly string[]>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(groups)
      .filter(([, values]) => values.length > 0)
      .map(([field, values]) => [field, [...values]]),
  );

/** Most frequent first; what is chosen stays, also when nothing is left of it. */
function facetsOf(
  page: Page,
  groups: Record<string, readonly string[]>,
  nameOf: (facet: string, value: string) => Bilingual | undefined,
): Facets {
  return Object.fromEntries(
    Object.entries(page.facets).map(([facet, counts]) => {
      const values = Object.entries(counts).sort(([, a], [, b]) => b - a);
      const most = values.slice(0, MOST_VALUES).map(([value]) => value);
      const told = [...new Set([...most, ...(groups[facet] ?? [])])].map((value) => {
        const name = nameOf(facet, value);
        return { value, count: counts[value] ?? 0, ...(name && { name }) };
      });
      return [facet, told];
    }),
  );
}

/** A title is indexed in both languages, one after the other; people are shown the one that met. */
function markedTitle(
  { zh, en }: Bilingual,
  marks: readonly [number, number][],
): Pick<Suggestion, 'text' | 'marks'> {
  const before = zh ? zh.length + 1 : 0;
  if (zh && marks.every(([, end]) => end <= zh.length)) return { text: zh, marks: [...marks] };
  return {
    text: en || zh,
    marks: marks.flatMap(([from, to]) => (from >= before ? [[from - before, to - before]] : [])),
  };
}

const inOrder = <T>(ids: readonly string[], things: readonly T[], idOf: (thing: T) => string): T[] => {
  const byId = new Map(things.map((thing) => [idOf(thing), thing]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

export function createSearch({
  port,
  prepared,
  degraded,
  profiles,
  projects,
  offers,
  matching,
  facetNames,
}: SearchDependencies) {
  let started = false;
  void prepared.then(() => (started = true));

  /** @throws search-unavailable when the engine does not answer; the rest of the platform goes on */
  async function ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      if (!started)
        await Promise.race([prepared, new Promise((resolve) => setTimeout(resolve, START_MS).unref())]);
      return await question();
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw new AppError('search-unavailable', { cause: error });
    }
  }

  const shownTo = (reader: Visitor): Filter => ({ field: 'shownTo', in: [reader ? 'members' : 'visitors'] });
  const find = (index: IndexName, query: Query) => ask(() => port.search(index, query));
  const frame = async (page: Page, groups: Record<string, readonly string[]>) => ({
    total: page.totalHits,
    page: page.page,
    totalPages: page.totalPages,
    facets: facetsOf(page, groups, await facetNames()),
    dropped: page.dropped ?? [],
    degraded: degraded(),
  });

  async function suggestPeople(q: string, reader: Visitor): Promise<Suggestion[]> {
    const people = (await ask(() => port.suggest('people', q, 8))).filter(
      ({ kind, field }) => kind === 'document' && field === 'name',
    );
    const records = inOrder(
      people.flatMap(({ id }) => id ?? []),
      await profiles.byIds(people.flatMap(({ id }) => id ?? [])),
      ({ _id }) => String(_id),
    );
    const cards = await profiles.cards(records, reader);
    return cards.flatMap((card) => {
      const met = people.find(({ id }) => id === card?.profileId);
      if (!card || !met || !(card.name.zh || card.name.en)) return [];
      return [{ text: met.text, kind: 'person' as const, id: card.profileId, marks: met.marks }];
    });
  }

  async function suggestTitles(
    index: 'projects' | 'offers',
    q: string,
    limit: number,
  ): Promise<Suggestion[]> {
    const found = (await ask(() => port.suggest(index, q, limit))).filter(
      ({ kind, field }) => kind === 'document' && field === 'title',
    );
    const ids = found.flatMap(({ id }) => id ?? []);
    const things = await (index === 'projects' ? projects.cardsByIds(ids) : offers.viewsByIds(ids, null));
    return found.flatMap(({ id, marks }) => {
      const thing = things.find((one) => one.id === id);
      if (!thing) return [];
      const kind = index === 'projects' ? ('project' as const) : ('offer' as const);
      return { ...markedTitle(thing.title, marks), kind, id: thing.id };
    });
  }

  async function suggestSkills(q: string, reader: Visitor): Promise<Suggestion[]> {
    const found = findSkills(q, 5);
    if (found.length === 0) return [];
    const { facets } = await find('people', { filter: shownTo(reader), facets: ['skill'], hitsPerPage: 1 });
    return found.map(({ id, name, pinyin }) => {
      const at = name.zh.indexOf(q);
      return {
        text: name.zh,
        kind: 'skill' as const,
        id,
        ...(facets['skill']?.[id] && { count: facets['skill'][id] }),
        pinyin,
        marks: at >= 0 && q ? [[at, at + q.length] as [number, number]] : [],
      };
    });
  }

  return {
    async people(query: z.output<typeof PeopleQuery>, reader: Visitor) {
      const { q, region, audience, skill, start } = query;
      const narrowed = q !== '' || [region, audience, skill, start].some((values) => values.length > 0);
      const fairPage = query.sort === 'match' && !narrowed ? query.pageSize : undefined;
      const explainer = query.position ? await matching.explainerFor(reader, query.position, fairPage) : null;
      const byMatch = query.sort === 'match' && explainer !== null;
      const page = await find('people', {
        q,
        ...asked(q),
        filter: shownTo(reader),
        disjunctive: chosen({ region, audience, skill, start }),
        facets: ['region', 'audience', 'skill', 'start'],
        highlight: ['headline', 'summary'],
        ...(query.sort === 'fresh' && { sort: [{ field: 'freshAt', descending: true }] }),
        ...(byMatch
          ? { page: 1, hitsPerPage: MOST_RANKED }
          : { page: query.page, hitsPerPage: query.pageSize }),
      });
      const place = (id: string) => explainer?.rank.get(id) ?? Number.MAX_SAFE_INTEGER;
      const hits = byMatch
        ? page.hits
            .toSorted((a, b) => place(a.id) - place(b.id))
            .slice((query.page - 1) * query.pageSize, query.page * query.pageSize)
        : page.hits;
      const records = inOrder(
        hits.map(({ id }) => id),
        await profiles.byIds(hits.map(({ id }) => id)),
        ({ _id }) => String(_id),
      );
      const cards = await profiles.cards(records, reader);
      const items = records.flatMap((record, index) => {
        const person = cards[index];
        if (!person || !(person.name.zh || person.name.en)) return [];
        const highlight = hits.find(({ id }) => id === person.profileId)?.highlight ?? {};
        const explanation = explainer?.explain(record);
        return [
          {
            person,
            highlight,
            ...(explanation && { explanation }),
            ...(explainer && { invited: explainer.invited(person.profileId) }),
            ...(explainer?.kept(person.profileId) && { kept: true as const }),
          },
        ];
      });
      if (query.page === 1) explainer?.shown(items.map(({ person }) => person.profileId));
      const paged = byMatch
        ? { page: query.page, totalPages: Math.ceil(page.totalHits / query.pageSize) }
        : {};
      return {
        ...(await frame(page, { region, audience, skill, start })),
        ...paged,
        items,
        ...(explainer && { comparedWith: explainer.about }),
      };
    },

    async projects(query: z.output<typeof ProjectsQuery>) {
      const { q, library, region, industry, skill, state, organisation } = query;
      const page = await find('projects', {
        q,
        ...asked(q),
        filter: { field: 'state', in: [...PUBLIC_STATES] },
        disjunctive: chosen({ library, region, industry, skill, state, organisation }),
        facets: ['library', 'region', 'industry', 'skill', 'state'],
        highlight: ['title', 'summary'],
        page: query.page,
        hitsPerPage: query.pageSize,
        // Nothing was asked for, so nothing is relevant but what one can still join.
        ...(query.sort === 'relevance' && q === '' && { sort: HIRING_FIRST }),
        ...(query.sort === 'newest' && { sort: [{ field: 'publishedAt', descending: true }] }),
        ...(query.sort === 'starts-soon' && { sort: [{ field: 'startsAt' }] }),
      });
      const ids = page.hits.map(({ id }) => id);
      const cards = inOrder(ids, await projects.cardsByIds(ids), ({ id }) => id);
      return {
        ...(await frame(page, { library, region, industry, skill, state })),
        items: cards.map((project) => ({
          project,
          highlight: page.hits.find(({ id }) => id === project.id)?.highlight ?? {},
        })),
      };
    },

    async offers(query: z.output<typeof OffersQuery>, reader: Visitor) {
      const { q, library, region, kind, skill } = query;
      const page = await find('offers', {
        q,
        disjunctive: chosen({ library, region, kind, skill }),
        facets: ['library', 'region', 'kind', 'skill'],
        highlight: ['title', 'summary'],
        page: query.page,
        hitsPerPage: query.pageSize,
        ...(query.sort === 'newest' && { sort: [{ field: 'publishedAt', descending: true }] }),
      });
      const ids = page.hits.map(({ id }) => id);
      const views = inOrder(ids, await offers.viewsByIds(ids, reader), ({ id }) => id);
      return {
        ...(await frame(page, { library, region, kind, skill })),
        items: views.map((offer) => ({
          offer,
          highlight: page.hits.find(({ id }) => id === offer.id)?.highlight ?? {},
        })),
      };
    },

    /** Skills first, then people, projects and offers; nothing for an empty text. */
    async suggest(text: string, reader: Visitor): Promise<Suggestion[]> {
      const q = text.trim();
      if (q === '') return [];
      const [skills, people, titles, offered] = await Promise.all([
        suggestSkills(q, reader),
        suggestPeople(q, reader),
        suggestTitles('projects', q, 4),
        suggestTitles('offers', q, 2),
      ]);
      return [...skills, ...people.slice(0, 3), ...titles.slice(0, 3), ...offered.slice(0, 2)].slice(0, 10);
    },

    /** Ids of people who meet a text, among those members may see. */
    async peopleIds(q: string): Promise<ReadonlySet<string>> {
      const page = await find('people', {
        q,
        filter: { field: 'shownTo', in: ['members'] },
        hitsPerPage: MOST_RANKED,
      });
      return new Set(page.hits.map(({ id }) => id));
    },
  };
}

export type Search = ReturnType<typeof createSearch>;
