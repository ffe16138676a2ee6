import type { Acknowledgement, SocketCommand } from '@longcai/shared/rooms/rooms.events';
import type { Language } from '@longcai/shared/problem';
import type { Logger } from 'pino';
import type { Socket } from 'socket.io';
import type * as z from 'zod';
import { AppError, toProblem } from '../http/app-error.js';
import { parse } from '../http/parse.js';
import { toAppError } from '../http/problem-handler.js';
import type { Limiter } from '../http/rate-limits.js';
import type { User } from '../http/user.js';

export interface SocketContext {
  readonly socket: Socket;
  readonly language: Language;
  /** The session's owner with roles as they are now; null once the session has ended. */
  user(): Promise<User | null>;
  /** Notes an answer under way, so that a stop waits for it. */
  takes(answer: Promise<void>): void;
  stopping(): boolean;
}

/**
 * Answers one socket command as a route answers a request: limits, checks the session, parses, catches, and always
 * acknowledges. A missing acknowledgement is survived.
 */
export function onEvent<P extends z.ZodType, R extends z.ZodType>(
  context: SocketContext,
  command: SocketCommand<P, R>,
  dependencies: { limiter: Limiter; log: Logger },
  handle: (payload: z.output<P>, user: User) => Promise<z.input<R>>,
): void {
  async function answer(payload: unknown, ack: unknown): Promise<void> {
    const acknowledge =
      typeof ack === 'function' ? (ack as (answer: Acknowledgement<unknown>) => void) : () => undefined;
    try {
      // Said again, with the same id, to the process that comes next.
      if (context.stopping()) throw new AppError('store-unavailable');
      const user = await context.user();
      if (!user) throw new AppError('sign-in-required');
      await dependencies.limiter('socket', user.accountId);
      const input = parse(command.payload, payload, 'payload', context.language);
      const data = command.response.parse(await handle(input, user));
      acknowledge({ ok: true, data });
    } catch (error) {
      const appError = toAppError(error);
      if (appError.status >= 500)
        dependencies.log.error({ err: appError.details.cause ?? appError }, command.name);
      acknowledge({ ok: false, problem: toProblem(appError, context.language) });
    }
  }
  context.socket.on(command.name, (payload: unknown, ack: unknown) => context.takes(answer(payload, ack)));
}
