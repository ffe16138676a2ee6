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
  readName,
  readPhone,
  readRegion,
  readSkills,
  tidy,
} from './cells.js';
import { COLUMNS, EXAMPLE_NUMBER, fieldOf } from './columns.js';
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

/** A line break in a cell of skills parts them, as a comma does. */
const listed = (field: string, cell: string) =>
  field === 'skills' ? cell.trim().replace(/\s*[\r\n]+\s*/g, '、') : cell;

export function rawRows(kind: ImportKind, table: Table): RawRow[] {
  const fields = table.headings.map((heading) => fieldOf(kind, heading));
  const rows = table.rows.map(({ row, cells }) => ({
    row,
    values: Object.fromEntries(
      fields.flatMap((field, index) => (field ? [[field, tidy(listed(field, cells[index] ?? ''))]] : [])),
    ),
  }));
  // The line that the empty table shows how to write is nobody.
  return rows.filter(({ values }) => !EXAMPLE_NUMBER.test(values['number'] ?? values['project'] ?? ''));
}

/** One number twice is two people or a slip; nobody is written over another unasked. */
export function repeatedNumbers(
  kind: ImportKind,
  rows: readonly RawRow[],
  headings: ReadonlyMap<string, string>,
  language: Language,
): Fault[] {
  // A project takes several rows, one for each position.
  if (kind !== 'people') return [];
  const first = new Map<string, number>();
  return rows.flatMap(({ row, values }) => {
    const value = values['number'] ?? '';
    const number = plain(value);
    const before = first.get(number);
    if (number === '' || before === undefined) {
      first.set(number, row);
      return [];
    }
    const reason = language === 'zh' ? `与第 ${before} 行的编号重复` : `The same number as in row ${before}`;
    return [{ row, column: headings.get('number') ?? '', value, reason }];
  });
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
    private readonly headings: ReadonlyMap<string, string>,
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
    const own = COLUMNS[this.kind].find((one) => one.field === field)?.heading[this.language];
    const column = this.headings.get(field) ?? own ?? field;
    this.faults.push({ row: this.raw.row, column, value: this.text(field), reason });
  }
}

function readPerson(reader: RowReader): PersonRow {
  const name = readName(reader.required('name'));
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
  /** Headings as the table has them, by field: whoever corrects a cell looks for those. */
  headings: ReadonlyMap<string, string> = new Map(),
): { value: ReadRow; faults: [] } | { value: undefined; faults: Fault[] } {
  const reader = new RowReader(kind, raw, language, headings);
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
