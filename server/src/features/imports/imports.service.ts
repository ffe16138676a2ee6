import type { ImportKind, ImportView } from '@longcai/shared/imports/imports.contract';
import type { Language } from '@longcai/shared/problem';
import { PROBLEMS } from '@longcai/shared/problems';
import type { Visibility } from '@longcai/shared/profiles/profiles.contract';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { AppError, found } from '../../http/app-error.js';
import type { UploadedFile } from '../../http/route.js';
import type { User } from '../../http/user.js';
import { missingColumns, fieldOf } from './columns.js';
import { importModel, importedModel, type ImportRecord } from './imports.model.js';
import { rawRows, readRow, repeatedNumbers, type Fault, type RawRow } from './rows.js';
import { readTable } from './table-file.js';
import { createRowWriter, type Outcome, type RowWriterDependencies } from './write-rows.js';

export interface ImportDependencies extends Omit<RowWriterDependencies, 'imported'> {
  connection: Connection;
  log: Logger;
}

const PREVIEWED = 10;
const FAULTS_SHOWN = 200;
/** Progress is written this often; every row would cost more than the rows. */
const PROGRESS_EVERY = 25;

/** One line of the list that whoever imported hands the codes out by. */
interface Handout {
  number: string;
  name: string;
  phone: string;
  code: string;
}

export function createImports(dependencies: ImportDependencies) {
  const { connection, log, profiles } = dependencies;
  const imports = importModel(connection);
  const writer = createRowWriter({ ...dependencies, imported: importedModel(connection) });

  /** Only whoever uploaded a table sees it. */
  async function own(user: User, importId: string): Promise<ImportRecord> {
    return found(
      await imports.findOne({ _id: importId, accountId: user.accountId }).lean<ImportRecord | null>(),
    );
  }

  function toView(record: ImportRecord): ImportView {
    const { kind, fileName, state, columns, good, bad, done, created, updated, unchanged, faults } = record;
    return {
      id: String(record._id),
      kind,
      fileName,
      state,
      columns,
      good,
      bad,
      done,
      created,
      updated,
      unchanged,
      createdAt: record.createdAt.toISOString(),
      rows: record.rows.length,
      preview: record.rows.slice(0, PREVIEWED),
      faults: faults.slice(0, FAULTS_SHOWN),
      faultsTotal: faults.length,
    };
  }

  async function write(
    user: User,
    record: ImportRecord,
    raw: RawRow,
    listed: ImportRecord['listed'],
  ): Promise<Outcome> {
    const { value } = readRow(record.kind, raw, user.language);
    if (!value) throw new AppError('invalid-input');
    if (value.kind === 'projects') return writer.project(user, value.project, record.library);
    if (value.kind === 'positions') return writer.position(user, value.position);
    const { profileId, outcome } = await writer.person(user, value.person, record.visibility);
    const { number, phone, parts } = value.person;
    if (outcome === 'created')
      listed.push({ profileId, name: parts.name.zh || parts.name.en, number, phone });
    return outcome;
  }

  const faultOf = (raw: RawRow, error: unknown, language: Language): Fault => {
    const problem = error instanceof AppError ? PROBLEMS[error.code] : PROBLEMS.internal;
    return { row: raw.row, column: '', value: '', reason: problem[language] };
  };

  /** Row by row, each by itself: one that fails is told and the others go in. */
  async function runRows(
    user: User,
    record: ImportRecord,
    onProgress?: (done: number, total: number) => void,
  ): Promise<void> {
    const bad = new Set(record.faults.map(({ row }) => row));
    const good = record.rows.filter(({ row }) => !bad.has(row));
    const counts: Record<Outcome, number> = { created: 0, updated: 0, unchanged: 0 };
    const faults = [...record.faults];
    const listed: ImportRecord['listed'] = [];
    const save = (state: ImportView['state'], done: number) =>
      imports.updateOne(
        { _id: record._id },
        { $set: { ...counts, done, state, faults, bad: new Set(faults.map(({ row }) => row)).size, listed } },
      );
    for (const [index, raw] of good.entries()) {
      try {
        counts[await write(user, record, raw, listed)] += 1;
      } catch (error) {
        if (!(error instanceof AppError)) log.error({ err: error }, 'import row');
        faults.push(faultOf(raw, error, user.language));
      }
      if ((index + 1) % PROGRESS_EVERY === 0) await save('running', index + 1);
      onProgress?.(index + 1, good.length);
    }
    await save('done', good.length);
  }

  async function start(user: User, importId: string): Promise<ImportRecord> {
    await own(user, importId);
    const started = await imports
      .findOneAndUpdate(
        { _id: importId, state: 'preview' },
        { $set: { state: 'running' } },
        { returnDocument: 'after' },
      )
      .lean<ImportRecord | null>();
    if (!started) throw new AppError('step-not-allowed');
    return started;
  }

  return {
    toView,

    /** Reads the table and says what it would do; nothing else is written. @throws table-unreadable, columns-missing */
    async preview(
      user: User,
      kind: ImportKind,
      file: Pick<UploadedFile, 'path' | 'name' | 'type'>,
      options: { visibility: Visibility; library?: string | undefined },
    ): Promise<ImportView> {
      const table = await readTable(file.path, file.type);
      const columns = table.headings.map((heading) => ({ heading, field: fieldOf(kind, heading) }));
      const missing = missingColumns(
        kind,
        columns.map(({ field }) => field),
      );
      if (missing.length > 0) {
        throw new AppError('columns-missing', {
          errors: missing.map(({ field, heading }) => ({
            pointer: `/body/file/${field}`,
            code: 'columns-missing',
            detail: heading,
          })),
        });
      }
      const rows = rawRows(kind, table);
      const headings = new Map(
        columns.flatMap(({ field, heading }) => (field ? [[field, heading.trim()]] : [])),
      );
      const faults = [
        ...rows.flatMap((raw) => readRow(kind, raw, user.language, headings).faults),
        ...repeatedNumbers(kind, rows, headings, user.language),
      ].toSorted((a, b) => a.row - b.row);
      const bad = new Set(faults.map(({ row }) => row)).size;
      const created = await imports.create({
        accountId: user.accountId,
        kind,
        fileName: file.name,
        visibility: options.visibility,
        library: options.library ?? null,
        columns,
        rows,
        faults,
        good: rows.length - bad,
        bad,
      });
      return toView(created.toObject<ImportRecord>());
    },

    /** Begins to write the good rows and answers at once; `view` tells how far it is. @throws step-not-allowed a second time */
    async run(user: User, importId: string): Promise<ImportView> {
      const started = await start(user, importId);
      runRows(user, started).catch(async (error: unknown) => {
        log.error({ err: error }, 'import');
        await imports.updateOne({ _id: importId }, { $set: { state: 'failed' } });
      });
      return toView(started);
    },

    /** The same, to its end; for the command line. */
    async runToEnd(
      user: User,
      importId: string,
      onProgress: (done: number, total: number) => void,
    ): Promise<ImportView> {
      await runRows(user, await start(user, importId), onProgress);
      return toView(await own(user, importId));
    },

    view: async (user: User, importId: string): Promise<ImportView> => toView(await own(user, importId)),

    /** New codes for the people this import listed; earlier codes of theirs end. */
    async claimCodes(user: User, importId: string): Promise<Handout[]> {
      const { listed } = await own(user, importId);
      const codes: Handout[] = [];
      for (const { profileId, name, number, phone = '' } of listed) {
        const issued = await profiles.issueClaimCode(profileId);
        if (issued) codes.push({ number, name, phone, code: issued.code });
      }
      return codes;
    },
  };
}

export type Imports = ReturnType<typeof createImports>;
