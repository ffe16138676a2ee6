import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { aMember, anOfficial, type Member } from '../../testing/people.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

describe('assisted registration', () => {
  let app: TestApp;
  let operator: Member;
  beforeAll(async () => {
    app = await startTestApp();
    operator = await anOfficial(app, ['operator'], { libraries: [], regions: ['231000'] });
  });
  afterAll(() => app.stop());

  const farmer = (change: object = {}) => ({
    audience: 'rural' as const,
    name: { zh: '孙长河', en: '' },
    region: '231086',
    skills: [{ skill: 'tig-welding', level: 2, years: 0, evidence: '' }],
    fields: { rural: { village: '绥阳镇', crops: ['木耳'], crafts: [], scale: '' } },
    availability: {},
    consent: true as const,
    ...change,
  });
  const assist = (change: object = {}) => operator.client.call(profilesApi.assist, { body: farmer(change) });
  const view = ({ client }: Member, profileId: string) =>
    client.try(profilesApi.view, { params: { profileId } });
  const claim = ({ client }: Member, code: string) => client.try(profilesApi.claim, { body: { code } });

  it('before the person confirms > only the operator sees the profile', async () => {
    const { profileId } = await assist();
    expect((await view(operator, profileId)).data?.can).toContain('issue-code');
    expect((await view(await aMember(app), profileId)).status).toBe(404);
  });

  it('confirmed by the code > is the person’s own and shown as such', async () => {
    const { profileId, code } = await assist();
    const person = await aMember(app);
    const { data } = await claim(person, code);
    expect(data?.visibility.basics).toBe('members');
    expect(data?.fields.rural?.crops).toEqual(['木耳']);
    expect((await view(operator, profileId)).data?.can).not.toContain('issue-code');
    const [newest] = await operator.client.call(profilesApi.assisted);
    expect([newest?.id, newest?.confirmed]).toEqual([profileId, true]);
  });

  it('confirmed and hidden by the person > leaves the operator no name', async () => {
    const { profileId, code } = await assist();
    const person = await aMember(app);
    const { data } = await claim(person, code);
    const visibility = { ...data!.visibility, basics: 'nobody' as const };
    await person.client.call(profilesApi.save, { body: { version: data!.version, visibility } });
    const listed = (await operator.client.call(profilesApi.assisted)).find(({ id }) => id === profileId);
    expect(listed?.name).toBeNull();
  });

  it('a new code > ends the earlier one', async () => {
    const { profileId, code } = await assist();
    const issued = await operator.client.call(profilesApi.issueClaimCode, { params: { profileId } });
    const person = await aMember(app);
    expect((await claim(person, code)).problem?.code).toBe('code-wrong');
    expect((await claim(person, issued.code)).status).toBe(200);
  });

  it('a new code by another operator > is not found', async () => {
    const { profileId } = await assist();
    const other = await anOfficial(app, ['operator'], { libraries: [], regions: ['231000'] });
    const params = { profileId };
    expect((await other.client.try(profilesApi.issueClaimCode, { params })).status).toBe(404);
  });

  it('a new code after the person confirmed > answers already-claimed', async () => {
    const { profileId, code } = await assist();
    await claim(await aMember(app), code);
    const { problem } = await operator.client.try(profilesApi.issueClaimCode, { params: { profileId } });
    expect(problem?.code).toBe('already-claimed');
  });

  it('a code after its thirty days > answers code-wrong', async () => {
    const { profileId, code } = await assist();
    const profiles = app.store.connection.collection('profiles');
    const stored = (await profiles.find({ listedBy: operator.accountId }).toArray()).find(
      ({ _id }) => String(_id) === profileId,
    );
    await profiles.updateOne({ _id: stored!._id }, { $set: { claimUntil: new Date(0) } });
    expect((await claim(await aMember(app), code)).problem?.code).toBe('code-wrong');
  });

  it('somebody from elsewhere > is refused at the region', async () => {
    const { problem } = await operator.client.try(profilesApi.assist, { body: farmer({ region: '230100' }) });
    expect(problem?.errors?.map(({ pointer }) => pointer)).toEqual(['/body/region']);
  });
});
