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

export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS);

/** Verifying against this takes as long as against a real one, so that timing tells nothing. */
let decoy: Promise<string> | undefined;

export async function passwordFits(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('no-such-account');
  const fits = await verify(passwordHash ?? (await decoy), password);
  return passwordHash !== undefined && fits;
}

/** No composition rules; a password that stands in lists or follows a pattern is refused. */
export function requireUncommon(password: string, own: readonly string[]): void {
  if (strength().check(password, [...own]).score < 2) {
    throw new AppError('password-too-common');
  }
}
