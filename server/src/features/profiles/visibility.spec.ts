import { PersonCard } from '@longcai/shared/matching/matching.contract';
import {
  ProfileView,
  VISIBILITY_GROUPS,
  type Visibility,
  type VisibilityGroup,
  type VisibilitySettings,
} from '@longcai/shared/profiles/profiles.contract';
import fc from 'fast-check';
import { Types } from 'mongoose';
import type { Visitor } from '../../http/user.js';
import { createLabels } from '../labels/labels.js';
import type { ProfileRecord, ReviewState } from './profiles.model.js';
import { allowedActs } from './profiles.policy.js';
import { toPersonCard, toProfileView } from './profiles.view.js';
import { hasCard, mayReview, visibleGroups } from './visibility.js';

const labels = createLabels({ ownSkills: { name: () => undefined } });
const OWNER = 'a'.repeat(24);

const reader = (parts: Partial<NonNullable<Visitor>> = {}): NonNullable<Visitor> => ({
  accountId: 'b'.repeat(24),
  name: '读者',
  language: 'zh',
  roles: ['member'],
  scope: { libraries: [], regions: [] },
  organisations: [],
  profileId: undefined,
  ...parts,
});

/** Every kind of reader there is, and whether the person applied to an organisation of theirs. */
const READERS: Record<string, { visitor: Visitor; appliedTo: boolean }> = {
  visitor: { visitor: null, appliedTo: false },
  member: { visitor: reader(), appliedTo: false },
  staff: {
    visitor: reader({ organisations: [{ id: 'c'.repeat(24), role: 'recruiter' }] }),
    appliedTo: false,
  },
  'applied staff': {
    visitor: reader({ organisations: [{ id: 'd'.repeat(24), role: 'recruiter' }] }),
    appliedTo: true,
  },
  'curator within reach': {
    visitor: reader({ roles: ['member', 'curator'], scope: { libraries: [], regions: ['230600'] } }),
    appliedTo: false,
  },
  'curator elsewhere': {
    visitor: reader({
      roles: ['member', 'curator'],
      scope: { libraries: ['corridor'], regions: ['230200'] },
    }),
    appliedTo: false,
  },
  operator: {
    visitor: reader({ roles: ['member', 'operator'], scope: { libraries: [], regions: ['230600'] } }),
    appliedTo: false,
  },
  administrator: { visitor: reader({ roles: ['member', 'administrator'] }), appliedTo: false },
  owner: { visitor: reader({ accountId: OWNER }), appliedTo: false },
};

/** Who sees a level, said once more in the words of the product page. */
const SEES: Record<Visibility, (kind: string) => boolean> = {
  everyone: () => true,
  members: (kind) => kind !== 'visitor',
  applied: (kind) => kind === 'applied staff',
  nobody: () => false,
};

function mayKnow(kind: string, group: VisibilityGroup, settings: VisibilitySettings, review: ReviewState) {
  if (kind === 'owner') return true;
  const reviews = (kind === 'curator within reach' || kind === 'administrator') && review !== 'none';
  return (reviews && group !== 'cv') || SEES[settings[group]](kind);
}

/** A profile in which every field says which group it belongs to. */
const record = (visibility: VisibilitySettings, review: ReviewState): ProfileRecord => {
  const said = (group: VisibilityGroup) => ({ zh: `secret-${group}`, en: `secret-${group}` });
  return {
    _id: new Types.ObjectId('e'.repeat(24)),
    accountId: OWNER,
    audience: 'overseas',
    name: said('basics'),
    headline: said('basics'),
    summary: said('basics'),
    region: '230604',
    skills: [{ skill: 'tig-welding', level: 4, years: 8, evidence: 'secret-skills' }],
    languages: [{ language: 'deu', level: 'fluent' }],
    education: [{ school: said('education'), major: said('education'), degree: '博士', country: 'DE' }],
    titles: [{ series: '工程', level: '高级', name: 'secret-education' }],
    experience: [{ employer: said('experience'), role: said('experience'), summary: 'secret-experience' }],
    availability: { hours: 17, from: '2031-07-09', mode: 'remote' },
    wants: 'secret-availability',
    offers: 'secret-availability',
    fields: {
      overseas: { country: 'DE', certificationNumber: '1234567890123', timeZone: 'secret-audience' },
    },
    visibility,
    step: 3,
    version: 4,
    freshAt: new Date('2026-11-01T00:00:00Z'),
    review,
    reviewReason: 'secret-review',
    serviceNumber: 'secret-review',
    avatarFileId: 'secret-basics-avatar',
    cvFileId: 'secret-cv',
    claimedHashes: ['secret-claim'],
    listedBy: 'secret-listed',
    externalRef: 'secret-listed',
    demonstration: false,
    createdAt: new Date(0),
    updatedAt: new Date(0),
  };
};

/** What gives a group away wherever it stands in an answer. */
const TRACES: Record<VisibilityGroup, readonly string[]> = {
  basics: ['secret-basics', '230604', '让胡路'],
  skills: ['secret-skills', 'tig-welding', '"deu"'],
  education: ['secret-education', '博士'],
  experience: ['secret-experience'],
  availability: ['secret-availability', '2031-07-09', '17'],
  audience: ['secret-audience'],
  cv: ['secret-cv'],
};
const NEVER = ['secret-review', 'secret-claim', 'secret-listed', OWNER];

const level = fc.constantFrom<Visibility>('everyone', 'members', 'applied', 'nobody');
const settings = fc.record(
  Object.fromEntries(VISIBILITY_GROUPS.map((group) => [group, level])),
) as unknown as fc.Arbitrary<VisibilitySettings>;
const review = fc.constantFrom<ReviewState>('none', 'submitted', 'approved', 'returned');
const kind = fc.constantFrom(...Object.keys(READERS));

describe('visibility', () => {
  it('of the certificate number > is the owner’s and the reviewers’, however open the group is', () => {
    const open = Object.fromEntries(VISIBILITY_GROUPS.map((group) => [group, 'everyone']));
    const told = Object.entries(READERS).filter(([, { visitor, appliedTo }]) => {
      const profile = record(open as unknown as VisibilitySettings, 'submitted');
      const groups = visibleGroups(profile, visitor, appliedTo);
      const rights = { can: allowedActs(profile, visitor, false), reviewer: mayReview(profile, visitor) };
      return JSON.stringify(toProfileView(profile, groups, rights, labels)).includes('1234567890123');
    });
    expect(told.map(([who]) => who)).toEqual(['curator within reach', 'administrator', 'owner']);
  });

  it('of random settings, for every kind of reader > is what the settings say, group by group', () => {
    fc.assert(
      fc.property(settings, review, kind, (visibility, state, who) => {
        const { visitor, appliedTo } = READERS[who]!;
        const groups = visibleGroups(record(visibility, state), visitor, appliedTo);
        expect(groups).toEqual(VISIBILITY_GROUPS.filter((group) => mayKnow(who, group, visibility, state)));
      }),
      { numRuns: 500 },
    );
  });

  it('of a profile’s view > lets no trace of a hidden group leave', () => {
    fc.assert(
      fc.property(settings, review, kind, (visibility, state, who) => {
        const { visitor, appliedTo } = READERS[who]!;
        const profile = record(visibility, state);
        const rights = {
          can: allowedActs(profile, visitor, false),
          reviewer: mayReview(profile, visitor),
        };
        const view = toProfileView(profile, visibleGroups(profile, visitor, appliedTo), rights, labels);
        const answer = JSON.stringify(ProfileView.parse(view));
        for (const group of VISIBILITY_GROUPS) {
          const shown = TRACES[group].filter((trace) => answer.includes(trace));
          const known = mayKnow(who, group, visibility, state);
          expect(shown)
            .withContext(`${who}: ${group}`)
            .toEqual(known ? [...TRACES[group]] : []);
        }
        for (const trace of NEVER) expect(answer).not.toContain(trace);
      }),
      { numRuns: 500 },
    );
  });

  it('of a card > lets no trace of a hidden group leave, nor of one that is on no card', () => {
    fc.assert(
      fc.property(settings, review, kind, (visibility, state, who) => {
        const { visitor, appliedTo } = READERS[who]!;
        const profile = record(visibility, state);
        const groups = visibleGroups(profile, visitor, appliedTo);
        const answer = JSON.stringify(PersonCard.parse(toPersonCard(profile, groups, labels)));
        for (const group of VISIBILITY_GROUPS) {
          if (mayKnow(who, group, visibility, state)) continue;
          for (const trace of TRACES[group])
            expect(answer).withContext(`${who}: ${group}`).not.toContain(trace);
        }
        for (const trace of [...NEVER, ...TRACES.education, ...TRACES.experience, ...TRACES.audience])
          expect(answer).not.toContain(trace);
        expect(hasCard(groups)).toBe(
          ['basics', 'skills', 'availability'].some((g) => groups.includes(g as never)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of a review under way or returned > is told to reviewers alone', () => {
    const everyone = Object.fromEntries(
      VISIBILITY_GROUPS.map((group) => [group, 'everyone']),
    ) as unknown as VisibilitySettings;
    const told = (who: string, state: ReviewState) => {
      const profile = record(everyone, state);
      const { visitor } = READERS[who]!;
      const rights = { can: [], reviewer: mayReview(profile, visitor) };
      return toProfileView(profile, VISIBILITY_GROUPS, rights, labels).review;
    };
    expect(told('member', 'returned')).toBe('none');
    expect(told('member', 'submitted')).toBe('none');
    expect(told('member', 'approved')).toBe('approved');
    expect(told('curator within reach', 'returned')).toBe('returned');
  });
});
