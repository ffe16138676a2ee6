import type { Bilingual } from '@longcai/shared/primitives';
import type { User } from '../../http/user.js';
import type { Libraries } from '../libraries/libraries.service.js';
import { isOwner, type Owned } from '../owners/owners.js';
import type { AfterCommit, Cases, Teller } from './cases.service.js';

type Answer = 'publish' | 'return';
type Posting = Owned & { _id: unknown; title: Bilingual; library?: string | null };

export interface PublicationDependencies {
  cases: Cases;
  libraries: Libraries;
  notices: Teller;
  owners: { ids(owned: Owned): Promise<string[]> };
  byId(id: string): Promise<Posting | null>;
  /** Takes the step on the posting; the desk has checked who asks. */
  take(id: string, step: Answer, user: User, reason: string, afterCommit: AfterCommit): Promise<unknown>;
}

/** What a curator's answer to a submitted project or offer sets off, wherever it is given: at the desk or on its page. */
export function createPublication(type: 'project' | 'offer', dependencies: PublicationDependencies) {
  const { cases, libraries, notices, owners, byId, take } = dependencies;
  const onDesk =
    (step: Answer) =>
    async (id: string, user: User, reason: string, afterCommit: AfterCommit): Promise<void> => {
      await take(id, step, user, reason, afterCommit);
    };
  cases.handle(`${type}-publication`, {
    approve: onDesk('publish'),
    return: onDesk('return'),
    isOwner: async (id, user) => {
      const posting = await byId(id);
      return posting !== null && isOwner(user, posting);
    },
  });

  return {
    /** The owner learns the answer, the library's subscribers what is new. */
    async announce(posting: Posting, step: Answer, reason: string, afterCommit: AfterCommit): Promise<void> {
      const { title, library } = posting;
      const subject = { type, id: String(posting._id) };
      const told = await owners.ids(posting);
      const kind = step === 'publish' ? (`${type}-published` as const) : (`${type}-returned` as const);
      await notices.tell(told, kind, subject, { title, reason }, afterCommit);
      if (step === 'publish' && library) await libraries.announce(library, title, subject, told, afterCommit);
    },

    /** The page answered: the case is closed with the same outcome. */
    closeCase: (id: string, step: Answer, user: User, reason: string) =>
      cases.answer({ type, id }, step === 'publish' ? 'approved' : 'returned', user, reason),
  };
}

export const isAnswer = (step: string): step is Answer => step === 'publish' || step === 'return';
