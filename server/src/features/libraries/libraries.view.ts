import type { LibraryCard, LibraryView } from '@longcai/shared/libraries/libraries.contract';
import type { Visitor } from '../../http/user.js';
import type { Accounts } from '../accounts/accounts.service.js';
import type { Labels } from '../labels/labels.js';
import type { Offers } from '../offers/offers.service.js';
import { openByCity } from '../projects/open-by-city.js';
import type { Projects } from '../projects/projects.service.js';
import type { LibraryRecord } from './libraries.model.js';
import { canEditLibrary, inReach } from './libraries.policy.js';
import type { Libraries } from './libraries.service.js';
import type { Numbers } from './library-numbers.js';

export interface LibraryViewDependencies {
  libraries: Libraries;
  accounts: Accounts;
  projects: Projects;
  offers: Offers;
  labels: Labels;
  numbersOf(slug: string): Promise<Numbers>;
  /** Topic rooms of a library. */
  topicsOf(slug: string): Promise<{ roomId: string; title: string }[]>;
}

const NEWEST = 6;

export function createLibraryViews({
  libraries,
  accounts,
  projects,
  offers,
  labels,
  numbersOf,
  topicsOf,
}: LibraryViewDependencies) {
  async function card(library: LibraryRecord): Promise<LibraryCard> {
    const [first] = await libraries.curatorsOf(library.slug);
    const names = first ? await accounts.names([first]) : undefined;
    return {
      id: String(library._id),
      slug: library.slug,
      name: library.name,
      tagline: library.tagline,
      drawing: library.drawing,
      numbers: await numbersOf(library.slug),
      keptBy: names?.get(first ?? '') ?? null,
      keptAt: library.keptAt.toISOString(),
    };
  }

  async function newestProjects(slug: string): Promise<LibraryView['newestProjects']> {
    const newest = await projects.newest(slug, NEWEST);
    const positions = await projects.positionsOfAll(newest.map(({ _id }) => String(_id)));
    const nameOf = await projects.ownerNames(newest);
    return newest.map((project) => ({
      id: String(project._id),
      title: project.title,
      ownerName: nameOf(project),
      regionName: labels.region(project.region ?? ''),
      openPositions: (positions.get(String(project._id)) ?? []).filter(({ state }) => state === 'open')
        .length,
      publishedAt: (project.publishedAt ?? project.createdAt).toISOString(),
    }));
  }

  async function newestOffers(slug: string): Promise<LibraryView['newestOffers']> {
    const newest = await offers.newest(slug, NEWEST);
    const nameOf = await offers.ownerNames(newest);
    return newest.map((offer) => ({
      id: String(offer._id),
      title: offer.title,
      ownerName: nameOf(offer),
      publishedAt: (offer.publishedAt ?? offer.createdAt).toISOString(),
    }));
  }

  return {
    card,

    async cards(): Promise<LibraryCard[]> {
      return Promise.all((await libraries.all()).map(card));
    },

    async view(library: LibraryRecord, reader: Visitor): Promise<LibraryView> {
      const { slug, scope } = library;
      const places = await projects.openPlaces();
      const can: LibraryView['can'] = [];
      if (canEditLibrary(reader, slug)) can.push('edit');
      if (inReach(reader, { library: slug, regions: [] })) can.push('curate');
      return {
        ...(await card(library)),
        front: library.front,
        scope: { regions: scope.regions, industries: scope.industries },
        newestProjects: await newestProjects(slug),
        newestOffers: await newestOffers(slug),
        needs: openByCity(places.filter((place) => place.library === slug).map(({ region }) => region)),
        topics: await topicsOf(slug),
        subscribed: reader ? await libraries.isSubscribed(reader.accountId, slug) : false,
        can,
        version: library.version,
      };
    },
  };
}

export type LibraryViews = ReturnType<typeof createLibraryViews>;
