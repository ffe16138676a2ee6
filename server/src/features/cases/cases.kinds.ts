import type { CaseKind } from '@longcai/shared/cases/cases.contract';
import type { Bilingual } from '@longcai/shared/primitives';

interface Kind {
  /** Working days until an answer is due. */
  days: number;
  /** Letters of the service number where no library gives its own. */
  prefix: string;
  /** On the desks of curators; an application is answered by whoever was asked. */
  desk: boolean;
  /** Units it passes, in order; the first is done on arrival. */
  steps: readonly { key: string; unit: Bilingual }[];
}

const WINDOW = { key: 'receive', unit: { zh: '服务窗口受理', en: 'Service window' } };
const LIBRARY = { key: 'review', unit: { zh: '项目库审核', en: 'Library curators' } };
const PERSONNEL = { key: 'review', unit: { zh: '人事部门审核', en: 'Personnel department' } };
const ANSWER = { key: 'answer', unit: { zh: '答复申请人', en: 'Answer to the applicant' } };

/** What can be submitted, how long an answer may take and which way it goes. */
export const CASE_KINDS: Readonly<Record<CaseKind, Kind>> = {
  'project-publication': { days: 10, prefix: 'XMK', desk: true, steps: [WINDOW, LIBRARY, ANSWER] },
  'offer-publication': { days: 7, prefix: 'XMK', desk: true, steps: [WINDOW, LIBRARY, ANSWER] },
  'overseas-registration': { days: 7, prefix: 'LXH', desk: true, steps: [WINDOW, PERSONNEL, ANSWER] },
  'profile-review': { days: 7, prefix: 'RCD', desk: true, steps: [WINDOW, PERSONNEL, ANSWER] },
  'organisation-verification': { days: 5, prefix: 'DWH', desk: true, steps: [WINDOW, PERSONNEL, ANSWER] },
  application: {
    days: 5,
    prefix: 'SQ',
    desk: false,
    steps: [
      { key: 'receive', unit: { zh: '已送达对方', en: 'Delivered' } },
      { key: 'answer', unit: { zh: '对方答复', en: 'Answer of the other side' } },
    ],
  },
};

/** Letters of the service numbers of a library; one added later by data goes under the common letters. */
const LIBRARY_PREFIX: Readonly<Record<string, string>> = {
  'new-countryside': 'XNC',
  corridor: 'HDQ',
  'coal-power': 'DMD',
  pillar: 'ZZC',
};

export const prefixOf = (kind: CaseKind, library: string | undefined): string =>
  (library && LIBRARY_PREFIX[library]) || CASE_KINDS[kind].prefix;
