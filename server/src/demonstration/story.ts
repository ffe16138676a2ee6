import type { Role, Scope } from '@longcai/shared/accounts/accounts.contract';
import type { Language } from '@longcai/shared/problem';

/** In so many months the story's scholar comes home and its project begins. */
export const STORY_BEGINS = 4;

/** An account that the sign-in list names. */
export interface StaffAccount {
  readonly key: string;
  readonly name: string;
  readonly latinName: string;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly scope: Scope;
}

const curator = (slug: string, name: string, latinName: string, regions: string[] = []): StaffAccount => ({
  key: slug,
  name,
  latinName,
  email: `curator-${slug}@longcai.example`,
  language: 'zh',
  roles: ['curator'],
  scope: { libraries: [slug], regions },
});

export const STAFF: readonly StaffAccount[] = [
  {
    key: 'enterprise',
    name: '吴海燕',
    latinName: 'Wu Haiyan',
    email: 'enterprise@longcai.example',
    language: 'zh',
    roles: [],
    scope: { libraries: [], regions: [] },
  },
  curator('new-countryside', '佟静姝', 'Tong Jingshu'),
  curator('corridor', '韩秋实', 'Han Qiushi', ['230100', '230200', '230600']),
  curator('coal-power', '米立国', 'Mi Liguo'),
  curator('pillar', '邵春晖', 'Shao Chunhui'),
  {
    key: 'operator',
    name: '于鹤鸣',
    latinName: 'Yu Heming',
    email: 'operator@longcai.example',
    language: 'zh',
    roles: ['operator'],
    scope: { libraries: [], regions: ['230200'] },
  },
  {
    key: 'administrator',
    name: '省人才中心',
    latinName: 'Provincial Talent Centre',
    email: 'administrator@longcai.example',
    language: 'zh',
    roles: ['administrator'],
    scope: { libraries: [], regions: [] },
  },
];
