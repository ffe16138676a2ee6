import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { casesApi } from '@longcai/shared/cases/cases.contract';
import { noticesApi } from '@longcai/shared/notices/notices.contract';
import { organisationsApi } from '@longcai/shared/organisations/organisations.contract';
import { aCreditCode, aMember, anOfficial, anOrganisation, type Member } from '../../testing/people.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

describe('organisations', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const body = (parts: object = {}) => ({
    name: { zh: '齐齐哈尔重型机床厂' },
    kind: 'enterprise',
    creditCode: aCreditCode(),
    region: '230200',
    industry: 'C',
    ...parts,
  });
  const create = ({ client }: Member, parts: object = {}) =>
    client.try(organisationsApi.create, { body: body(parts) });
  const staffed = async () => {
    const manager = await aMember(app, { name: '刘洋' });
    const organisation = await anOrganisation(manager);
    return { manager, organisation, params: { organisationId: organisation.id } };
  };
  const add = (manager: Member, organisationId: string, identifier: string, role = 'recruiter') =>
    manager.client.try(organisationsApi.addStaff, { params: { organisationId }, body: { identifier, role } });

  describe('add staff', () => {
    it('by a manager > tells the colleague who added them to what', async () => {
      const manager = await aMember(app, { name: '刘洋' });
      const colleague = await aMember(app);
      const { data } = await create(manager);
      expect((await add(manager, data!.id, colleague.email)).status).toBe(201);
      const [told] = (await colleague.client.call(noticesApi.list, { query: {} })).items;
      expect([told?.kind, told?.subject, told?.values['person']]).toEqual([
        'colleague-added',
        { type: 'organisation', id: data!.id },
        '刘洋',
      ]);
      expect((await add(manager, data!.id, colleague.email)).problem?.code).toBe('already-exists');
      expect((await colleague.client.call(noticesApi.list, { query: {} })).total).toBe(1);
    });
  });

  describe('create', () => {
    it('with a code that checks > makes the registrant its manager', async () => {
      const manager = await aMember(app, { name: '刘洋' });
      const { status, data } = await create(manager);
      expect(status).toBe(201);
      expect(data?.staff).toEqual([{ accountId: manager.accountId, name: '刘洋', role: 'manager' }]);
      expect(data?.verification).toBe('unverified');
      expect(data?.regionName.zh).toBe('齐齐哈尔');
      expect(data?.can).toEqual(['edit', 'manage-staff', 'post', 'submit']);
      const me = await manager.client.call(accountsApi.me);
      expect(me?.organisations.map(({ id, role }) => [id, role])).toEqual([[data!.id, 'manager']]);
    });

    it('with one digit mistyped > answers credit-code-wrong', async () => {
      const code = aCreditCode();
      const mistyped = `${code.slice(0, 17)}${code.endsWith('0') ? '1' : '0'}`;
      const { status, problem } = await create(await aMember(app), { creditCode: mistyped });
      expect([status, problem?.code]).toEqual([422, 'credit-code-wrong']);
    });

    it('with a code that exists, in other letters > answers credit-code-taken', async () => {
      const { organisation } = await staffed();
      const { status, problem } = await create(await aMember(app), {
        creditCode: organisation.creditCode.toLowerCase(),
      });
      expect([status, problem?.code]).toEqual([409, 'credit-code-taken']);
    });

    it('with codes that no table knows > names each', async () => {
      const { problem } = await create(await aMember(app), { region: '990000', industry: '99' });
      expect(problem?.errors?.map(({ pointer }) => pointer)).toEqual(['/body/region', '/body/industry']);
    });

    it('with a verification of one’s own > is refused', async () => {
      expect((await create(await aMember(app), { verification: 'verified' })).status).toBe(422);
    });
  });

  describe('view', () => {
    it('by a visitor > shows no code, no staff and nothing to do', async () => {
      const { organisation, params, manager } = await staffed();
      const view = await app.client().call(organisationsApi.view, { params });
      expect(view.can).toEqual([]);
      expect(JSON.stringify(view)).not.toContain(organisation.creditCode);
      expect(JSON.stringify(view)).not.toContain(manager.accountId);
    });
  });

  describe('space', () => {
    it('for staff and the curator of its region > is open, for others forbidden', async () => {
      const { manager, params } = await staffed();
      const curator = await anOfficial(app, ['curator'], { regions: ['230000'] });
      const elsewhere = await anOfficial(app, ['curator'], { regions: ['230200'] });
      const status = async ({ client }: Member) =>
        (await client.try(organisationsApi.space, { params })).status;
      expect(await status(manager)).toBe(200);
      expect(await status(curator)).toBe(200);
      expect(await status(elsewhere)).toBe(403);
      expect(await status(await aMember(app))).toBe(403);
    });
  });

  describe('update', () => {
    it('by its manager > changes what is given', async () => {
      const { manager, organisation, params } = await staffed();
      const space = await manager.client.call(organisationsApi.update, {
        params,
        body: { version: organisation.version, promiseDays: 3, about: { zh: '做重型装备', en: '' } },
      });
      expect([space.promiseDays, space.about.zh]).toEqual([3, '做重型装备']);
      expect(space.name).toEqual(organisation.name);
      expect(space.version).toBe(organisation.version + 1);
    });

    it('over somebody’s newer version > answers stale-version', async () => {
      const { manager, organisation, params } = await staffed();
      const change = (promiseDays: number) =>
        manager.client.try(organisationsApi.update, {
          params,
          body: { version: organisation.version, promiseDays },
        });
      const answers = await Promise.all([change(2), change(3)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('to another’s credit code > answers credit-code-taken', async () => {
      const { organisation: other } = await staffed();
      const { manager, organisation, params } = await staffed();
      const { problem } = await manager.client.try(organisationsApi.update, {
        params,
        body: { version: organisation.version, creditCode: other.creditCode },
      });
      expect(problem?.code).toBe('credit-code-taken');
    });

    it('by a recruiter or anyone else > is forbidden', async () => {
      const { manager, organisation, params } = await staffed();
      const recruiter = await aMember(app);
      await add(manager, organisation.id, recruiter.email);
      for (const { client } of [recruiter, await aMember(app)]) {
        const { status } = await client.try(organisationsApi.update, {
          params,
          body: { version: organisation.version + 1, promiseDays: 1 },
        });
        expect(status).toBe(403);
      }
    });
  });

  describe('staff', () => {
    it('added by mobile number > may post at once', async () => {
      const { manager, params, organisation } = await staffed();
      const colleague = await aMember(app, { mobile: '13845678901' });
      const { data } = await add(manager, organisation.id, '+86 138 4567 8901');
      expect(data?.staff.length).toBe(2);
      const view = await colleague.client.call(organisationsApi.view, { params });
      expect(view.can).toEqual(['post']);
    });

    it('added twice > answers already-exists', async () => {
      const { manager, organisation } = await staffed();
      const colleague = await aMember(app);
      await add(manager, organisation.id, colleague.email);
      expect((await add(manager, organisation.id, colleague.email)).problem?.code).toBe('already-exists');
    });

    it('whom nobody knows > answers no-such-account', async () => {
      const { manager, organisation } = await staffed();
      expect((await add(manager, organisation.id, 'nobody@example.com')).problem?.code).toBe(
        'no-such-account',
      );
    });

    it('added by a recruiter > is forbidden', async () => {
      const { manager, organisation } = await staffed();
      const recruiter = await aMember(app);
      await add(manager, organisation.id, recruiter.email);
      const { email } = await aMember(app);
      expect((await add(recruiter, organisation.id, email)).status).toBe(403);
    });

    it('the last manager, leaving or stepping down > answers last-manager', async () => {
      const { manager, params } = await staffed();
      const self = { ...params, accountId: manager.accountId };
      const leaving = await manager.client.try(organisationsApi.removeStaff, { params: self });
      const steppingDown = await manager.client.try(organisationsApi.setStaffRole, {
        params: self,
        body: { role: 'recruiter' },
      });
      expect([leaving.problem?.code, steppingDown.problem?.code]).toEqual(['last-manager', 'last-manager']);
    });

    it('two managers removing each other at once > leave one', async () => {
      const { manager, organisation, params } = await staffed();
      const second = await aMember(app);
      await add(manager, organisation.id, second.email, 'manager');
      await Promise.all([
        manager.client.try(organisationsApi.removeStaff, {
          params: { ...params, accountId: second.accountId },
        }),
        second.client.try(organisationsApi.removeStaff, {
          params: { ...params, accountId: manager.accountId },
        }),
      ]);
      expect((await app.services.organisations.staffIds(organisation.id)).length).toBe(1);
    });

    it('removed > may do nothing there any more', async () => {
      const { manager, organisation, params } = await staffed();
      const colleague = await aMember(app);
      await add(manager, organisation.id, colleague.email);
      expect((await colleague.client.try(organisationsApi.space, { params })).status).toBe(200);
      await manager.client.call(organisationsApi.removeStaff, {
        params: { ...params, accountId: colleague.accountId },
      });
      expect((await colleague.client.try(organisationsApi.space, { params })).status).toBe(403);
      expect((await colleague.client.call(accountsApi.me))?.organisations).toEqual([]);
    });

    it('leaving of their own > may, but may remove nobody else', async () => {
      const { manager, organisation, params } = await staffed();
      const colleague = await aMember(app);
      await add(manager, organisation.id, colleague.email);
      const remove = (accountId: string) =>
        colleague.client.try(organisationsApi.removeStaff, { params: { ...params, accountId } });
      expect((await remove(manager.accountId)).status).toBe(403);
      expect((await remove(colleague.accountId)).status).toBe(200);
    });
  });

  describe('verification', () => {
    const submit = (manager: Member, organisationId: string) =>
      manager.client.try(organisationsApi.submit, { params: { organisationId } });
    const decide = async (
      serviceNumber: string,
      answer: { outcome: 'approved' | 'returned'; reason?: string },
    ) => {
      const curator = await anOfficial(app, ['curator'], { regions: ['230600'] });
      const { items } = await curator.client.call(casesApi.desk, { query: { pageSize: 100 } });
      const { id } = items.find((item) => item.serviceNumber === serviceNumber)!;
      await curator.client.call(casesApi.answer, { params: { caseId: id }, body: answer });
    };

    it('submitted > has a service number and waits', async () => {
      const { manager, organisation } = await staffed();
      const { data } = await submit(manager, organisation.id);
      expect(data?.serviceNumber).toMatch(/^DWH-2611-\d{4}-\d$/);
      expect(data?.verification).toBe('submitted');
      expect(data?.can).not.toContain('submit');
      expect((await submit(manager, organisation.id)).problem?.code).toBe('step-not-allowed');
    });

    it('approved > is verified, and its managers hear of it', async () => {
      const { manager, organisation, params } = await staffed();
      const { data } = await submit(manager, organisation.id);
      await decide(data!.serviceNumber!, { outcome: 'approved' });
      const view = await app.client().call(organisationsApi.view, { params });
      expect(view.verification).toBe('verified');
      expect(view.verifiedAt).toBe(app.clock.now().toISOString());
      const { items } = await manager.client.call(noticesApi.list, { query: {} });
      expect(items[0]?.kind).toBe('organisation-verified');
    });

    it('approved, then renamed > has to be verified again', async () => {
      const { manager, organisation, params } = await staffed();
      const { data } = await submit(manager, organisation.id);
      await decide(data!.serviceNumber!, { outcome: 'approved' });
      const renamed = await manager.client.call(organisationsApi.update, {
        params,
        body: { version: organisation.version, name: { zh: '别的公司', en: '' } },
      });
      expect(renamed.verification).toBe('unverified');
      expect(renamed.verifiedAt).toBeUndefined();
    });

    it('returned > tells staff the reason, and nobody else', async () => {
      const { manager, organisation, params } = await staffed();
      const { data } = await submit(manager, organisation.id);
      await decide(data!.serviceNumber!, { outcome: 'returned', reason: '单位名称与执照不符' });
      const space = await manager.client.call(organisationsApi.space, { params });
      expect(space.returnReason).toBe('单位名称与执照不符');
      const view = await app.client().call(organisationsApi.view, { params });
      expect(JSON.stringify(view)).not.toContain('执照');
      expect((await submit(manager, organisation.id)).status).toBe(200);
    });

    it('submitted by a recruiter > is forbidden', async () => {
      const { manager, organisation } = await staffed();
      const recruiter = await aMember(app);
      await add(manager, organisation.id, recruiter.email);
      expect((await submit(recruiter, organisation.id)).status).toBe(403);
    });
  });
});
