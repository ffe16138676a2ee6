import type { RequestHandler } from 'express';
import type { User } from '../http/user.js';

/** One session, or an account's sessions, that are no more. */
export type SessionsEnded = { sessionId: string } | { accountId: string; exceptSessionId?: string };

/** What real time needs to know of sign-ins. */
export interface SessionSource {
  /** Puts the session onto the handshake's request. */
  readonly middleware: RequestHandler;
  /** Whose session this is now; null once it has ended. */
  accountOf(sessionId: string): Promise<string | null>;
  /** Which of these sessions still exist. */
  alive(sessionIds: readonly string[]): Promise<ReadonlySet<string>>;
  onEnded(listener: (ended: SessionsEnded) => void): void;
}

/** The account's user with roles as they are now; null when it may not act. */
export interface UserSource {
  userOf(accountId: string): Promise<User | null>;
}
