import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { aMember, PASSWORD } from '../../testing/people.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

const NEW_PASSWORD = '呼兰河边的老房子';

describe('accounts', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const signIn = (identifier: string, password = PASSWORD) =>
    app.client().try(accountsApi.signIn, { body: { identifier, password } });

  describe('register', () => {
    it('with an e-mail address > signs in at once', async () => {
      const { client, me } = await aMember(app, { name: '李红' });
      expect(me.name).toBe('李红');
      expect(me.roles).toEqual(['member']);
      expect((await client.call(accountsApi.me))?.id).toBe(me.id);
    });
  });
});
