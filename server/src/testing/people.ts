import { accountsApi, type Me, type Role, type Scope } from '@longcai/shared/accounts/accounts.contract';
import type { CallInput } from '@longcai/shared/endpoint';
import {
  organisationsApi,
  type OrganisationSpace,
} from '@longcai/shared/organisations/organisations.contract';
import { profilesApi, type MyProfile } from '@longcai/shared/profiles/profiles.contract';
import { makeCreditCode } from '@longcai/shared/reference/checks';
import type { TestApp, TestClient } from './test-app.js';

export const PASSWORD = '松花江上的第三座桥';

let made = 0;
/** A number no other builder of this process has had. */
const next = () => ++made;

export interface Member {
  client: TestClient;
  me: Me;
  accountId: string;
  email: string;
}

/** Someone who has just registered and is signed in. */
export async function aMember(
  app: TestApp,
  given: Partial<CallInput<typeof accountsApi.register>['body']> = {},
): Promise<Member> {
  const client = app.client();
  const email = given.email ?? `person-${next()}@example.com`;
  const me = await client.call(accountsApi.register, {
    body: { name: '王磊', password: PASSWORD, consent: true, ...given, email },
  });
  return { client, me, accountId: me.id, email };
}

/** A member with roles, such as a curator of Daqing: anOfficial(app, ['curator'], { regions: ['230600'] }). */
export async function anOfficial(app: TestApp, roles: Role[], scope: Partial<Scope> = {}): Promise<Member> {
  const member = await aMember(app, { name: '赵敏' });
  await app.services.accounts.setRoles(member.accountId, {
    roles,
    scope: { libraries: [], regions: [], ...scope },
    status: 'active',
  });
  return member;
}

type ProfileParts = Partial<CallInput<typeof profilesApi.save>['body']>;

/** What a professional needs to submit, and a little more. */
export const PROFILE_PARTS = {
  audience: 'professional',
  name: { zh: '王磊', en: 'Wang Lei' },
  headline: { zh: '焊接工艺工程师', en: 'Welding engineer' },
  region: '230604',
  skills: [{ skill: 'tig-welding', level: 4, years: 8, evidence: '焊工技师证' }],
  education: [
    {
      school: { zh: '哈尔滨工业大学', en: 'Harbin Institute of Technology' },
      major: { zh: '焊接技术与工程' },
      degree: '学士',
    },
  ],
  experience: [{ employer: { zh: '大庆油田' }, role: { zh: '焊接工程师' }, from: '2016-07' }],
  availability: { hours: 10, from: '2027-03-01', mode: 'either' },
} as const satisfies ProfileParts;

/** The member's profile: a professional's, with the parts given instead. */
export const aProfile = (member: Member, parts: ProfileParts = {}): Promise<MyProfile> =>
  member.client.call(profilesApi.save, { body: { version: 0, ...PROFILE_PARTS, ...parts } } as never);

/** A credit code that checks and that no other builder has used. */
export const aCreditCode = (): string => makeCreditCode(`91230600MA${String(next()).padStart(7, '0')}`);

/** An organisation whose manager is the member. */
export const anOrganisation = (
  manager: Member,
  parts: Partial<CallInput<typeof organisationsApi.create>['body']> = {},
): Promise<OrganisationSpace> =>
  manager.client.call(organisationsApi.create, {
    body: {
      name: { zh: '大庆重工有限公司', en: 'Daqing Heavy Industry' },
      kind: 'enterprise',
      creditCode: aCreditCode(),
      region: '230604',
      industry: 'C',
      ...parts,
    },
  });
