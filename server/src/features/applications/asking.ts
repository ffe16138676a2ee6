import type { Direction } from '@longcai/shared/applications/applications.contract';
import { OPEN_STATES } from '@longcai/shared/projects/projects.states';
import { Types } from 'mongoose';
import { AppError, found, require } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { ProfileRecord } from '../profiles/profiles.model.js';
import type { PositionRecord, ProjectRecord } from '../projects/projects.model.js';
import type { ApplicationDependencies } from './applications.service.js';
import type { ApplicationModel, ApplicationRecord } from './applications.model.js';

/** Applications a person may have waiting for an answer. */
export const PENDING_CAP = 10;

/** Asking for a position, by the person or by its owner: the same record, service number and clock. */
export function createAsking(applications: ApplicationModel, dependencies: ApplicationDependencies) {
  const { transact, clock, projects, profiles, accounts, cases, notices, people } = dependencies;

  async function openPosition(
    positionId: string,
  ): Promise<{ position: PositionRecord; project: ProjectRecord }> {
    const pair = await projects.position(positionId);
    if (!OPEN_STATES.includes(pair.project.state)) throw new AppError('project-closed');
    if (pair.position.state !== 'open') throw new AppError('position-filled');
    return pair;
  }

  async function record(
    direction: Direction,
    asker: User,
    profile: ProfileRecord & { accountId: string },
    { position, project }: { position: PositionRecord; project: ProjectRecord },
    note: string,
  ): Promise<ApplicationRecord> {
    const owners = await projects.ownerIds(project);
    require(!owners.includes(profile.accountId), 'own-position');
    const explanation = await dependencies.explain(position, project, profile);
    const projectId = String(project._id);
    const person = await people.nameOf(direction === 'apply' ? profile.accountId : asker.accountId);
    const ownerName = await projects.ownerName(project);
    try {
      return await transact(async (afterCommit) => {
        const _id = new Types.ObjectId();
        const { serviceNumber, dueAt } = await cases.open(
          {
            kind: 'application',
            prefix: 'SQ',
            library: project.library ?? undefined,
            region: project.region ?? undefined,
            subject: { type: 'application', id: String(_id) },
            title: position.title,
            submitter: { accountId: asker.accountId, name: person },
            ...(direction === 'apply' && { answererId: project.organisationId ?? project.accountId }),
          },
          afterCommit,
        );
        const askedAt = clock.now();
        const created = await applications.create({
          _id,
          positionId: String(position._id),
          projectId,
          organisationId: project.organisationId,
          ownerId: project.accountId,
          accountId: profile.accountId,
          profileId: String(profile._id),
          askerId: asker.accountId,
          direction,
          note,
          serviceNumber,
          dueAt,
          askedAt,
          explanation,
          history: [{ at: askedAt, step: 'ask', by: direction === 'apply' ? 'person' : 'owner' }],
        });
        await notices.tell(
          direction === 'apply' ? owners : [profile.accountId],
          direction === 'apply' ? 'application-received' : 'invitation-received',
          { type: 'application', id: String(_id) },
          {
            person: direction === 'apply' ? person : ownerName,
            title: position.title,
            project: project.title,
          },
          afterCommit,
        );
        return created.toObject();
      });
    } catch (error) {
      const clash = error as { code?: number; keyPattern?: object; message?: string };
      if (
        clash.code === 11000 &&
        `${JSON.stringify(clash.keyPattern)}${clash.message}`.includes('positionId')
      )
        throw new AppError('already-applied');
      throw error;
    }
  }

  return {
    /** @throws profile-needed, project-closed, position-filled, own-position, too-many-pending, already-applied */
    async apply(user: User, positionId: string, note: string): Promise<ApplicationRecord> {
      const profile = await profiles.byAccount(user.accountId);
      if (!profile) throw new AppError('profile-needed');
      const pair = await openPosition(positionId);
      const waiting = await applications.countDocuments({
        accountId: user.accountId,
        direction: 'apply',
        state: 'asked',
      });
      require(waiting < PENDING_CAP, 'too-many-pending');
      return record('apply', user, { ...profile, accountId: user.accountId }, pair, note);
    },

    /** @throws forbidden, project-closed, position-filled, own-position, matching-refused, already-applied */
    async invite(
      user: User,
      positionId: string,
      profileId: string,
      note: string,
    ): Promise<ApplicationRecord> {
      const { project } = await projects.position(positionId);
      require(projects.isOwner(user, project), OPEN_STATES.includes(project.state)
        ? 'forbidden'
        : 'not-found');
      const pair = await openPosition(positionId);
      const profile = found(await profiles.byId(profileId));
      const { accountId } = profile;
      if (!accountId) throw new AppError('no-such-account');
      require(!(await accounts.optedOut([accountId])).has(accountId), 'matching-refused');
      return record('invite', user, { ...profile, accountId }, pair, note);
    },
  };
}
