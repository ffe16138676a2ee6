import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { aMember, PASSWORD } from '../../testing/people.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

const NEW_PASSWORD = '呼兰河边的老房子';
const MINUTE = 60_000;

describe('password reset', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const ask = (identifier: string) => app.client().try(accountsApi.requestReset, { body: { identifier } });
  const codeFor = (to: string) => {
    const mail = app.mailer.mailbox().find((sent) => sent.to === to);
    return /\d{6}/.exec(mail?.text ?? '')?.[0] ?? 'no code';
  };
  const reset = (identifier: string, code: string, password = NEW_PASSWORD) =>
    app.client().try(accountsApi.resetPassword, { body: { identifier, code, password } });
  const signIn = async (identifier: string, password: string) =>
    (await app.client().try(accountsApi.signIn, { body: { identifier, password } })).status;
  const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('with the code from the mail > sets the password and ends every session', async () => {
    const { client, email } = await aMember(app);
    await ask(email);
    expect((await reset(email, codeFor(email))).status).toBe(204);
    expect(await client.call(accountsApi.me)).toBeNull();
    expect(await signIn(email, NEW_PASSWORD)).toBe(200);
    expect(await signIn(email, PASSWORD)).toBe(401);
  });

  it('asked for an unknown account > answers the same and sends nothing', async () => {
    const { email } = await aMember(app);
    const known = await ask(email);
    const sent = app.mailer.mailbox().length;
    const unknown = await ask('nobody@example.com');
    expect(unknown).toEqual(known);
    expect(app.mailer.mailbox().length).toBe(sent);
  });

  it('with the same code again > answers code-wrong', async () => {
    const { email } = await aMember(app);
    await ask(email);
    const code = codeFor(email);
    await reset(email, code);
    expect((await reset(email, code, '第三个密码够长了')).problem?.code).toBe('code-wrong');
  });

  it('with an old code after a new one was sent > answers code-wrong', async () => {
    const { email } = await aMember(app);
    await ask(email);
    const old = codeFor(email);
    do await ask(email);
    while (codeFor(email) === old);
    expect((await reset(email, old)).problem?.code).toBe('code-wrong');
  });

  it('within fifteen minutes > still fits', async () => {
    const { email } = await aMember(app);
    await ask(email);
    app.clock.advance(15 * MINUTE - 1);
    expect((await reset(email, codeFor(email))).status).toBe(204);
  });

  it('after fifteen minutes > answers code-wrong', async () => {
    const { email } = await aMember(app);
    await ask(email);
    app.clock.advance(15 * MINUTE + 1);
    expect((await reset(email, codeFor(email))).problem?.code).toBe('code-wrong');
    expect(await signIn(email, PASSWORD)).toBe(200);
  });

  it('after five wrong codes > refuses the right one too', async () => {
    const { email } = await aMember(app);
    await ask(email);
    const code = codeFor(email);
    for (let tries = 0; tries < 5; tries += 1)
      expect((await reset(email, another(code))).problem?.code).toBe('code-wrong');
    expect((await reset(email, code)).problem?.code).toBe('code-wrong');
  });

  it('with another account’s code > answers code-wrong', async () => {
    const { email } = await aMember(app);
    const { email: other } = await aMember(app);
    await ask(email);
    await ask(other);
    const code = codeFor(email);
    if (code !== codeFor(other)) expect((await reset(other, code)).problem?.code).toBe('code-wrong');
    expect((await reset(email, code)).status).toBe(204);
  });

  it('to a common password > answers password-too-common and leaves the code usable', async () => {
    const { email } = await aMember(app);
    await ask(email);
    const code = codeFor(email);
    expect((await reset(email, code, '12345678')).problem?.code).toBe('password-too-common');
    expect((await reset(email, code)).status).toBe(204);
  });

  it('asked in English > writes in English', async () => {
    const { email } = await aMember(app, { language: 'en' });
    await ask(email);
    expect(app.mailer.mailbox().find(({ to }) => to === email)?.text).toContain('Your code is');
  });
});
