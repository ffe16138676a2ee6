import type { NoticeKind, NoticeView } from '@longcai/shared/notices/notices.contract';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { Clock } from '../../clock.js';
import type { EventBus } from '../../events.js';
import type { Mailer } from '../../mail/mail.js';
import type { Accounts } from '../accounts/accounts.service.js';
import { mailOf } from './notice-mails.js';
import { noticeModel } from './notices.model.js';

export interface NoticeDependencies {
  connection: Connection;
  clock: Clock;
  bus: EventBus;
  mailer: Mailer;
  accounts: Accounts;
  log: Logger;
}

const toView = (record: {
  _id: unknown;
  kind: NoticeKind;
  at: Date;
  readAt: Date | null;
  subject: NoticeView['subject'];
  values: NoticeView['values'];
}): NoticeView => ({
  id: String(record._id),
  kind: record.kind,
  at: record.at.toISOString(),
  read: record.readAt !== null,
  subject: { type: record.subject.type, id: record.subject.id },
  values: record.values,
});

export function createNotices({ connection, clock, bus, mailer, accounts, log }: NoticeDependencies) {
  const notices = noticeModel(connection);
  const unread = (accountId: string) => notices.countDocuments({ accountId, readAt: null });

  async function mail(accountId: string, kind: NoticeKind, values: NoticeView['values']): Promise<void> {
    const account = await accounts.byId(accountId);
    const message = account && mailOf(kind, values, account.language);
    if (message && account.email && account.status === 'active')
      await mailer.send({ to: account.email, ...message });
  }

  async function announce(accountId: string, kind: NoticeKind, values: NoticeView['values']): Promise<void> {
    bus.publish('notice.created', { accountId, unread: await unread(accountId) });
    await mail(accountId, kind, values);
  }

  return {
    unread,

    /**
     * Writes a notice for each account. Inside a transaction pass its `afterCommit`, so that bells ring and mails go
     * only for what came to be.
     */
    async tell(
      accountIds: readonly string[],
      kind: NoticeKind,
      subject: NoticeView['subject'],
      values: NoticeView['values'],
      afterCommit: (act: () => void) => void = (act) => act(),
    ): Promise<void> {
      const receivers = [...new Set(accountIds)];
      if (receivers.length === 0) return;
      const at = clock.now();
      await notices.insertMany(
        receivers.map((accountId) => ({ accountId, kind, subject, values, at, readAt: null })),
      );
      afterCommit(() => {
        for (const accountId of receivers)
          announce(accountId, kind, values).catch((error: unknown) =>
            log.warn({ err: error, kind }, 'a notice was kept but not announced'),
          );
      });
    },

    async list(accountId: string, query: { page: number; pageSize: number; unread?: boolean | undefined }) {
      const filter = { accountId, ...(query.unread && { readAt: null }) };
      const [records, total, count] = await Promise.all([
        notices
          .find(filter)
          .sort({ at: -1, _id: -1 })
          .skip((query.page - 1) * query.pageSize)
          .limit(query.pageSize)
          .lean(),
        notices.countDocuments(filter),
        unread(accountId),
      ]);
      return {
        items: records.map(toView),
        total,
        page: query.page,
        totalPages: Math.ceil(total / query.pageSize),
        unread: count,
      };
    },

    async personal(accountId: string) {
      return (await notices.find({ accountId }).sort({ at: 1 }).lean()).map(toView);
    },

    /** Marks mine as read; without ids, all of them. Answers how many are left. */
    async read(accountId: string, ids?: readonly string[]): Promise<number> {
      await notices.updateMany(
        { accountId, readAt: null, ...(ids && { _id: { $in: ids } }) },
        { $set: { readAt: clock.now() } },
      );
      const left = await unread(accountId);
      bus.publish('notice.created', { accountId, unread: left });
      return left;
    },
  };
}

export type Notices = ReturnType<typeof createNotices>;
