import type { ImportKind, ImportView } from '@longcai/shared/imports/imports.contract';
import type { Language } from '@longcai/shared/problem';
import type { ListedParts } from '../profiles/claiming.js';
import {
  CellFault,
  plain,
  readAudience,
  readCount,
  readDay,
  readEducation,
  readMonth,
  readPhone,
  readRegion,
  readSkills,
  tidy,
} from './cells.js';
import { COLUMNS, fieldOf } from './columns.js';
import type { Table } from './table-file.js';

export type Fault = ImportView['faults'][number];

/** A row by its fields, tidied, with its number in the spreadsheet. */
export interface RawRow {
  readonly row: number;
  readonly values: Record<string, string>;
}

export interface PersonRow {
  readonly number: string;
  /** How to reach the person with their code; no part of the profile. */
  readonly phone: string;
  readonly parts: ListedParts;
}

export interface PositionRow {
  readonly title: string;
  readonly needs: { skill: string; minLevel: number }[];
  readonly headcount: number;
  readonly hours: number | undefined;
}

export interface ProjectRow {
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  readonly library: string | undefined;
  readonly organisation: string;
  readonly region: string;
  readonly industry: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly position: PositionRow | undefined;
}

export interface LoosePositionRow {
  readonly project: string;
  readonly position: PositionRow;
}

export type ReadRow =
  | { kind: 'people'; person: PersonRow }
  | { kind: 'projects'; project: ProjectRow }
  | { kind: 'positions'; position: LoosePositionRow };

export function rawRows(kind: ImportKind, table: Table): RawRow[] {
  const fields = table.headings.map((heading) => fieldOf(kind, heading));
  return table.rows.map(({ row, cells }) => ({
    row,
    values: Object.fromEntries(
      fields.flatMap((field, index) => (field ? [[field, tidy(cells[index] ?? '')]] : [])),
    ),
  }));
}

const LIBRARIES: readonly (readonly [RegExp, string])[] = [
  [/农村|countryside/, 'new-countryside'],
  [/哈大齐|走廊|corridor/, 'corridor'],
  [/煤|coal/, 'coal-power'],
  [/支柱|pillar/, 'pillar'],
];

/** Reads the fields of one row; a cell that can't be read becomes a fault and the others are still looked at. */
class RowReader {
  readonly faults: Fault[] = [];
  constructor(
    private readonly kind: ImportKind,
    private readonly raw: RawRow,
    private readonly language: Language,
  ) {}

  text(field: string): string {
    return this.raw.values[field] ?? '';
  }

  required(field: string): string {
    const value = this.text(field);
    if (value === '')
      this.fault(field, this.language === 'zh' ? '这一格不能空' : 'This cell may not be empty');
    return value;
  }

  /** Undefined for an empty cell and for one that can't be read. */
  read<T>(field: string, reader: (text: string) => T): T | undefined {
    const value = this.text(field);
    if (value === '') return undefined;
    try {
      return reader(value);
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      this.fault(field, error.sentence[this.language]);
      return undefined;
    }
  }

  private fault(field: string, reason: string): void {
    const column = COLUMNS[this.kind].find((one) => one.field === field)?.heading[this.language] ?? field;
    this.faults.push({ row: this.raw.row, column, value: this.text(field), reason });
  }
}

function readPerson(reader: RowReader): PersonRow {
  const name = reader.required('name');
  const month = reader.read('from', readDay);
  const graduated = reader.read('graduated', readMonth);
  const degree = reader.read('education', readEducation);
  const hours = reader.read('hours', (text) => readCount(text, 1, 60));
  const school = reader.text('school');
  const title = reader.text('title');
  const employer = reader.text('employer');
  const same = (zh: string) => ({ zh, en: '' });
  return {
    number: reader.required('number'),
    phone: reader.read('phone', readPhone) ?? '',
    parts: {
      audience: reader.read('audience', readAudience) ?? 'professional',
      name: /\p{Script=Han}/u.test(name) ? same(name) : { zh: '', en: name },
      headline: same(reader.text('headline').slice(0, 160)),
      region: reader.read('region', readRegion) ?? null,
      skills: (reader.read('skills', readSkills) ?? []).map((held) => ({ ...held, years: 0, evidence: '' })),
      education:
        degree || school
          ? [
              {
                school: same(school),
                major: same(reader.text('major')),
                degree: degree ?? '',
                country: 'CN',
                ...(graduated && { until: graduated }),
              },
            ]
          : [],
      experience: employer ? [{ employer: same(employer), role: same(''), summary: '' }] : [],
      titles: title ? [{ series: '', level: '', name: title.slice(0, 60) }] : [],
      availability: { ...(hours && { hours }), ...(month && { from: month }) },
    },
  };
}

function readPosition(reader: RowReader): PositionRow | undefined {
  const title = reader.text('position');
  if (title === '') return undefined;
  return {
    title,
    needs: (reader.read('skills', readSkills) ?? []).map(({ skill, level }) => ({ skill, minLevel: level })),
    headcount: reader.read('headcount', (text) => readCount(text, 1, 50)) ?? 1,
    hours: reader.read('hours', (text) => readCount(text, 1, 60)),
  };
}

function readProject(reader: RowReader): ProjectRow {
  reader.required('region');
  return {
    number: reader.required('number'),
    title: reader.required('title'),
    summary: reader.required('summary'),
    library: LIBRARIES.find(([pattern]) => pattern.test(plain(reader.text('library'))))?.[1],
    organisation: reader.text('organisation'),
    region: reader.read('region', readRegion) ?? '',
    industry: /^\d{2}$|^[A-T]$/.exec(reader.text('industry'))?.[0] ?? '',
    from: reader.read('from', readDay) ?? null,
    until: reader.read('until', readDay) ?? null,
    position: readPosition(reader),
  };
}

/** One row read, or its faults. */
export function readRow(
  kind: ImportKind,
  raw: RawRow,
  language: Language,
): { value: ReadRow; faults: [] } | { value: undefined; faults: Fault[] } {
  const reader = new RowReader(kind, raw, language);
  let value: ReadRow;
  if (kind === 'people') value = { kind, person: readPerson(reader) };
  else if (kind === 'projects') value = { kind, project: readProject(reader) };
  else {
    const project = reader.required('project');
    reader.required('position');
    reader.required('skills');
    value = {
      kind,
      position: {
        project,
        position: readPosition(reader) ?? { title: '', needs: [], headcount: 1, hours: undefined },
      },
    };
  }
  return reader.faults.length > 0 ? { value: undefined, faults: reader.faults } : { value, faults: [] };
}
