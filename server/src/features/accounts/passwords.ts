import { hash, verify } from '@node-rs/argon2';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import { AppError } from '../../http/app-error.js';

let made: ZxcvbnFactory | undefined;
/** Ranks its lists when the first password is judged, not when the server starts. */
const strength = (): ZxcvbnFactory =>
  (made ??= new ZxcvbnFactory({ dictionary: { ...common.dictionary }, graphs: common.adjacencyGraphs }));

/** OWASP's argon2id minimum: 19 MiB, two passes. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let last: Promise<unknown> = Promise.resolve();

/** The threads that hash are the few that write to the disk, too: a crowd that signs in goes through one by one. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, PARAMETERS));

/** Verifying against this takes as long as against a real one, so that timing tells nothing. */
let decoy: Promise<string> | undefined;

export async function passwordFits(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('no-such-account');
  const known = passwordHash ?? (await decoy);
  const fits = await inTurn(() => verify(known, password));
  return passwordHash !== undefined && fits;
}

/** No composition rules; a password that stands in lists or follows a pattern is refused. */
export function requireUncommon(password: string, own: readonly string[]): void {
  if (strength().check(password, [...own]).score < 2) {
    throw new AppError('password-too-common');
  }
}
