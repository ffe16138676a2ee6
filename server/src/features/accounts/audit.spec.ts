import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { aMember, anOfficial, PASSWORD } from '../../testing/people.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

describe('audit', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const about = (accountId: string) => app.services.audit.about(accountId);
  const actions = async (accountId: string) => (await about(accountId)).map(({ action }) => action);
  const signIn = (identifier: string, password = PASSWORD) =>
    app.client().try(accountsApi.signIn, { body: { identifier, password } });

  it('of signing in, rightly and wrongly > names the account and where it came from', async () => {
    const { email, accountId } = await aMember(app);
    await signIn(email, 'not the password');
    await signIn(email);
    expect(await actions(accountId)).toEqual(['signed-in', 'sign-in-refused', 'registered']);
    const [entry] = await about(accountId);
    expect(entry?.from).toContain('127.0.0.1');
    expect(entry?.at).toEqual(app.clock.now());
    expect(entry?.request).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of changing and resetting a password > holds no password and no code', async () => {
    const { client, email, accountId } = await aMember(app);
    await client.try(accountsApi.changePassword, { body: { current: 'wrong', next: '呼兰河边的老房子' } });
    await client.try(accountsApi.changePassword, {
      body: { current: PASSWORD, next: '呼兰河边的老房子' },
    });
    await client.try(accountsApi.resetPassword, {
      body: { identifier: email, code: '000000', password: '第三个密码够长了' },
    });
    expect(await actions(accountId)).toEqual([
      'password-reset-refused',
      'password-changed',
      'password-change-refused',
      'registered',
    ]);
    const written = JSON.stringify(await about(accountId));
    for (const secret of [PASSWORD, '呼兰河边的老房子', '第三个密码够长了', '000000'])
      expect(written).not.toContain(secret);
  });

  it('of rights > names who gave which to whom', async () => {
    const { client, accountId: administrator } = await anOfficial(app, ['administrator']);
    const { accountId } = await aMember(app);
    const body = {
      roles: ['curator' as const],
      scope: { libraries: ['corridor'], regions: [] },
      status: 'active' as const,
    };
    await client.call(accountsApi.setRoles, { params: { accountId }, body });
    const [entry] = await about(accountId);
    expect([entry?.action, entry?.actor]).toEqual(['rights-changed', administrator]);
    expect(entry?.detail).toEqual(body);
  });

  it('of rights refused > holds no change', async () => {
    const { client } = await aMember(app);
    const { accountId } = await aMember(app);
    await client.try(accountsApi.setRoles, {
      params: { accountId },
      body: { roles: ['curator'], scope: { libraries: [], regions: [] }, status: 'active' },
    });
    expect(await actions(accountId)).toEqual(['registered']);
  });
});
