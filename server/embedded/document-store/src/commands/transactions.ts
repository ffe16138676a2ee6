import { mongoError, type Doc } from '../values/values.js';
import { sessionName } from '../sessions/sessions.js';
import type { Context, Handler } from './context.js';

function sessionOf({ session, transactionNumber, name }: Context): { session: string; number: bigint } {
  if (session === undefined || transactionNumber === undefined) {
    throw mongoError(72, `${name} must be run within a transaction`);
  }
  return { session, number: transactionNumber };
}

export const commitTransaction: Handler = async (context) => {
  const { session, number } = sessionOf(context);
  await context.engine.sessions.commit(session, number);
  return { ok: 1 };
};

export const abortTransaction: Handler = (context) => {
  const { session, number } = sessionOf(context);
  context.engine.sessions.current(session, number).abort();
  return { ok: 1 };
};

export const endSessions: Handler = ({ engine, body, name }) => {
  const named = ((body[name] ?? []) as Doc[]).map(sessionName).filter((session) => session !== undefined);
  if (named.length > 0) engine.sessions.end(named);
  return { ok: 1 };
};
