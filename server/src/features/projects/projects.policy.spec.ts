import { ProjectState } from '@longcai/shared/projects/projects.states';
import type { User, Visitor } from '../../http/user.js';
import { canSee, canSeeHistory, projectRights } from './projects.policy.js';

const person = (given: Partial<User> = {}): User => ({
  accountId: 'someone',
  name: '王磊',
  language: 'zh',
  roles: ['member'],
  scope: { libraries: [], regions: [] },
  organisations: [],
  profileId: undefined,
  ...given,
});

const READERS = {
  visitor: null,
  stranger: person(),
  starter: person({ accountId: 'starter' }),
  recruiter: person({ organisations: [{ id: 'unit', role: 'recruiter' }] }),
  'library curator': person({
    roles: ['member', 'curator'],
    scope: { libraries: ['corridor'], regions: [] },
  }),
  'region curator': person({ roles: ['member', 'curator'], scope: { libraries: [], regions: ['230600'] } }),
  'other curator': person({
    roles: ['member', 'curator'],
    scope: { libraries: ['pillar'], regions: ['230200'] },
  }),
  'member with a scope left over': person({ scope: { libraries: ['corridor'], regions: ['230000'] } }),
  administrator: person({ roles: ['member', 'administrator'] }),
} satisfies Record<string, Visitor>;
type Reader = keyof typeof READERS;

const project = (state: ProjectState, organisationId: string | null) => ({
  accountId: 'starter',
  organisationId,
  library: 'corridor',
  region: '230604',
  state,
});

const CURATORS: Reader[] = ['library curator', 'region curator', 'administrator'];
const OUTSIDERS: Reader[] = ['visitor', 'stranger', 'other curator', 'member with a scope left over'];

/** What owners and curators may do, state by state; nobody may do anything else. */
const RIGHTS: Record<ProjectState, { owner: string[]; curator: string[] }> = {
  draft: { owner: ['edit', 'submit', 'see-matches', 'remove'], curator: ['see-matches'] },
  submitted: { owner: ['see-matches'], curator: ['publish', 'return', 'see-matches'] },
  returned: { owner: ['edit', 'submit', 'see-matches'], curator: ['see-matches'] },
  published: { owner: ['edit', 'close', 'see-matches', 'invite', 'answer'], curator: ['see-matches'] },
  teaming: {
    owner: ['edit', 'start-running', 'close', 'see-matches', 'invite', 'answer'],
    curator: ['see-matches'],
  },
  running: {
    owner: ['edit', 'complete', 'close', 'see-matches', 'invite', 'answer'],
    curator: ['see-matches'],
  },
  completed: { owner: [], curator: [] },
  closed: { owner: [], curator: [] },
};
const APPLICABLE: ProjectState[] = ['published', 'teaming', 'running'];
const HIDDEN: ProjectState[] = ['draft', 'submitted', 'returned'];

describe('rights on a project', () => {
  for (const [owner, organisationId] of [
    ['starter', null],
    ['recruiter', 'unit'],
  ] as const) {
    // Whoever started an organisation's project and is no staff of it is a stranger to it.
    const others = [...OUTSIDERS, owner === 'starter' ? 'recruiter' : 'starter'] as Reader[];
    for (const state of ProjectState.options) {
      describe(`owned by ${organisationId ? 'an organisation' : 'a person'}, ${state}`, () => {
        const rights = (reader: Reader) =>
          projectRights(READERS[reader], project(state, organisationId), {
            hasOpenPositions: true,
            asked: false,
          });
        const apply = APPLICABLE.includes(state) ? ['apply'] : [];

        it(`for its owner > are ${RIGHTS[state].owner.join(', ') || 'none'}`, () => {
          expect([...rights(owner)].sort()).toEqual([...RIGHTS[state].owner].sort() as never);
          expect(canSeeHistory(READERS[owner], project(state, organisationId))).toBeTrue();
        });

        for (const curator of CURATORS) {
          it(`for a ${curator} > are those of curators`, () => {
            expect([...rights(curator)].sort()).toEqual([...RIGHTS[state].curator, ...apply].sort() as never);
          });
        }

        for (const other of others) {
          it(`for a ${other} > is at most applying`, () => {
            expect(rights(other)).toEqual((other === 'visitor' ? [] : apply) as never);
            expect(canSee(READERS[other], project(state, organisationId))).toBe(!HIDDEN.includes(state));
            expect(canSeeHistory(READERS[other], project(state, organisationId))).toBeFalse();
          });
        }

        it('without an open position > neither apply nor invite', () => {
          for (const reader of Object.keys(READERS) as Reader[]) {
            const left = projectRights(READERS[reader], project(state, organisationId), {
              hasOpenPositions: false,
              asked: false,
            });
            expect(left).not.toContain('apply');
            expect(left).not.toContain('invite');
          }
        });
      });
    }
  }
});
