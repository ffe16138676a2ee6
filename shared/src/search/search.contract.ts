import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import {
  Bilingual,
  Id,
  IndustryCode,
  PageQuery,
  RegionCode,
  SkillId,
  SkillLevel,
  pageOf,
  repeated,
  text,
} from '../primitives.js';
import { Explanation, PersonCard, PositionCard, SkillName } from '../matching/matching.contract.js';
import { OfferKind, OfferView } from '../offers/offers.contract.js';
import { Audience } from '../profiles/profiles.contract.js';
import { ProjectCard } from '../projects/projects.contract.js';
import { ProjectState } from '../projects/projects.states.js';

/** Parts of a text with those marked that met the query. */
export const Highlight = z.array(z.object({ text: z.string(), hit: z.boolean() })).meta({ id: 'Highlight' });
/**
 * Counts by value, by facet, most frequent first. A facet's own choice does not narrow its counts. What is chosen is
 * always there; `name` is told where the value is a code of a table (library, region, industry, skill).
 */
export const Facets = z
  .record(
    z.string(),
    z.array(z.object({ value: z.string(), count: z.number().int(), name: Bilingual.optional() })),
  )
  .meta({ id: 'Facets' });
export type Facets = z.infer<typeof Facets>;

const q = text(100).default('');
const found = <T extends z.ZodType>(item: T) =>
  pageOf(item).extend({
    facets: Facets,
    /** Words that had to be dropped to find anything. */
    dropped: z.array(z.string()),
    /** True while search answers from an older index or a fallback. */
    degraded: z.boolean(),
  });

export const PeopleQuery = PageQuery.extend({
  q,
  region: repeated(RegionCode),
  audience: repeated(Audience),
  skill: repeated(SkillId),
  start: repeated(z.enum(['now', 'three-months', 'six-months', 'remote'])),
  sort: z.enum(['relevance', 'fresh', 'match']).default('relevance'),
  /** Compare with this position: each person comes with the explanation; only for those who may see its matches. */
  position: Id.optional(),
});
export const ProjectsQuery = PageQuery.extend({
  q,
  library: repeated(z.string().max(41)),
  region: repeated(RegionCode),
  industry: repeated(IndustryCode),
  skill: repeated(SkillId),
  state: repeated(ProjectState),
  /** Those of one organisation. */
  organisation: repeated(Id),
  sort: z.enum(['relevance', 'newest', 'starts-soon']).default('relevance'),
});
export const OffersQuery = PageQuery.extend({
  q,
  library: repeated(z.string().max(41)),
  region: repeated(RegionCode),
  kind: repeated(OfferKind),
  skill: repeated(SkillId),
  sort: z.enum(['relevance', 'newest']).default('relevance'),
});

export const Suggestion = z
  .object({
    text: z.string(),
    kind: z.enum(['skill', 'person', 'project', 'offer', 'organisation']),
    /** What to open (person, project, offer) or to filter by (skill). */
    id: z.string().optional(),
    count: z.number().int().optional(),
    pinyin: z.string().optional(),
    marks: z.array(z.tuple([z.number().int(), z.number().int()])),
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof Suggestion>;

/** The position people are compared with: what it needs, and how many profiles were looked at. */
export const ComparedPosition = z
  .object({
    position: PositionCard,
    needs: z.array(z.object({ skill: SkillName, must: z.boolean(), required: SkillLevel })),
    compared: z.number().int(),
  })
  .meta({ id: 'ComparedPosition' });

export const searchApi = {
  people: endpoint({
    id: 'search.people',
    method: 'GET',
    path: '/api/search/people',
    access: 'anyone',
    limit: 'search',
    rule: 'Each person as their visibility allows this reader',
    summary: 'Find people',
    query: PeopleQuery,
    response: found(
      z.object({
        person: PersonCard,
        highlight: z.record(z.string(), Highlight),
        explanation: Explanation.optional(),
        invited: z.boolean().optional(),
        /** In a first-page place kept for people seldom seen. */
        kept: z.literal(true).optional(),
      }),
    ).extend({ comparedWith: ComparedPosition.optional() }),
    problems: ['search-unavailable'],
  }),
  projects: endpoint({
    id: 'search.projects',
    method: 'GET',
    path: '/api/search/projects',
    access: 'anyone',
    limit: 'search',
    sameForVisitors: true,
    summary: 'Find published projects',
    query: ProjectsQuery,
    response: found(z.object({ project: ProjectCard, highlight: z.record(z.string(), Highlight) })),
    problems: ['search-unavailable'],
  }),
  offers: endpoint({
    id: 'search.offers',
    method: 'GET',
    path: '/api/search/offers',
    access: 'anyone',
    limit: 'search',
    sameForVisitors: true,
    summary: 'Find published offers',
    query: OffersQuery,
    response: found(z.object({ offer: OfferView, highlight: z.record(z.string(), Highlight) })),
    problems: ['search-unavailable'],
  }),
  suggest: endpoint({
    id: 'search.suggest',
    method: 'GET',
    path: '/api/search/suggestions',
    access: 'anyone',
    limit: 'search',
    summary: 'Suggestions while typing: Chinese, pinyin, initials, English',
    query: z.object({ q: text(60) }),
    response: z.array(Suggestion),
    problems: ['search-unavailable'],
  }),
};
