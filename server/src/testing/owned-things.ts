import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { casesApi } from '@longcai/shared/cases/cases.contract';
import { filesApi } from '@longcai/shared/files/files.contract';
import { importsApi } from '@longcai/shared/imports/imports.contract';
import { matchingApi } from '@longcai/shared/matching/matching.contract';
import { offersApi } from '@longcai/shared/offers/offers.contract';
import { organisationsApi } from '@longcai/shared/organisations/organisations.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { roomKeepingApi } from '@longcai/shared/rooms/room-keeping.contract';
import { roomWorkApi } from '@longcai/shared/rooms/room-work.contract';
import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { teamsApi } from '@longcai/shared/teams/teams.contract';
import { clientMsgId, said } from './a-room.js';
import { aTeam, anApplicant } from './a-team.js';
import type { Member } from './people.js';
import { aProject, aSubmittedProject, anOffer } from './projects.js';
import type { TestApp } from './test-app.js';

const file = (name: string, type: string, text: string) => ({
  file: { name, type, bytes: new TextEncoder().encode(text) },
});

export interface OwnedThings {
  /** By the name of the contract's path parameter; none of them is public. */
  readonly ids: Readonly<Record<string, string>>;
  /** Those to whom they belong see them: a wrong id would be refused to everyone. */
  readonly seenByOwner: Readonly<Record<string, () => Promise<{ status: number }>>>;
}

/** One of everything that belongs to somebody: drafts, an application, a team with its room, a case, an import … */
export async function ownedThings(app: TestApp): Promise<OwnedThings> {
  const team = await aTeam(app, { people: 1, places: 3 });
  const { owner, curator, positionId, organisationId, teamId } = team;
  const member = team.members[0]!;
  const applicant = await anApplicant(app, positionId, '候答人');
  const { roomId } = await owner.client.call(teamsApi.view, { params: { teamId } });
  const inRoom = { params: { roomId } };
  const message = await member.client.call(roomsApi.say, { ...inRoom, body: said('只在队里说') });
  const item = await owner.client.call(roomWorkApi.note, {
    ...inRoom,
    body: { clientMsgId: clientMsgId(), kind: 'task', title: '备好试板' },
  });
  const minutes = await owner.client.call(roomWorkApi.keepMinutes, {
    ...inRoom,
    body: { title: '第一次会' },
  });
  const { seq } = message;
  const attachment = await member.client.try(roomsApi.upload, {
    ...inRoom,
    ...file('纪要.txt', 'text/plain', '只给队里看的纪要'),
  });
  await owner.client.call(roomKeepingApi.report, { params: { roomId, seq }, body: { reason: 'spam' } });
  const reports = await member.client.call(roomKeepingApi.reports);
  const ownReports = await owner.client.call(roomKeepingApi.reports);
  await aSubmittedProject(owner, { organisationId });
  const desk = await curator.client.call(casesApi.desk, { query: {} });
  const table = await curator.client.try(importsApi.upload, {
    params: { kind: 'people' },
    ...file('名册.csv', 'text/csv', '编号,姓名,所在地,技能\nq-1,孙长河,大庆,焊接3级\n'),
  });
  const [session] = await owner.client.call(accountsApi.sessions);
  const ids = {
    projectId: (await aProject(owner, { organisationId })).id,
    offerId: (await anOffer(owner, { organisationId })).id,
    positionId,
    applicationId: applicant.application.id,
    teamId,
    roomId,
    seq: String(seq),
    itemId: item.id,
    minutesId: minutes.id,
    reportId: [...reports.open, ...ownReports.open][0]?.id ?? '',
    organisationId,
    accountId: member.accountId,
    profileId: applicant.application.person.profileId!,
    fileId: attachment.data!.id,
    caseId: desk.items[0]!.id,
    importId: table.data!.id,
    sessionId: session!.id,
  };
  const seen = (who: Member, endpoint: unknown) => () =>
    who.client.try(endpoint as typeof teamsApi.view, { params: ids });
  return {
    ids,
    seenByOwner: {
      projectId: seen(owner, projectsApi.view),
      offerId: seen(owner, offersApi.view),
      positionId: seen(owner, matchingApi.peopleForPosition),
      profileId: seen(owner, matchingApi.explainPair),
      applicationId: seen(owner, applicationsApi.view),
      teamId: seen(owner, teamsApi.view),
      roomId: seen(owner, roomsApi.view),
      minutesId: seen(owner, roomWorkApi.minutes),
      organisationId: seen(owner, organisationsApi.space),
      fileId: seen(member, filesApi.download),
      caseId: seen(curator, casesApi.view),
      importId: seen(curator, importsApi.view),
    },
  };
}
