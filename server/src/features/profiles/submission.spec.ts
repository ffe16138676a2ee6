import { casesApi } from '@longcai/shared/cases/cases.contract';
import { noticesApi } from '@longcai/shared/notices/notices.contract';
import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { aMember, anOfficial, aProfile, type Member } from '../../testing/people.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

const OVERSEAS = {
  audience: 'overseas' as const,
  name: { zh: '陈静', en: 'Chen Jing' },
  education: [
    { school: { en: 'TU München' }, major: { en: 'Materials science' }, degree: '博士', country: 'DE' },
  ],
  fields: { overseas: { country: 'DE', returnFrom: '2027-03' } },
};

describe('profile submission', () => {
  let app: TestApp;
  let curator: Member;
  beforeAll(async () => {
    app = await startTestApp();
    curator = await anOfficial(app, ['curator'], { regions: ['230600'] });
  });
  afterAll(() => app.stop());

  const submit = ({ client }: Member) => client.try(profilesApi.submit);
  const caseOf = async (serviceNumber: string) => {
    const { items } = await curator.client.call(casesApi.desk, { query: { pageSize: 100 } });
    return items.find((item) => item.serviceNumber === serviceNumber)!;
  };
  const answer = (caseId: string, body: { outcome: 'approved' | 'returned'; reason?: string }) =>
    curator.client.call(casesApi.answer, { params: { caseId }, body });
  const mine = async ({ client }: Member) => (await client.call(profilesApi.mine))!;

  it('of a whole profile > answers the receipt and stands on the desk of its region', async () => {
    const member = await aMember(app);
    const profile = await aProfile(member);
    const { data } = await submit(member);
    expect(data?.serviceNumber).toMatch(/^RCD-2611-\d{4}-\d$/);
    expect(data?.profile.review).toBe('submitted');
    expect(data?.profile.serviceNumber).toBe(data?.serviceNumber);
    expect(data?.dueAt).toBe('2026-12-02T15:59:59.000Z');
    const onDesk = await caseOf(data!.serviceNumber);
    expect(onDesk.kind).toBe('profile-review');
    expect(onDesk.subject).toEqual({ type: 'profile', id: profile.id });
    expect(onDesk.title.zh).toBe('王磊 的人才档案');
  });

  it('of a returned scholar > is a registration with a number of its own kind', async () => {
    const member = await aMember(app);
    await aProfile(member, OVERSEAS);
    const { data } = await submit(member);
    expect(data?.serviceNumber).toMatch(/^LXH-/);
    expect((await caseOf(data!.serviceNumber)).kind).toBe('overseas-registration');
  });

  it('looked up by anyone > tells where it stands and no name', async () => {
    const member = await aMember(app);
    await aProfile(member, OVERSEAS);
    const { data } = await submit(member);
    const status = await app
      .client()
      .call(casesApi.lookup, { params: { serviceNumber: data!.serviceNumber.toLowerCase() } });
    expect(status.state).toBe('received');
    expect(JSON.stringify(status)).not.toContain('陈静');
    expect(JSON.stringify(status)).not.toContain('Chen');
  });

  it('before anything was written > answers profile-incomplete', async () => {
    const { problem } = await submit(await aMember(app));
    expect(problem?.code).toBe('profile-incomplete');
  });

  it('of a profile that lacks what its audience needs > names each part and changes nothing', async () => {
    const member = await aMember(app);
    await aProfile(member, { ...OVERSEAS, name: { zh: '陈静' }, fields: {}, region: null });
    const { status, problem } = await submit(member);
    expect(status).toBe(422);
    expect(problem?.code).toBe('profile-incomplete');
    expect(problem?.errors?.map(({ pointer }) => pointer)).toEqual([
      '/body/region',
      '/body/englishName',
      '/body/fields/overseas',
    ]);
    expect((await mine(member)).review).toBe('none');
  });

  it('twice > answers step-not-allowed the second time, even at once', async () => {
    const member = await aMember(app);
    await aProfile(member);
    const answers = await Promise.all([submit(member), submit(member), submit(member)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('approved > is told to the person and shown to others', async () => {
    const member = await aMember(app);
    const { id } = await aProfile(member);
    const { data } = await submit(member);
    await answer((await caseOf(data!.serviceNumber)).id, { outcome: 'approved' });
    expect((await mine(member)).review).toBe('approved');
    const { client } = await aMember(app);
    expect((await client.call(profilesApi.view, { params: { profileId: id } })).review).toBe('approved');
    const { items } = await member.client.call(noticesApi.list, { query: {} });
    expect(items[0]?.kind).toBe('profile-approved');
    expect((await submit(member)).problem?.code).toBe('step-not-allowed');
  });

  it('returned > gives the reason to the person alone, and may be submitted again', async () => {
    const member = await aMember(app);
    const { id } = await aProfile(member);
    const first = await submit(member);
    await answer((await caseOf(first.data!.serviceNumber)).id, {
      outcome: 'returned',
      reason: '请补充学位证书编号',
    });
    expect((await mine(member)).reviewReason).toBe('请补充学位证书编号');
    const { client } = await aMember(app);
    const view = await client.call(profilesApi.view, { params: { profileId: id } });
    expect(view.review).toBe('none');
    expect(JSON.stringify(view)).not.toContain('证书编号');
    const { items } = await member.client.call(noticesApi.list, { query: {} });
    expect(items[0]?.values['reason']).toBe('请补充学位证书编号');
    const second = await submit(member);
    expect(second.status).toBe(200);
    expect(second.data?.serviceNumber).not.toBe(first.data?.serviceNumber);
    expect(second.data?.profile.reviewReason).toBeUndefined();
  });

  it('approved, then changed in what was reviewed > has to be reviewed again', async () => {
    const member = await aMember(app);
    await aProfile(member);
    const { data } = await submit(member);
    await answer((await caseOf(data!.serviceNumber)).id, { outcome: 'approved' });
    const { version } = await mine(member);
    const wants = await member.client.call(profilesApi.save, { body: { version, wants: '想做顾问' } });
    expect(wants.review).toBe('approved');
    const renamed = await member.client.call(profilesApi.save, {
      body: { version: wants.version, name: { zh: '王雷', en: '' } },
    });
    expect(renamed.review).toBe('none');
  });

  it('under review > is seen by the curator of its region but for the CV', async () => {
    const member = await aMember(app);
    const nobody = Object.fromEntries(
      ['basics', 'skills', 'education', 'experience', 'availability', 'audience', 'cv'].map((group) => [
        group,
        'nobody',
      ]),
    );
    const { id } = await aProfile(member, { visibility: nobody as never });
    const elsewhere = await anOfficial(app, ['curator'], { regions: ['230200'] });
    const view = ({ client }: Member) => client.try(profilesApi.view, { params: { profileId: id } });
    expect((await view(curator)).status).toBe(404);
    await submit(member);
    expect((await view(curator)).data?.hidden).toEqual(['cv']);
    expect((await view(elsewhere)).status).toBe(404);
  });
});
