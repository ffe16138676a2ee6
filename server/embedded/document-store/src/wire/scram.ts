import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Binary } from 'bson';
import { MongoError, decode, type Doc } from '../values/values.js';
import type { Answer } from './connection.js';
import { encodeReply } from './raw.js';

const ITERATIONS = 15_000;
/** What a driver may ask before it has shown who it is. */
const OPEN_COMMANDS = new Set([
  'hello',
  'isMaster',
  'ismaster',
  'ping',
  'buildInfo',
  'buildinfo',
  'endSessions',
]);

const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest();

/** A password made for one run of the server; whoever is given the address knows it. */
export interface Credentials {
  readonly user: string;
  readonly password: string;
}

/**
 * Lets a connection's requests through once it has proved that it knows the password, by SCRAM-SHA-256.
 * Answers a guard for one connection each time it is called. Source: RFC 5802 and RFC 7677.
 */
export function requireScram({ user, password }: Credentials): (answer: Answer) => Answer {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const storedKey = sha256(hmac(salted, 'Client Key'));
  const serverKey = hmac(salted, 'Server Key');

  return (answer) => {
    let signedIn = false;
    let exchange: { nonce: string; transcript: string } | undefined;

    function start(payload: string): string {
      const [, bare = ''] = /^[ny],[^,]*,(.*)$/.exec(payload) ?? [];
      const [, name, clientNonce] = /^n=([^,]*),r=([^,]+)/.exec(bare) ?? [];
      if (name !== user || !clientNonce) throw refused();
      const nonce = clientNonce + randomBytes(18).toString('base64');
      const first = `r=${nonce},s=${salt.toString('base64')},i=${ITERATIONS}`;
      exchange = { nonce, transcript: `${bare},${first}` };
      return first;
    }

    function finish(payload: string): string {
      const [, unproved = '', nonce, proof = ''] = /^(c=[^,]*,r=([^,]*)),p=(.*)$/.exec(payload) ?? [];
      if (!exchange || nonce !== exchange.nonce) throw refused();
      const transcript = `${exchange.transcript},${unproved}`;
      exchange = undefined;
      const signature = hmac(storedKey, transcript);
      const given = Buffer.from(proof, 'base64');
      if (given.length !== signature.length) throw refused();
      const clientKey = Buffer.from(given.map((byte, at) => byte ^ (signature[at] as number)));
      if (!timingSafeEqual(sha256(clientKey), storedKey)) throw refused();
      signedIn = true;
      return `v=${hmac(serverKey, transcript).toString('base64')}`;
    }

    return async (request) => {
      if (signedIn) return answer(request);
      try {
        const command = decode(request.body);
        const [name = ''] = Object.keys(command);
        if (OPEN_COMMANDS.has(name)) return await answer(request);
        if (name !== 'saslStart' && name !== 'saslContinue') {
          throw new MongoError(13, 'Unauthorized', `command ${name} requires authentication`);
        }
        const payload = textOf(command);
        return encodeReply(name === 'saslStart' ? step(start(payload), false) : step(finish(payload), true));
      } catch (error) {
        const { code, codeName, message } = error instanceof MongoError ? error : refused();
        return encodeReply({ ok: 0, errmsg: message, code, codeName });
      }
    };
  };
}

function textOf({ mechanism, payload }: Doc): string {
  if ((mechanism ?? 'SCRAM-SHA-256') !== 'SCRAM-SHA-256' || !(payload instanceof Binary)) throw refused();
  return Buffer.from(payload.value()).toString();
}

function step(payload: string, done: boolean): Doc {
  return { conversationId: 1, done, payload: new Binary(Buffer.from(payload)), ok: 1 };
}

function refused(): MongoError {
  return new MongoError(18, 'AuthenticationFailed', 'Authentication failed.');
}
