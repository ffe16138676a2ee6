import { StoreError } from '@longcai/document-store';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { buildApp } from './app.js';
import { readConfig, type Config } from './config.js';
import { loadDemonstration } from './demonstration/load.js';
import { createMovableClock } from './demonstration/movable-clock.js';
import { progressBar } from './demonstration/progress.js';
import { signInLines } from './demonstration/sign-ins.js';
import { createLimiter } from './http/rate-limits.js';
import { createMailbox, createSmtpMailer } from './mail/mail.js';
import { openSearch } from './search/open.js';
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

/** One clear sentence instead of a stack, for what the person at the machine can mend. */
function sentenceFor(error: unknown, config?: Config): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'EADDRINUSE')
    return `Port ${config?.port} is taken by another program; set PORT to a free one.`;
  if (error instanceof StoreError && error.code === 'locked') {
    return `The data folder ${config?.dataDirectory} is in use by another process; stop that one, or set DATA_DIRECTORY.`;
  }
  return message ?? String(error);
}

function giveUp(error: unknown, config?: Config): never {
  process.stderr.write(`${sentenceFor(error, config)}\n`);
  process.exit(1);
}

/** Told before the store is opened or filled: nobody should wait for data and then hear that it was in vain. */
async function requireFreePort({ port, host }: Config): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(port, host, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

async function run(config: Config): Promise<void> {
  await requireFreePort(config);
  const log = pino({ level: config.logLevel });
  await mkdir(config.dataDirectory, { recursive: true });
  const store = await connectStore({
    mongodbUri: config.mongodbUri,
    directory: config.dataDirectory,
    workerUrl: config.workers.documentStore,
  });
  const searchPort = await openSearch(config);
  const clock = createMovableClock();
  const mailer = config.mail.smtpUrl
    ? createSmtpMailer(config.mail.smtpUrl, config.mail.from)
    : createMailbox(clock);
  const built = await buildApp({
    config,
    store,
    searchPort,
    mailer,
    clock,
    limiter: createLimiter(config.rateLimitFactor),
    log,
    sessionSecret: await sessionSecret(config),
    clientFolder: config.clientFolder,
  });
  if (config.demonstration && (await built.services.accounts.none())) {
    await loadDemonstration({
      app: built,
      connection: store.connection,
      clock,
      report: progressBar(process.stderr),
    });
    await built.services.indexer.rebuild();
  }
  await new Promise<void>((resolve, reject) => {
    built.httpServer.once('error', reject);
    built.httpServer.listen(config.port, config.host, resolve);
  });
  process.stdout.write(`Longcai is at http://${config.host}:${config.port}\n`);
  if (config.demonstration) process.stdout.write(signInLines());

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await built.close();
    await searchPort.close();
    await store.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

let config: Config | undefined;
try {
  config = readConfig(process.env);
  await run(config);
} catch (error) {
  giveUp(error, config);
}
