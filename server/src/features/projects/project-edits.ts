import type { ProjectEdit } from '@longcai/shared/projects/projects.contract';
import type { Language } from '@longcai/shared/problem';
import type * as z from 'zod';
import { AppError, type FieldError } from '../../http/app-error.js';
import { say } from '../../mail/mail.js';
import type { CodeUse } from './known-codes.js';
import type { PositionRecord, ProjectChange, ProjectRecord } from './projects.model.js';

export type Edit = z.output<typeof ProjectEdit>;
export type PositionEdit = NonNullable<Edit['positions']>[number];

const FIELDS = [
  'organisationId',
  'library',
  'title',
  'summary',
  'region',
  'industry',
  'from',
  'until',
  'budget',
] as const;
/** Fixed once someone else has read the project. */
export const FIXED_WHEN_PUBLIC = ['organisationId', 'library'] as const;

/** Changes of one person within this time stand in one entry, so that saving as one types leaves one line. */
const ONE_SITTING_MS = 10 * 60_000;
const KEPT_CHANGES = 200;

const differs = (a: unknown, b: unknown) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);

/** The fields that an edit really changes. */
export function changedFields(project: ProjectRecord | null, edit: Edit): Partial<ProjectRecord> {
  const changes = FIELDS.filter(
    (field) => edit[field] !== undefined && differs(project?.[field] ?? undefined, edit[field]),
  );
  return Object.fromEntries(changes.map((field) => [field, edit[field]]));
}

/** A position as it is stored, from what the form sends. */
export function positionFields(edit: PositionEdit, order: number) {
  return {
    order,
    title: edit.title,
    needs: edit.needs,
    headcount: edit.headcount,
    hours: edit.hours ?? null,
    mode: edit.mode,
    region: edit.region ?? null,
    from: edit.from ?? null,
    until: edit.until ?? null,
    note: edit.note,
  };
}

/** True when the form asks for anything else than what is stored. */
export function positionDiffers(stored: PositionRecord, edit: PositionEdit, order: number): boolean {
  const wanted = positionFields(edit, order);
  return (Object.keys(wanted) as (keyof typeof wanted)[]).some((field) =>
    differs(stored[field], wanted[field]),
  );
}

/** Every code an edit uses, with the place it was sent in. */
export function codesOf(edit: Edit): CodeUse[] {
  const uses: CodeUse[] = [];
  if (edit.library) uses.push({ kind: 'library', pointer: '/body/library', code: edit.library });
  if (edit.region) uses.push({ kind: 'region', pointer: '/body/region', code: edit.region });
  if (edit.industry) uses.push({ kind: 'industry', pointer: '/body/industry', code: edit.industry });
  edit.positions?.forEach((position, at) => {
    const pointer = `/body/positions/${at}`;
    if (position.region) uses.push({ kind: 'region', pointer: `${pointer}/region`, code: position.region });
    position.needs.forEach(({ skill }, index) =>
      uses.push({ kind: 'skill', pointer: `${pointer}/needs/${index}/skill`, code: skill }),
    );
  });
  return uses;
}

/** The history with one more change; an edit that continues a sitting joins its line. */
export function withChange(history: readonly ProjectChange[], change: ProjectChange): ProjectChange[] {
  const last = history.at(-1);
  const sameSitting =
    last?.step === 'edit' &&
    change.step === 'edit' &&
    last.actorId === change.actorId &&
    change.at.getTime() - last.at.getTime() < ONE_SITTING_MS;
  if (!sameSitting) return [...history, change].slice(-KEPT_CHANGES);
  const changed = [...new Set([...last.changed, ...change.changed])];
  return [...history.slice(0, -1), { ...change, changed }];
}

/** The refusal of a stale save, naming what others changed since the version that was sent. */
export function staleVersion(project: ProjectRecord, sent: number, language: Language): AppError {
  const later = project.history.filter(({ version }) => version > sent);
  const fields = new Map(
    later.flatMap(({ changed, actor }) => changed.map((field) => [field, actor] as const)),
  );
  const errors = [...fields].map(([field, actor]): FieldError => ({
    pointer: `/body/${field}`,
    code: 'changed',
    detail: say(language, `${actor} 刚刚改过`, `Changed just now by ${actor}`),
  }));
  return new AppError('stale-version', errors.length ? { errors } : {});
}

/** What a project still lacks before it can be submitted, each with its place in the form. */
export function missingParts(
  project: Pick<ProjectRecord, 'title' | 'summary' | 'region' | 'library'>,
  positions: readonly Pick<PositionRecord, 'needs'>[],
  language: Language,
): FieldError[] {
  const missing: string[] = [];
  if (!project.title.zh && !project.title.en) missing.push('/body/title');
  if (!project.summary.zh && !project.summary.en) missing.push('/body/summary');
  if (!project.region) missing.push('/body/region');
  if (!project.library) missing.push('/body/library');
  if (positions.length === 0) missing.push('/body/positions');
  positions.forEach(({ needs }, at) => {
    if (needs.length === 0) missing.push(`/body/positions/${at}/needs`);
  });
  return missing.map((pointer) => ({
    pointer,
    code: 'required',
    detail: say(language, '这一项必填', 'This field is required'),
  }));
}
