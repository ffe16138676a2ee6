import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { Types } from 'mongoose';
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
  const endCode = async (profileId: string, claimUntil: Date) => {
    const { matchedCount } = await app.store.connection
      .collection('profiles')
      .updateOne({ _id: new Types.ObjectId(profileId) }, { $set: { claimUntil } });
    expect(matchedCount).toBe(1);
  };
  const daysAgo = (days: number) => new Date(app.clock.now().getTime() - days * 86_400_000);
  const daysBetween = (from: string | Date, to: string | Date) =>
    Math.round((new Date(to).getTime() - new Date(from).getTime()) / 86_400_000);
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
    await endCode(profileId, daysAgo(1));
    expect((await claim(await aMember(app), code)).problem?.code).toBe('code-wrong');
  });

  it('told how long it is kept > and removed then, with a note, unless the person confirmed', async () => {
    const [kept, late, own] = [await assist(), await assist(), await assist()];
    expect(daysBetween(kept.until, kept.keptUntil!)).toBe(60);
    await claim(await aMember(app), own.code);
    await endCode(kept.profileId, daysAgo(59));
    await endCode(late.profileId, daysAgo(61));
    await endCode(own.profileId, daysAgo(61));
    const removed: string[] = [];
    const forget = () =>
      app.services.profiles.forgetUnconfirmed(async (profileId) => void removed.push(profileId));
    expect(await forget()).toBe(1);
    expect(removed).toEqual([late.profileId]);
    expect(await forget()).toBe(0);
    const listed = await operator.client.call(profilesApi.assisted);
    const one = (id: string) => listed.find((person) => person.id === id);
    expect(one(late.profileId)).toBeUndefined();
    expect(daysBetween(app.clock.now(), one(kept.profileId)!.keptUntil!)).toBe(1);
    expect(one(own.profileId)?.keptUntil).toBeNull();
  });

  it('somebody from elsewhere > is refused at the region', async () => {
    const { problem } = await operator.client.try(profilesApi.assist, { body: farmer({ region: '230100' }) });
    expect(problem?.errors?.map(({ pointer }) => pointer)).toEqual(['/body/region']);
  });
});
