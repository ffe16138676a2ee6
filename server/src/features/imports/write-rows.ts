import type { Visibility } from '@longcai/shared/profiles/profiles.contract';
import type { ProjectEdit } from '@longcai/shared/projects/projects.contract';
import type { Model } from 'mongoose';
import { AppError } from '../../http/app-error.js';
import type { User } from '../../http/user.js';
import type { Transact } from '../../store/connect.js';
import type { Profiles } from '../profiles/profiles.service.js';
import type { PositionRecord } from '../projects/projects.model.js';
import type { Projects } from '../projects/projects.service.js';
import { plain } from './cells.js';
import type { ImportedRecord } from './imports.model.js';
import type { LoosePositionRow, PersonRow, PositionRow, ProjectRow } from './rows.js';

export type Outcome = 'created' | 'updated' | 'unchanged';

export interface RowWriterDependencies {
  transact: Transact;
  profiles: Profiles;
  projects: Projects;
  organisations: { find(nameOrCode: string): Promise<string | null> };
  imported: Model<ImportedRecord>;
}

const BILINGUAL = (zh: string) => ({ zh, en: '' });

const positionEdit = ({ title, needs, headcount, hours }: PositionRow) => ({
  title: BILINGUAL(title),
  needs: needs.map((need) => ({ ...need, weight: 3, must: true })),
  headcount,
  mode: 'either' as const,
  note: '',
  ...(hours && { hours }),
});

const editOf = (record: PositionRecord) => ({
  id: String(record._id),
  title: record.title,
  needs: record.needs,
  headcount: record.headcount,
  mode: record.mode,
  note: record.note,
  ...(record.hours && { hours: record.hours }),
  ...(record.region && { region: record.region }),
  ...(record.from && { from: record.from }),
  ...(record.until && { until: record.until }),
});

/** Writes what rows say: people as listed profiles, projects as drafts that are submitted once they are whole. */
export function createRowWriter({
  transact,
  profiles,
  projects,
  organisations,
  imported,
}: RowWriterDependencies) {
  const referenceOf = (user: User, number: string) => `${user.accountId}:${plain(number)}`;

  const known = async (user: User, number: string) =>
    (await imported.findOne({ kind: 'projects', reference: referenceOf(user, number) }).lean())?.subjectId;

  /** Adds the position, or brings the one of the same name up to date; nothing when it is the same already. */
  async function withPosition(user: User, projectId: string, row: PositionRow): Promise<Outcome> {
    const project = await projects.seen(user, projectId);
    const present = (await projects.positionsOf(projectId)).map(editOf);
    const same = present.findIndex(({ title }) => title.zh === row.title);
    const wanted = same < 0 ? positionEdit(row) : { ...present[same]!, ...positionEdit(row) };
    if (
      same >= 0 &&
      JSON.stringify(Object.entries(wanted).sort()) === JSON.stringify(Object.entries(present[same]!).sort())
    )
      return 'unchanged';
    const positions =
      same < 0
        ? [...present, wanted]
        : present.map((position, index) => (index === same ? wanted : position));
    await projects.update(user, projectId, { version: project.version, positions });
    return same < 0 ? 'created' : 'updated';
  }

  /** A draft that has all it needs is submitted, and gets its service number; one that lacks something stays a draft. */
  async function submitIfWhole(user: User, projectId: string): Promise<void> {
    const { state } = await projects.seen(user, projectId);
    if (state !== 'draft') return;
    await projects.submit(user, projectId).catch((error: unknown) => {
      if (!(error instanceof AppError) || error.code !== 'project-incomplete') throw error;
    });
  }

  return {
    person: (user: User, { number, parts }: PersonRow, visibility: Visibility) =>
      transact((afterCommit) =>
        profiles.importUnclaimed(
          parts,
          { externalRef: referenceOf(user, number), visibility, by: user.accountId },
          afterCommit,
        ),
      ),

    async project(user: User, row: ProjectRow, library: string | null): Promise<Outcome> {
      const organisationId = row.organisation ? await organisations.find(row.organisation) : null;
      const mine = user.organisations.some(({ id }) => id === organisationId);
      const unit = row.organisation && !mine ? `（${row.organisation}）` : '';
      const edit: Omit<ProjectEdit, 'version'> = {
        title: BILINGUAL(row.title),
        summary: BILINGUAL(row.summary + unit),
        region: row.region,
        from: row.from,
        until: row.until,
        library: row.library ?? library ?? 'new-countryside',
        industry: row.industry || '01',
        ...(mine && { organisationId }),
      };
      const id = await known(user, row.number);
      if (!id) {
        const created = await projects.create(user, {
          version: 0,
          ...edit,
          positions: row.position ? [positionEdit(row.position)] : [],
        });
        await imported.create({
          kind: 'projects',
          reference: referenceOf(user, row.number),
          subjectId: String(created._id),
        });
        await submitIfWhole(user, String(created._id));
        return 'created';
      }
      const before = await projects.seen(user, id);
      const after =
        before.state === 'draft' || before.state === 'returned'
          ? await projects.update(user, id, { version: before.version, ...edit })
          : before;
      const position = row.position ? await withPosition(user, id, row.position) : 'unchanged';
      await submitIfWhole(user, id);
      return after.version !== before.version || position !== 'unchanged' ? 'updated' : 'unchanged';
    },

    /** @throws not-found when no imported project has the number */
    async position(user: User, { project, position }: LoosePositionRow): Promise<Outcome> {
      const id = await known(user, project);
      if (!id) throw new AppError('not-found');
      const outcome = await withPosition(user, id, position);
      await submitIfWhole(user, id);
      return outcome;
    },
  };
}
