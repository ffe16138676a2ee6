import type { Bilingual } from '@longcai/shared/primitives';
import { PUBLIC_STATES } from '@longcai/shared/projects/projects.states';
import type { Clock } from '../../clock.js';
import type { IndexSource } from '../../search/indexer.js';
import type { IndexName, SearchDocument } from '../../search/port.js';
import type { OfferRecord } from '../offers/offers.model.js';
import type { ProfileRecord } from '../profiles/profiles.model.js';
import type { PositionRecord, ProjectRecord } from '../projects/projects.model.js';
import { offerDocument, personDocument, projectDocument, type Names } from './documents.js';
import { OFFERS_SETTINGS, PEOPLE_SETTINGS, PROJECTS_SETTINGS } from './index-settings.js';

export interface SourceDependencies {
  profiles: { byIds(ids: readonly string[]): Promise<ProfileRecord[]>; all(): AsyncIterable<ProfileRecord> };
  projects: {
    byIds(ids: readonly string[]): Promise<ProjectRecord[]>;
    all(): AsyncIterable<ProjectRecord>;
    positionsOfAll(projectIds: readonly string[]): Promise<ReadonlyMap<string, readonly PositionRecord[]>>;
    ownerNames(list: readonly ProjectRecord[]): Promise<(project: ProjectRecord) => Bilingual>;
  };
  offers: {
    byIds(ids: readonly string[]): Promise<OfferRecord[]>;
    all(): AsyncIterable<OfferRecord>;
    ownerNames(list: readonly OfferRecord[]): Promise<(offer: OfferRecord) => Bilingual>;
  };
  names: Names;
  clock: Clock;
}

const BATCH = 200;

async function* inBatches<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    if (batch.push(item) < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function* flattened<T>(
  all: AsyncIterable<T>,
  toDocuments: (batch: T[]) => Promise<SearchDocument[]>,
): AsyncGenerator<SearchDocument> {
  for await (const batch of inBatches(all)) yield* await toDocuments(batch);
}

/** How each index is made from the store: what a public reader may find, and nothing else. */
export function createSearchSources({
  profiles,
  projects,
  offers,
  names,
  clock,
}: SourceDependencies): Record<IndexName, IndexSource> {
  const people = async (records: readonly ProfileRecord[]) =>
    records.flatMap((record) => personDocument(record, names, clock.now()) ?? []);
  const published = async (records: readonly ProjectRecord[]) => {
    const open = records.filter(({ state }) => PUBLIC_STATES.includes(state));
    const [positions, ownerOf] = await Promise.all([
      projects.positionsOfAll(open.map(({ _id }) => String(_id))),
      projects.ownerNames(open),
    ]);
    return open.map((project) =>
      projectDocument(project, positions.get(String(project._id)) ?? [], ownerOf(project), names),
    );
  };
  const offered = async (records: readonly OfferRecord[]) => {
    const open = records.filter(({ state }) => state === 'published');
    const ownerOf = await offers.ownerNames(open);
    return open.map((offer) => offerDocument(offer, ownerOf(offer), names));
  };
  return {
    people: {
      settings: PEOPLE_SETTINGS,
      load: async (ids) => people(await profiles.byIds(ids)),
      all: () => flattened(profiles.all(), people),
    },
    projects: {
      settings: PROJECTS_SETTINGS,
      load: async (ids) => published(await projects.byIds(ids)),
      all: () => flattened(projects.all(), published),
    },
    offers: {
      settings: OFFERS_SETTINGS,
      load: async (ids) => offered(await offers.byIds(ids)),
      all: () => flattened(offers.all(), offered),
    },
  };
}
