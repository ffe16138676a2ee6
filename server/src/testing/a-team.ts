import { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { aMember, aProfile, type Member } from './people.js';
import { aPosition, aPublishedProject, type PublishedProject } from './projects.js';
import type { TestApp } from './test-app.js';

export interface Team extends PublishedProject {
  readonly teamId: string;
  readonly positionId: string;
  /** Who fill the position, in the order they came; the first leads. */
  readonly members: readonly Member[];
  readonly applicationIds: readonly string[];
}

/** Somebody with a profile who has applied to the position. */
export async function anApplicant(app: TestApp, positionId: string, name = '陈晓燕') {
  const member = await aMember(app, { name });
  await aProfile(member, { name: { zh: name, en: '' } });
  const application = await member.client.call(applicationsApi.apply, {
    params: { positionId },
    body: { note: '三月起有空' },
  });
  return { ...member, application };
}

/** The team of a published project: so many people applied and were accepted, of so many places. */
export async function aTeam(
  app: TestApp,
  { people = 1, places = people + 1 }: { people?: number; places?: number } = {},
): Promise<Team> {
  const published = await aPublishedProject(app, { positions: [aPosition({ headcount: places })] });
  const positionId = published.project.positions[0]!.id;
  const members: Member[] = [];
  const applicationIds: string[] = [];
  let teamId = '';
  for (let i = 0; i < people; i++) {
    const applicant = await anApplicant(app, positionId, `成员${i + 1}`);
    const params = { applicationId: applicant.application.id };
    const accepted = await published.owner.client.call(applicationsApi.accept, { params });
    teamId = accepted.teamId!;
    members.push(applicant);
    applicationIds.push(params.applicationId);
  }
  return { ...published, teamId, positionId, members, applicationIds };
}
