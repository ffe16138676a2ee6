import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { createLimiter, RATE_LIMITS } from '../../http/rate-limits.js';
import { aMember, anOfficial, PASSWORD } from '../../testing/people.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { normalizeIdentifier } from './accounts.service.js';

const middleOf = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

describe('accounts', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const register = (body: object) =>
    app
      .client()
      .try(accountsApi.register, { body: { name: '李红', password: PASSWORD, consent: true, ...body } });
  const signIn = (identifier: string, password = PASSWORD) =>
    app.client().try(accountsApi.signIn, { body: { identifier, password } });

  describe('register', () => {
    it('with an e-mail address > signs in at once, as a member', async () => {
      const { client, me } = await aMember(app, { name: '李红' });
      expect(me.name).toBe('李红');
      expect(me.roles).toEqual(['member']);
      expect((await client.call(accountsApi.me))?.id).toBe(me.id);
    });

    it('with a mobile number in full-width digits and +86 > keeps the plain number', async () => {
      const { status, data } = await register({ mobile: '+86 １３９-４５１２-３４５６' });
      expect(status).toBe(201);
      expect(data?.mobile).toBe('13945123456');
    });

    it('with a number that is no mobile number > answers invalid-input at the field', async () => {
      const { status, problem } = await register({ mobile: '12345678901' });
      expect(status).toBe(422);
      expect(problem?.errors?.[0]?.pointer).toBe('/body/mobile');
    });

    it('with neither address nor number > asks for one', async () => {
      const { problem } = await register({});
      expect(problem?.errors?.[0]?.code).toBe('email-or-mobile');
    });

    it('without consent > is refused', async () => {
      const { status } = await register({ email: 'no-consent@example.com', consent: false });
      expect(status).toBe(422);
    });

    it('with an address in other letters > answers identifier-taken', async () => {
      const { email } = await aMember(app);
      const { status, problem } = await register({ email: email.toUpperCase() });
      expect(status).toBe(409);
      expect(problem?.code).toBe('identifier-taken');
    });

    it('twice at once > makes one account', async () => {
      const answers = await Promise.all([1, 2, 3].map(() => register({ email: 'at-once@example.com' })));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    });

    it('with a password everyone uses > answers password-too-common', async () => {
      const { problem } = await register({ email: 'common@example.com', password: 'password123' });
      expect(problem?.code).toBe('password-too-common');
    });

    it('with roles of one’s own choosing > is refused', async () => {
      const { status } = await register({ email: 'clever@example.com', roles: ['administrator'] });
      expect(status).toBe(422);
    });
  });

  describe('sign in', () => {
    it('by e-mail address in any letters > answers who it is', async () => {
      const { email, me } = await aMember(app);
      expect((await signIn(` ${email.toUpperCase()} `)).data?.id).toBe(me.id);
    });

    it('by mobile number however typed > answers who it is', async () => {
      const { me } = await aMember(app, { mobile: '13804590001' });
      for (const typed of ['13804590001', '１３８０４５９０００１', '+86 138-0459-0001'])
        expect((await signIn(typed)).data?.id).toBe(me.id);
    });

    it('with a wrong password or an unknown account > answers the same', async () => {
      const { email } = await aMember(app);
      const wrong = await signIn(email, 'not the password');
      const unknown = await signIn('nobody@example.com', 'not the password');
      expect(wrong.status).toBe(401);
      expect(unknown.status).toBe(401);
      const told = ({ problem }: typeof wrong) => ({ ...problem, requestId: '' });
      expect(told(wrong)).toEqual(told(unknown));
    });

    it('with a wrong password or an unknown account > takes about as long', async () => {
      const { email } = await aMember(app);
      const measure = async (identifier: string) => {
        const started = performance.now();
        await signIn(identifier, 'not the password');
        return performance.now() - started;
      };
      await measure(email);
      await measure('nobody@example.com');
      const known: number[] = [];
      const unknown: number[] = [];
      for (let round = 0; round < 9; round += 1) {
        known.push(await measure(email));
        unknown.push(await measure('nobody@example.com'));
      }
      const ratio = middleOf(known) / middleOf(unknown);
      expect(ratio).toBeGreaterThan(0.6);
      expect(ratio).toBeLessThan(1.6);
    });

    it('with an operator instead of a text > is refused by the schema', async () => {
      const { status } = await app
        .client()
        .try(accountsApi.signIn, { body: { identifier: { $ne: '' }, password: { $ne: '' } } });
      expect(status).toBe(422);
    });

    it('to a disabled account > answers account-disabled', async () => {
      const { email, accountId } = await aMember(app);
      await app.services.accounts.setRoles(accountId, {
        roles: ['member'],
        scope: { libraries: [], regions: [] },
        status: 'disabled',
      });
      const { status, problem } = await signIn(email);
      expect(status).toBe(403);
      expect(problem?.code).toBe('account-disabled');
    });

    it('to a disabled account with a wrong password > tells nothing of it', async () => {
      const { email, accountId } = await aMember(app);
      await app.services.accounts.setRoles(accountId, {
        roles: ['member'],
        scope: { libraries: [], regions: [] },
        status: 'disabled',
      });
      expect((await signIn(email, 'not the password')).problem?.code).toBe('wrong-credentials');
    });
  });

  describe('settings', () => {
    it('another language and name > are kept', async () => {
      const { client } = await aMember(app);
      await client.call(accountsApi.updateSettings, { body: { language: 'en', name: 'Li Hong' } });
      const me = await client.call(accountsApi.me);
      expect([me?.language, me?.name]).toEqual(['en', 'Li Hong']);
    });

    it('roles among them > are refused', async () => {
      const { client } = await aMember(app);
      const { status } = await client.try(accountsApi.updateSettings, { body: { roles: ['curator'] } });
      expect(status).toBe(422);
    });
  });

  describe('roles', () => {
    const body = { roles: ['curator'], scope: { libraries: [], regions: ['230600'] }, status: 'active' };

    it('given by an administrator > count at the next request', async () => {
      const { client: administrator } = await anOfficial(app, ['administrator']);
      const { client, accountId } = await aMember(app);
      expect((await client.try(accountsApi.list)).status).toBe(403);
      await administrator.try(accountsApi.setRoles, {
        params: { accountId },
        body: { ...body, roles: ['administrator'] },
      });
      expect((await client.try(accountsApi.list)).status).toBe(200);
    });

    it('given by a member > are refused', async () => {
      const { client, accountId } = await aMember(app);
      expect((await client.try(accountsApi.setRoles, { params: { accountId }, body })).status).toBe(403);
    });

    it('given by a visitor > ask to sign in', async () => {
      const { accountId } = await aMember(app);
      const { status } = await app.client().try(accountsApi.setRoles, { params: { accountId }, body });
      expect(status).toBe(401);
    });

    it('disabling > ends what the person has open', async () => {
      const { client: administrator } = await anOfficial(app, ['administrator']);
      const { client, accountId } = await aMember(app);
      await administrator.try(accountsApi.setRoles, {
        params: { accountId },
        body: { ...body, status: 'disabled' },
      });
      expect(await client.call(accountsApi.me)).toBeNull();
      expect((await client.try(accountsApi.sessions)).status).toBe(401);
    });

    it('the list searched by a part of a name > finds the account, signs of patterns and all', async () => {
      const { client } = await anOfficial(app, ['administrator']);
      await aMember(app, { name: '欧阳（一）.*' });
      const { items } = await client.call(accountsApi.list, { query: { q: '（一）.*' } });
      expect(items.map(({ name }) => name)).toEqual(['欧阳（一）.*']);
    });
  });
});

describe('normalizeIdentifier', () => {
  it('of one person > is one account, however typed', () => {
    const typed = ['13945123456', ' 139 4512 3456 ', '+86-139-4512-3456', '００８６１３９４５１２３４５６'];
    for (const text of typed) expect(normalizeIdentifier(text)).toEqual({ mobile: '13945123456' });
    expect(normalizeIdentifier(' Li.Hong＠Example.com')).toEqual({ email: 'li.hong@example.com' });
  });
});

describe('sign-in limits', () => {
  it('tries against one account > count together', async () => {
    const limiter = createLimiter();
    const tries = Array.from({ length: RATE_LIMITS['sign-in'].points }, () =>
      limiter('sign-in', 'account x'),
    );
    await expectAsync(Promise.all(tries)).toBeResolved();
    await expectAsync(limiter('sign-in', 'account x')).toBeRejected();
  });
});
