import type { ContactExchange } from '@longcai/shared/rooms/rooms.contract';
import { Schema, type Connection, type Types } from 'mongoose';
import type { Clock } from '../../clock.js';
import { require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Transact } from '../../store/connect.js';
import type { Accounts } from '../accounts/accounts.service.js';
import type { Notices } from '../notices/notices.service.js';
import type { DirectRooms } from './direct-rooms.js';
import type { People } from './people.js';
import type { Rooms } from './rooms.service.js';

interface ExchangeRecord {
  _id: Types.ObjectId;
  roomId: Types.ObjectId;
  agreed: string[];
  /** Every consent and taking back, kept as the record of how contacts came to pass. */
  history: { at: Date; accountId: string; step: 'agreed' | 'taken-back' }[];
}

const schema = new Schema<ExchangeRecord>(
  {
    roomId: { type: Schema.Types.ObjectId, required: true, unique: true },
    agreed: [String],
    history: [{ _id: false, at: Date, accountId: String, step: String }],
  },
  { timestamps: true },
);

export interface ContactExchangeDependencies {
  connection: Connection;
  transact: Transact;
  clock: Clock;
  accounts: Accounts;
  notices: Notices;
  people: People;
  rooms: Rooms;
  directRooms: DirectRooms;
}

/** Contact details leave through this alone: while both of a direct room agree. */
export function createContactExchange(dependencies: ContactExchangeDependencies) {
  const { connection, transact, clock, accounts, notices, people, rooms, directRooms } = dependencies;
  const exchanges = connection.model<ExchangeRecord>('ContactExchange', schema);

  async function viewOf(user: User, roomId: string, other: string): Promise<ContactExchange> {
    const agreed = (await exchanges.findOne({ roomId }).lean())?.agreed ?? [];
    const mine = agreed.includes(user.accountId);
    const theirs = agreed.includes(other);
    const account = mine && theirs ? await accounts.byId(other) : null;
    return {
      mine,
      theirs,
      contact: account && {
        name: await people.nameOf(other),
        ...(account.email && { email: account.email }),
        ...(account.mobile && { mobile: account.mobile }),
      },
    };
  }

  return {
    async view(user: User, roomId: string): Promise<ContactExchange> {
      return viewOf(user, roomId, await directRooms.otherOf(user, roomId));
    },

    /** When a person agreed to pass on contact details, and when they took it back. */
    async personal(accountId: string) {
      const own = await exchanges.find({ 'history.accountId': accountId }).lean();
      return own.map(({ roomId, history }) => ({
        roomId: String(roomId),
        history: history.filter((entry) => entry.accountId === accountId),
      }));
    },

    async agree(user: User, roomId: string, agree: boolean): Promise<ContactExchange> {
      const other = await directRooms.otherOf(user, roomId);
      const { room } = await rooms.standingOf(user, roomId);
      require(room.state === 'open', 'awaiting-consent');
      await transact(async (afterCommit) => {
        const before = (await exchanges.findOne({ roomId }).lean())?.agreed ?? [];
        if (before.includes(user.accountId) === agree) return;
        const entry = {
          at: clock.now(),
          accountId: user.accountId,
          step: agree ? ('agreed' as const) : ('taken-back' as const),
        };
        await exchanges.updateOne(
          { roomId },
          {
            ...(agree ? { $addToSet: { agreed: user.accountId } } : { $pull: { agreed: user.accountId } }),
            $push: { history: entry },
          },
          { upsert: true },
        );
        if (!agree || !before.includes(other)) return;
        const subject = { type: 'room' as const, id: roomId };
        for (const [reader, person] of [
          [other, user.accountId],
          [user.accountId, other],
        ] as const) {
          const values = { person: await people.nameOf(person) };
          await notices.tell([reader], 'contact-exchange-agreed', subject, values, afterCommit);
        }
      });
      return viewOf(user, roomId, other);
    },
  };
}

export type ContactExchanges = ReturnType<typeof createContactExchange>;
