import { PROJECT_STEPS, canStep, type ProjectStep } from '@longcai/shared/projects/projects.states';
import type { Connection } from 'mongoose';
import type { Clock } from '../../clock.js';
import type { EventBus } from '../../events.js';
import { AppError, found, require } from '../../http/app-error.js';
import { isStaff, type User, type Visitor } from '../../http/user.js';
import type { Outbox } from '../../search/outbox.js';
import type { Transact } from '../../store/connect.js';
import type { Standing } from '../cases/asking.js';
import type { AfterCommit, Cases, Teller } from '../cases/cases.service.js';
import { createPublication, isAnswer } from '../cases/publication.js';
import type { Libraries } from '../libraries/libraries.service.js';
import { isOwner, type Owners } from '../owners/owners.js';
import type { Skills } from '../skills/skills.service.js';
import { requireKnownCodes } from './known-codes.js';
import { createPositions } from './positions.js';
import { createProjectQueries } from './projects.queries.js';
import {
  FIXED_WHEN_PUBLIC,
  changedFields,
  codesOf,
  missingParts,
  staleVersion,
  withChange,
  type Edit,
} from './project-edits.js';
import {
  projectModel,
  type PositionRecord,
  type ProjectChange,
  type ProjectRecord,
} from './projects.model.js';
import { canCurate, canSee, canSeeHistory, isEditable, isOpen } from './projects.policy.js';

export interface ProjectDependencies {
  connection: Connection;
  transact: Transact;
  clock: Clock;
  bus: EventBus;
  owners: Owners;
  libraries: Libraries;
  cases: Cases;
  notices: Teller;
  outbox: Outbox;
  skills: Pick<Skills, 'known' | 'usedBy'>;
  /** True when a position has open applications, so that it can't be removed. */
  positionInUse(positionId: string): Promise<boolean>;
}

type TakenStep = Exclude<ProjectStep, 'submit' | 'start-teaming'>;
type Actor = { accountId: string; name: string } | null;

export function createProjects(dependencies: ProjectDependencies) {
  const { connection, transact, clock, bus, owners, libraries, cases, notices, outbox, skills } =
    dependencies;
  const projects = projectModel(connection);
  const positions = createPositions(connection, dependencies.positionInUse);
  const queries = createProjectQueries(projects, positions);
  skills.usedBy({
    countUses: positions.countSkillUses,
    replaceSkill: async (from, into) => {
      for (const projectId of await positions.replaceSkill(from, into))
        await outbox.changed('projects', projectId);
    },
  });

  async function byId(projectId: string): Promise<ProjectRecord | null> {
    return projects.findById(projectId).lean();
  }

  /** The project, as long as the reader may know of it. */
  async function seen(user: Visitor, projectId: string): Promise<ProjectRecord> {
    const project = await byId(projectId);
    if (!project || !canSee(user, project)) throw new AppError('not-found');
    return project;
  }

  /** Where its submission stands while nobody has answered it. */
  const standingOf = async ({ _id, state }: ProjectRecord): Promise<Standing | undefined> =>
    state === 'submitted' ? cases.standingOf({ type: 'project', id: String(_id) }) : undefined;

  /** Writes a change if nobody wrote one since, and lets the index and listeners know. */
  async function write(
    project: ProjectRecord,
    set: Partial<ProjectRecord>,
    change: Pick<ProjectChange, 'step' | 'changed'> & { reason?: string; actor: Actor },
    afterCommit: AfterCommit,
  ): Promise<ProjectRecord> {
    const { actor, reason, step, changed } = change;
    const version = project.version + 1;
    const entry = {
      at: clock.now(),
      version,
      actorId: actor?.accountId ?? null,
      actor: actor?.name ?? '',
      step,
      changed,
    };
    const history = withChange(project.history, { ...entry, ...(reason && { reason }) });
    const written = await projects
      .findOneAndUpdate(
        { _id: project._id, version: project.version },
        { $set: { ...set, history, version } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!written) throw new AppError('stale-version');
    await touched(written, afterCommit);
    return written;
  }

  async function touched(project: ProjectRecord, afterCommit: AfterCommit): Promise<void> {
    const projectId = String(project._id);
    await outbox.changed('projects', projectId);
    afterCommit(() => bus.publish('project.changed', { projectId }));
  }

  async function requireValid(user: User, edit: Edit): Promise<void> {
    const slugs = new Set((await libraries.all()).map(({ slug }) => slug));
    await requireKnownCodes(codesOf(edit), skills, slugs, user.language);
    if (edit.organisationId) require(isStaff(user, edit.organisationId));
  }

  /** A step of the table and all that follows from it; the caller has checked who takes it. */
  async function take(
    project: ProjectRecord,
    step: TakenStep,
    user: User,
    reason: string,
    afterCommit: AfterCommit,
  ): Promise<ProjectRecord> {
    if (!canStep(project.state, step)) throw new AppError('step-not-allowed');
    const projectId = String(project._id);
    const now = clock.now();
    const set: Partial<ProjectRecord> = { state: PROJECT_STEPS[step].to };
    if (step === 'publish') Object.assign(set, { publishedAt: now, returnReason: null });
    if (step === 'return') set.returnReason = reason;
    if (step === 'close') set.closeReason = reason;
    if (step === 'close' || step === 'complete') {
      set.endedAt = now;
      await positions.closeOpen(projectId);
    }
    const written = await write(project, set, { step, reason, changed: ['state'], actor: user }, afterCommit);
    if (isAnswer(step)) await publication.announce(written, step, reason, afterCommit);
    return written;
  }

  const publication = createPublication('project', {
    cases,
    libraries,
    notices,
    owners,
    byId,
    take: async (projectId, ...step) => take(found(await byId(projectId)), ...step),
  });

  return {
    ...queries,
    byId,
    seen,
    ownerIds: owners.ids,
    ownerNames: owners.names,
    ownerName: owners.name,
    isOwner,
    standingOf,
    positionsOf: positions.of,
    positionsOfAll: positions.ofAll,

    /** One position with its project. @throws not-found */
    async position(positionId: string): Promise<{ position: PositionRecord; project: ProjectRecord }> {
      const position = found(await positions.byId(positionId));
      return { position, project: found(await byId(position.projectId)) };
    },

    /** Takes a place inside the caller's transaction. @throws position-filled, project-closed */
    async fill(positionId: string): Promise<void> {
      const { projectId } = await positions.fill(positionId);
      if (!isOpen(found(await byId(projectId)))) throw new AppError('project-closed');
      await outbox.changed('projects', projectId);
    },

    /** Gives a place free inside the caller's transaction. */
    async unfill(positionId: string): Promise<void> {
      const position = await positions.unfill(positionId);
      if (position) await outbox.changed('projects', position.projectId);
    },

    /** The first member came: a published project is teaming from now on. Inside the caller's transaction. */
    async startTeaming(projectId: string, afterCommit: AfterCommit = () => undefined): Promise<void> {
      const project = found(await byId(projectId));
      if (!canStep(project.state, 'start-teaming')) return;
      const set = { state: PROJECT_STEPS['start-teaming'].to, teamedAt: clock.now() };
      await write(project, set, { step: 'start-teaming', changed: ['state'], actor: null }, afterCommit);
    },

    async create(user: User, edit: Edit, demonstration = false): Promise<ProjectRecord> {
      await requireValid(user, edit);
      return transact(async (afterCommit) => {
        const fields = changedFields(null, edit);
        const [created] = await projects.create([
          {
            accountId: user.accountId,
            ...fields,
            demonstration,
            history: [
              {
                at: clock.now(),
                version: 0,
                actorId: user.accountId,
                actor: user.name,
                step: 'created',
                changed: Object.keys(fields),
              },
            ],
          },
        ]);
        const project = found(created).toObject<ProjectRecord>();
        if (edit.positions) await positions.replace(String(project._id), edit.positions, user.language);
        await touched(project, afterCommit);
        return project;
      });
    },

    /** @throws stale-version naming what others changed, step-not-allowed, position-in-use, project-incomplete */
    async update(user: User, projectId: string, edit: Edit): Promise<ProjectRecord> {
      const before = await seen(user, projectId);
      require(isOwner(user, before));
      await requireValid(user, edit);
      return transact(async (afterCommit) => {
        const project = found(await byId(projectId));
        if (project.version !== edit.version) throw staleVersion(project, edit.version, user.language);
        const standing = await standingOf(project);
        if (!isEditable(project, !!standing?.asked)) throw new AppError('step-not-allowed');
        const set = changedFields(project, edit);
        const read = isOpen(project) || project.state === 'submitted';
        if (read && FIXED_WHEN_PUBLIC.some((field) => field in set)) throw new AppError('step-not-allowed');
        const changed = Object.keys(set);
        if (edit.positions && (await positions.replace(projectId, edit.positions, user.language)))
          changed.push('positions');
        if (read) {
          const errors = missingParts({ ...project, ...set }, await positions.of(projectId), user.language);
          if (errors.length) throw new AppError('project-incomplete', { errors });
        }
        if (changed.length === 0) return project;
        if (set.title) await cases.retitle({ type: 'project', id: projectId }, set.title);
        return write(project, set, { step: 'edit', changed, actor: user }, afterCommit);
      });
    },

    async remove(user: User, projectId: string): Promise<void> {
      const project = await seen(user, projectId);
      require(isOwner(user, project));
      if (project.state !== 'draft') throw new AppError('step-not-allowed');
      await transact(async (afterCommit) => {
        const removed = await projects.deleteOne({ _id: project._id, state: 'draft' });
        if (removed.deletedCount === 0) throw new AppError('step-not-allowed');
        await positions.removeAll(projectId);
        await touched(project, afterCommit);
      });
    },

    /** Gives the service number and starts the clock. @throws project-incomplete with a pointer for each gap */
    async submit(user: User, projectId: string): Promise<ProjectRecord> {
      require(isOwner(user, await seen(user, projectId)));
      return transact(async (afterCommit) => {
        const project = found(await byId(projectId));
        if (!canStep(project.state, 'submit')) throw new AppError('step-not-allowed');
        const errors = missingParts(project, await positions.of(projectId), user.language);
        if (errors.length) throw new AppError('project-incomplete', { errors });
        const { serviceNumber, dueAt } = await cases.open(
          {
            kind: 'project-publication',
            library: project.library ?? undefined,
            region: project.region ?? undefined,
            subject: { type: 'project', id: projectId },
            title: project.title,
            submitter: { accountId: user.accountId, name: await owners.name(project) },
          },
          afterCommit,
        );
        const set = { state: PROJECT_STEPS.submit.to, serviceNumber, dueAt };
        return write(project, set, { step: 'submit', changed: ['state'], actor: user }, afterCommit);
      });
    },

    /** Publish and return by curators, the other steps by the owner. */
    async step(user: User, projectId: string, step: TakenStep, reason: string): Promise<ProjectRecord> {
      const project = await seen(user, projectId);
      const byCurator = PROJECT_STEPS[step].by === 'curator';
      require(byCurator ? canCurate(user, project) : isOwner(user, project));
      return transact(async (afterCommit) => {
        const taken = await take(found(await byId(projectId)), step, user, reason, afterCommit);
        if (isAnswer(step)) await publication.closeCase(projectId, step, user, reason);
        return taken;
      });
    },

    /** What a person posted in their own name. */
    async personal(accountId: string) {
      const own = await projects.find({ accountId, organisationId: null }).lean();
      return Promise.all(
        own.map(async (project) => ({ ...project, positions: await positions.of(String(project._id)) })),
      );
    },

    async history(user: User, projectId: string): Promise<ProjectChange[]> {
      const project = await seen(user, projectId);
      require(canSeeHistory(user, project));
      return project.history;
    },

    /** How fast an organisation answers, and how many positions it has open. */
    async figuresOf(organisationId: string) {
      const { medianDays, counted } = await cases.answerTime(organisationId);
      const openPositions = await queries.openCountOf(organisationId);
      return { answerMedianDays: medianDays, answersCounted: counted, openPositions };
    },

    /** Where the submissions of a list stand, by project. */
    standings: (list: readonly ProjectRecord[]): Promise<Map<string, Standing>> =>
      cases.standings(
        'project',
        list.flatMap(({ _id, state }) => (state === 'submitted' ? [String(_id)] : [])),
      ),

    /** The owner's promise for answering applications and what was measured. */
    answerTime: (project: ProjectRecord) => cases.answerTime(project.organisationId ?? project.accountId),
  };
}

export type Projects = ReturnType<typeof createProjects>;
