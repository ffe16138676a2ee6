import { parseArgs } from 'node:util';
import { serve } from './serve.js';
import { backup, restore } from './tools/backup.js';
import { check, inspect } from './tools/look.js';

interface Command {
  readonly words: string;
  readonly about: string;
  readonly arguments: number;
  run(words: readonly string[], options: Options): Promise<object>;
}
interface Options {
  port?: string | undefined;
  password?: boolean | undefined;
}

class UsageError extends Error {}

const COMMANDS: Readonly<Record<string, Command>> = {
  inspect: {
    words: 'inspect DIR',
    about: 'what is in a data directory: collections, documents, bytes, indexes',
    arguments: 1,
    run: ([directory = '']) => inspect(directory),
  },
  verify: {
    words: 'verify DIR',
    about: 'reads everything, names what is wrong, and prints a checksum',
    arguments: 1,
    run: async ([directory = '']) => {
      const result = await check(directory);
      if (result.mismatches.length > 0) process.exitCode = 1;
      return result;
    },
  },
  backup: {
    words: 'backup DIR TARGET',
    about: 'copies a consistent state into an empty directory, also while DIR is in use',
    arguments: 2,
    run: ([directory = '', target = '']) => backup(directory, target),
  },
  restore: {
    words: 'restore BACKUP DIR',
    about: 'puts a backup into an empty directory; never overwrites',
    arguments: 2,
    run: ([source = '', directory = '']) => restore(source, directory),
  },
  serve: {
    words: 'serve DIR [--port N [--password]]',
    about:
      'answers MongoDB drivers on a unix socket, and on 127.0.0.1:N as the replica set rs0: without a password, so that\n' +
      '      everybody on this machine can read and write it, or with one made for this run',
    arguments: 1,
    run: ([directory = ''], options) => serveUntilStopped(directory, options),
  },
};

const USAGE = `usage: store COMMAND
${Object.values(COMMANDS)
  .map(({ words, about }) => `  ${words}\n      ${about}`)
  .join('\n')}
Results go to standard output as JSON, progress to standard error.
Ends with 0 when all is well, 1 when something failed or is wrong, 2 when it was called wrongly.
`;

async function serveUntilStopped(directory: string, { port, password }: Options): Promise<object> {
  if (password && port === undefined) throw new UsageError('--password goes with --port');
  const served = await serve({ directory, port: portOf(port), password: password === true });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close());
  if (port !== undefined && !password)
    process.stderr.write('No password: everybody on this machine can read and write this store.\n');
  return { uri: served.uri };
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`'${text}' is no port`);
  return port;
}

async function main(): Promise<void> {
  const { positionals, values } = readArguments();
  const [name = '', ...words] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (values.help) return void process.stdout.write(command ? usageOf(command) : USAGE);
  if (!command) throw new UsageError(name === '' ? 'no command' : `there is no command '${name}'`);
  if (words.length !== command.arguments)
    throw new UsageError(`${name} takes ${command.arguments === 1 ? 'a directory' : 'two directories'}`);
  const result = await command.run(words, values);
  process.stdout.write(`${JSON.stringify(result, null, name === 'serve' ? undefined : 2)}\n`);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        password: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

const usageOf = ({ words, about }: Command) => `usage: store ${words}\n      ${about}\n`;

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  if (error instanceof UsageError) process.stderr.write(USAGE);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
