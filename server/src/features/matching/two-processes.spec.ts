import { openDocumentStore, type EmbeddedStore } from '@longcai/document-store';
import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { matchingApi } from '@longcai/shared/matching/matching.contract';
import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aMember, aProfile, PASSWORD, type Member } from '../../testing/people.js';
import { aPosition, aPublishedProject, type PublishedProject } from '../../testing/projects.js';
import { startTestApp, type TestApp, type TestClient } from '../../testing/test-app.js';

describe('matching in two processes on one store', () => {
  let directory: string;
  let store: EmbeddedStore | undefined;
  let here: TestApp;
  let there: TestApp;
  let published: PublishedProject;
  let ownerThere: TestClient;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'longcai-two-'));
    const uri = process.env['MONGODB_URI'] ?? (store = await openDocumentStore({ directory })).uri;
    const shared = { database: `spec_two_${Math.random().toString(36).slice(2)}` };
    here = await startTestApp({ MONGODB_URI: uri }, shared);
    there = await startTestApp({ MONGODB_URI: uri }, shared);
  });
  afterAll(async () => {
    await there.stop();
    await here.stop();
    await store?.close();
    await rm(directory, { recursive: true, force: true });
  });

  /** The same person, signed in at the other process. */
  const at = async (app: TestApp, { email }: Member): Promise<TestClient> => {
    const client = app.client();
    await client.call(accountsApi.signIn, { body: { identifier: email, password: PASSWORD } });
    return client;
  };
  const listedAt = async (client: TestClient) =>
    (
      await client.call(matchingApi.peopleForPosition, {
        params: { positionId: published.project.positions[0]!.id },
        query: { pageSize: 100 },
      })
    ).items.map(({ person }) => person.profileId);

  it('> each hears of profiles, refusals and projects that change at the other', async () => {
    published = await aPublishedProject(here, { positions: [aPosition()] });
    ownerThere = await at(there, published.owner);
    expect(await listedAt(ownerThere)).toEqual([]);

    const member = await aMember(here);
    const profile = await aProfile(member);
    expect(await listedAt(ownerThere)).toContain(profile.id);

    const memberThere = await at(there, member);
    const offered = async (client: TestClient) =>
      (await client.call(matchingApi.projectsForMe, { query: {} })).items.map(
        ({ position }) => position.projectId,
      );
    expect(await offered(memberThere)).toContain(published.project.id);

    const set = (matchingOptOut: boolean) =>
      member.client.call(accountsApi.updateSettings, { body: { matchingOptOut } });
    await set(true);
    expect(await listedAt(ownerThere)).not.toContain(profile.id);
    await set(false);
    await member.client.call(profilesApi.save, {
      body: { version: profile.version, headline: { zh: '焊接', en: '' } } as never,
    });
    expect(await listedAt(ownerThere)).toContain(profile.id);

    await published.owner.client.call(projectsApi.step, {
      params: { projectId: published.project.id },
      body: { step: 'close', reason: '计划有变' } as never,
    });
    expect(await offered(memberThere)).not.toContain(published.project.id);
  });
});
