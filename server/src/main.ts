import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { buildApp } from './app.js';
import { systemClock } from './clock.js';
import { readConfig, type Config } from './config.js';
import { createLimiter } from './http/rate-limits.js';
import { createMailbox, createSmtpMailer } from './mail/mail.js';
import { connectStore } from './store/connect.js';

/** The secret of a machine without SESSION_SECRET: made once, kept beside the data, readable by its owner only. */
async function sessionSecret(config: Config): Promise<string> {
  if (config.sessionSecret) return config.sessionSecret;
  const path = join(config.dataDirectory, 'session-secret');
  try {
    return await readFile(path, 'utf8');
  } catch {
    const secret = randomBytes(32).toString('hex');
    await writeFile(path, secret, { mode: 0o600 });
    await chmod(path, 0o600);
    return secret;
  }
}

const config = readConfig(process.env);
const log = pino({ level: config.logLevel });
await mkdir(config.dataDirectory, { recursive: true });
const store = await connectStore({ mongodbUri: config.mongodbUri, directory: config.dataDirectory });
const mailer = config.mail.smtpUrl
  ? createSmtpMailer(config.mail.smtpUrl, config.mail.from)
  : createMailbox(systemClock);
const built = await buildApp({
  config,
  store,
  mailer,
  clock: systemClock,
  limiter: createLimiter(),
  log,
  sessionSecret: await sessionSecret(config),
});
built.httpServer.listen(config.port, config.host, () => log.info({ port: config.port }, 'listening'));

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await built.close();
  await store.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
