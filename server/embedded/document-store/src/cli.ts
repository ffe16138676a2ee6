import { copyFileSync, existsSync, mkdirSync, openSync, fsyncSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeIndex } from './collections/catalog.js';
import { verify } from './collections/verify.js';
import { openEngine, type Engine } from './engine.js';
import { serve } from './serve.js';
import { DATA_FILE } from './store/store.js';
import { recordRange } from './store/keys.js';

const USAGE = `usage: store <command>
  inspect DIR            what is in a data directory
  verify DIR             reads everything and checks every index entry; prints a checksum
  backup DIR TARGET      copies a consistent state into a new directory, also while DIR is in use
  restore BACKUP DIR     puts a backup into an empty directory and verifies it
  serve DIR [--port N]   answers MongoDB drivers on a unix socket, and on 127.0.0.1:N
`;

async function reading<T>(directory: string, work: (engine: Engine) => T | Promise<T>): Promise<T> {
  const engine = await openEngine(directory, { readOnly: true });
  try {
    return await work(engine);
  } finally {
    await engine.store.close();
  }
}

function inspect(directory: string): Promise<object> {
  return reading(directory, ({ store, catalog }) =>
    catalog.all().map((collection) => {
      const { from, to } = recordRange(collection.id);
      let documents = 0;
      let bytes = 0;
      for (const { value } of store.latest.range(from, to)) {
        documents++;
        bytes += value.length;
      }
      return {
        collection: collection.namespace,
        documents,
        bytes,
        indexes: collection.indexes.map(describeIndex),
      };
    }),
  );
}

async function check(directory: string): Promise<object> {
  const result = await reading(directory, verify);
  if (result.mismatches.length > 0) process.exitCode = 1;
  return result;
}

async function backup(directory: string, target: string): Promise<object> {
  refuseToOverwrite(target);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  await reading(directory, ({ store }) => store.backup(target));
  return check(target);
}

function restore(source: string, directory: string): Promise<object> {
  refuseToOverwrite(directory);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, DATA_FILE);
  copyFileSync(join(source, DATA_FILE), file);
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  return check(directory);
}

function refuseToOverwrite(directory: string): void {
  if (existsSync(join(directory, DATA_FILE)))
    throw new Error(`${directory} already holds data; nothing was changed`);
}

async function serveUntilStopped(directory: string, port: number | undefined): Promise<object> {
  const served = await serve({ directory, port });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close());
  return { uri: served.uri };
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' } },
  });
  const [command, first, second] = positionals;
  const commands: Record<string, (() => Promise<object>) | undefined> =
    first === undefined
      ? {}
      : {
          inspect: () => inspect(first),
          verify: () => check(first),
          serve: () => serveUntilStopped(first, values.port === undefined ? undefined : Number(values.port)),
          ...(second === undefined
            ? {}
            : { backup: () => backup(first, second), restore: () => restore(first, second) }),
        };
  const run = commands[command ?? ''];
  if (!run) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  process.stdout.write(`${JSON.stringify(await run(), null, command === 'serve' ? undefined : 2)}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
