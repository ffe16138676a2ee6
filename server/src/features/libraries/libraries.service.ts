import type { Bilingual } from '@longcai/shared/primitives';
import type { Connection } from 'mongoose';
import type { Clock } from '../../clock.js';
import { AppError, found, require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Accounts } from '../accounts/accounts.service.js';
import type { AfterCommit, Teller } from '../cases/cases.service.js';
import { DEFAULT_LIBRARIES } from './libraries.defaults.js';
import { libraryModel, subscriptionModel, type LibraryRecord } from './libraries.model.js';
import { canEditLibrary } from './libraries.policy.js';

export interface LibraryDependencies {
  connection: Connection;
  clock: Clock;
  accounts: Accounts;
  notices: Teller;
}

export function createLibraries({ connection, clock, accounts, notices }: LibraryDependencies) {
  const libraries = libraryModel(connection);
  const subscriptions = subscriptionModel(connection);
  const to = (slug: string) => ({ 'to.kind': 'library' as const, 'to.id': slug });

  async function bySlug(slug: string): Promise<LibraryRecord | null> {
    return libraries.findOne({ slug }).lean();
  }

  return {
    bySlug,

    async all(): Promise<LibraryRecord[]> {
      return libraries.find().sort({ order: 1, slug: 1 }).lean();
    },

    /** Accounts that keep this library. */
    async curatorsOf(slug: string): Promise<string[]> {
      const curators = await accounts.withRole('curator');
      return curators.filter(({ scope }) => scope.libraries.includes(slug)).map(({ id }) => id);
    },

    /** Loads the four libraries where they are missing; what curators wrote stays. */
    async seedDefaults(): Promise<void> {
      for (const { slug, ...rest } of DEFAULT_LIBRARIES) {
        await libraries
          .updateOne(
            { slug },
            { $setOnInsert: { ...rest, keptAt: clock.now(), version: 0 } },
            { upsert: true },
          )
          .catch((error: { code?: number }) => {
            // Another process starting at the same moment was first.
            if (error.code !== 11000) throw error;
          });
      }
    },

    async update(
      user: User,
      slug: string,
      {
        version,
        ...change
      }: { version: number; tagline?: Bilingual | undefined; front?: Bilingual | undefined },
    ): Promise<LibraryRecord> {
      found(await bySlug(slug));
      require(canEditLibrary(user, slug));
      const changed = await libraries
        .findOneAndUpdate(
          { slug, version },
          { $set: { ...change, keptAt: clock.now() }, $inc: { version: 1 } },
          { returnDocument: 'after' },
        )
        .lean();
      if (!changed) throw new AppError('stale-version');
      return changed;
    },

    async subscribe(accountId: string, slug: string): Promise<void> {
      found(await bySlug(slug));
      await subscriptions
        .updateOne({ accountId, ...to(slug) }, { $setOnInsert: { accountId } }, { upsert: true })
        .catch((error: { code?: number }) => {
          if (error.code !== 11000) throw error;
        });
    },

    async unsubscribe(accountId: string, slug: string): Promise<void> {
      found(await bySlug(slug));
      await subscriptions.deleteOne({ accountId, ...to(slug) });
    },

    /** What a person follows. */
    async personal(accountId: string) {
      return subscriptions.find({ accountId }, { to: 1, createdAt: 1 }).lean();
    },

    async isSubscribed(accountId: string, slug: string): Promise<boolean> {
      return (await subscriptions.exists({ accountId, ...to(slug) })) !== null;
    },

    /** Tells subscribers what was published, inside the caller's transaction; not those who published it. */
    async announce(
      slug: string,
      title: Bilingual,
      subject: { type: 'project' | 'offer'; id: string },
      except: readonly string[],
      afterCommit: AfterCommit,
    ): Promise<void> {
      const library = await bySlug(slug);
      const readers = await subscriptions.find(to(slug), { accountId: 1 }).lean();
      const accountIds = readers.map(({ accountId }) => accountId).filter((id) => !except.includes(id));
      if (!library || accountIds.length === 0) return;
      await notices.tell(accountIds, 'library-news', subject, { title, library: library.name }, afterCommit);
    },
  };
}

export type Libraries = ReturnType<typeof createLibraries>;
