import { spawn, type ChildProcess } from 'node:child_process';

const CLI = new URL('../cli.ts', import.meta.url).pathname;

/** Starts the store as a process of its own and answers once it listens. */
export async function startStore(directory: string): Promise<{ child: ChildProcess; uri: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, 'serve', directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const uri = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) =>
      resolve((JSON.parse(chunk.toString()) as { uri: string }).uri),
    );
    child.once('exit', (code) => reject(new Error(`the store ended with ${code} before it listened`)));
  });
  return { child, uri };
}

/** Ends it, and answers once it is gone. */
export async function stopStore(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await gone;
}
