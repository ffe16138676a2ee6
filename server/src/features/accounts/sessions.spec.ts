import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { aMember, PASSWORD } from '../../testing/people.js';
import { startTestApp, type TestApp, type TestClient } from '../../testing/test-app.js';

const NEW_PASSWORD = '呼兰河边的老房子';

describe('sessions', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const signedIn = async (email: string): Promise<TestClient> => {
    const client = app.client();
    await client.call(accountsApi.signIn, { body: { identifier: email, password: PASSWORD } });
    return client;
  };
  const isOpen = async (client: TestClient) => (await client.call(accountsApi.me)) !== null;
  const json = { 'content-type': 'application/json' };

  describe('list', () => {
    it('of two browsers > names both and which is this one', async () => {
      const { client, email } = await aMember(app);
      await signedIn(email);
      const sessions = await client.call(accountsApi.sessions);
      expect(sessions.length).toBe(2);
      expect(sessions.filter(({ current }) => current).length).toBe(1);
    });

    it('of a browser > says since when it is open and when it was last here', async () => {
      const { client } = await aMember(app);
      const [session] = await client.call(accountsApi.sessions);
      expect(Date.now() - Date.parse(session!.startedAt)).toBeLessThan(60_000);
      expect(Date.now() - Date.parse(session!.lastSeenAt)).toBeLessThan(60_000);
    });

    it('of another person > holds nothing of mine', async () => {
      const { client } = await aMember(app);
      const { client: other } = await aMember(app);
      const [mine] = await client.call(accountsApi.sessions);
      const theirs = await other.call(accountsApi.sessions);
      expect(theirs.map(({ id }) => id)).not.toContain(mine!.id);
    });
  });

  describe('end', () => {
    it('one of my own > signs that browser out', async () => {
      const { client, email } = await aMember(app);
      const other = await signedIn(email);
      const [session] = (await client.call(accountsApi.sessions)).filter(({ current }) => !current);
      await client.call(accountsApi.endSession, { params: { sessionId: session!.id } });
      expect(await isOpen(other)).toBeFalse();
      expect(await isOpen(client)).toBeTrue();
    });

    it('another person’s > answers not-found and leaves it open', async () => {
      const { client } = await aMember(app);
      const { client: other } = await aMember(app);
      const [session] = await other.call(accountsApi.sessions);
      const { status } = await client.try(accountsApi.endSession, { params: { sessionId: session!.id } });
      expect(status).toBe(404);
      expect(await isOpen(other)).toBeTrue();
    });

    it('all others > leaves this one', async () => {
      const { client, email } = await aMember(app);
      const others = [await signedIn(email), await signedIn(email)];
      await client.call(accountsApi.endOtherSessions);
      expect(await Promise.all(others.map(isOpen))).toEqual([false, false]);
      expect(await isOpen(client)).toBeTrue();
    });

    it('by signing out > the old cookie opens nothing', async () => {
      const { client } = await aMember(app);
      await client.call(accountsApi.signOut);
      expect(await isOpen(client)).toBeFalse();
    });

    it('of the session that asks, long after it began > still answers', async () => {
      const { client, email } = await aMember(app);
      const sessions = app.store.connection.collection('sessions');
      await sessions.updateMany({}, { $set: { lastModified: new Date(0) } });
      await client.call(accountsApi.requestReset, { body: { identifier: email } });
      const [code] = /\d{6}/.exec(app.mailer.mailbox()[0]!.text)!;
      await sessions.updateMany({}, { $set: { lastModified: new Date(0) } });
      const { status } = await client.try(accountsApi.resetPassword, {
        body: { identifier: email, code, password: NEW_PASSWORD },
      });
      expect(status).toBe(204);
      expect(await isOpen(client)).toBeFalse();
    });
  });

  describe('password change', () => {
    it('with the right password > ends every other session and counts from then on', async () => {
      const { client, email } = await aMember(app);
      const other = await signedIn(email);
      await client.call(accountsApi.changePassword, { body: { current: PASSWORD, next: NEW_PASSWORD } });
      expect(await isOpen(other)).toBeFalse();
      expect(await isOpen(client)).toBeTrue();
      const old = await app
        .client()
        .try(accountsApi.signIn, { body: { identifier: email, password: PASSWORD } });
      expect(old.status).toBe(401);
    });

    it('with a wrong password > changes nothing', async () => {
      const { client, email } = await aMember(app);
      const { problem } = await client.try(accountsApi.changePassword, {
        body: { current: 'wrong', next: NEW_PASSWORD },
      });
      expect(problem?.code).toBe('wrong-credentials');
      expect(await isOpen(await signedIn(email))).toBeTrue();
    });

    it('to a common one > answers password-too-common', async () => {
      const { client } = await aMember(app);
      const { problem } = await client.try(accountsApi.changePassword, {
        body: { current: PASSWORD, next: '12345678' },
      });
      expect(problem?.code).toBe('password-too-common');
    });
  });

  describe('cookie', () => {
    const signInAt = async (at: TestApp, headers: Record<string, string>) => {
      const { email } = await aMember(at).catch(() => ({ email: '' }));
      const response = await fetch(`${at.origin}/api/session`, {
        method: 'POST',
        headers: { ...json, 'x-longcai': '1', ...headers },
        body: JSON.stringify({ identifier: email, password: PASSWORD }),
      });
      return response.headers.getSetCookie();
    };

    it('on a developer’s machine > is for HTTP alone, this site alone', async () => {
      const [cookie] = await signInAt(app, { origin: app.origin });
      expect(cookie).toContain('HttpOnly');
      expect(cookie).toContain('SameSite=Lax');
      expect(cookie).toContain('Path=/');
      expect(cookie).not.toContain('Domain');
    });

    it('in production > is bound to this host over TLS', async () => {
      const production = await startTestApp({
        NODE_ENV: 'production',
        SESSION_SECRET: 'a secret for specs, at least 32 characters',
        PUBLIC_ORIGIN: 'https://longcai.example',
        TRUSTED_PROXIES: '1',
      });
      try {
        const response = await fetch(`${production.origin}/api/accounts`, {
          method: 'POST',
          headers: {
            ...json,
            'x-longcai': '1',
            'x-forwarded-proto': 'https',
            origin: 'https://longcai.example',
          },
          body: JSON.stringify({
            email: 'tls@example.com',
            name: '李红',
            password: PASSWORD,
            consent: true,
          }),
        });
        const [cookie = ''] = response.headers.getSetCookie();
        expect(response.status).toBe(201);
        expect(cookie).toMatch(/^__Host-longcai=/);
        expect(cookie).toContain('Secure');
        expect(cookie).toContain('HttpOnly');
        expect(cookie).not.toContain('Domain');
      } finally {
        await production.stop();
      }
    });

    it('for a visitor > is not set', async () => {
      const response = await app.client().fetch('/api/session');
      expect(response.headers.getSetCookie()).toEqual([]);
    });

    it('planted before signing in > is worth nothing after', async () => {
      const { client: attacker } = await aMember(app);
      const { email, me } = await aMember(app);
      const planted = attacker.headers['cookie']!;
      const response = await fetch(`${app.origin}/api/session`, {
        method: 'POST',
        headers: { ...json, 'x-longcai': '1', cookie: planted },
        body: JSON.stringify({ identifier: email, password: PASSWORD }),
      });
      const [fresh = ''] = response.headers.getSetCookie();
      expect(fresh.split(';')[0]).not.toBe(planted);
      expect((await attacker.call(accountsApi.me))?.id).not.toBe(me.id);
    });

    it('forged without the secret > opens nothing', async () => {
      const { client } = await aMember(app);
      const [session] = await client.call(accountsApi.sessions);
      const response = await fetch(`${app.origin}/api/session`, {
        headers: { cookie: `longcai=s:${session!.id}.forged` },
      });
      expect(await response.json()).toBeNull();
    });
  });

  describe('origin', () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${app.origin}/api/session`, {
        method: 'POST',
        headers: { ...json, ...headers },
        body: JSON.stringify({ identifier: 'nobody@example.com', password: 'whatever it is' }),
      });

    it('of another site > answers origin-refused', async () => {
      const response = await post({ origin: 'https://elsewhere.example', 'x-longcai': '1' });
      expect(response.status).toBe(403);
      expect(((await response.json()) as { code: string }).code).toBe('origin-refused');
    });

    it('null > answers origin-refused', async () => {
      expect((await post({ origin: 'null', 'x-longcai': '1' })).status).toBe(403);
    });

    it('of this site without our header > answers origin-refused', async () => {
      expect((await post({ origin: app.origin })).status).toBe(403);
    });

    it('of this site with our header > is heard', async () => {
      expect((await post({ origin: app.origin, 'x-longcai': '1' })).status).toBe(401);
    });
  });
});
