import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { detect } from 'chardet';
import iconv from 'iconv-lite';
import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { AppError } from '../../http/app-error.js';

export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table as text: its heading row, and the rows below with the numbers a spreadsheet shows. */
export interface Table {
  readonly headings: string[];
  readonly rows: { row: number; cells: string[] }[];
}

/** Spreadsheet programs here save CSV as GBK as often as UTF-8. */
function decode(bytes: Buffer): string {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  try {
    return utf8.decode(bytes).replace(/^\ufeff/, '');
  } catch {
    const guess = detect(bytes) ?? 'gb18030';
    return iconv.decode(bytes, /^(gb|big5|utf-16)/i.test(guess) ? guess : 'gb18030');
  }
}

const cellText = (value: unknown): string =>
  value instanceof Date
    ? value.toISOString().slice(0, 10)
    : value === null || value === undefined
      ? ''
      : String(value);

/** The first row with at least two filled cells is the heading: tables often begin with a title over all columns. */
function tableFrom(rows: string[][]): Table {
  const at = rows.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length >= 2);
  if (at < 0) throw new AppError('table-unreadable');
  const body = rows.slice(at + 1).map((cells, index) => ({ row: at + index + 2, cells }));
  return { headings: rows[at]!, rows: body.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
}

/** Reads a CSV (UTF-8 or GBK) or .xlsx file. @throws table-unreadable */
export async function readTable(path: string, type: string): Promise<Table> {
  try {
    if (type === EXCEL) {
      const sheet = await readSheet(path);
      return tableFrom(sheet.map((cells) => cells.map(cellText)));
    }
    const text = decode(await readFile(path));
    const delimiter = (text.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ',';
    return tableFrom(
      parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false }),
    );
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('table-unreadable', { cause: error });
  }
}

/** What a spreadsheet would run as a formula stays text: a leading apostrophe says so, and readTable takes it off again. */
const safe = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** A table as a file to download. CSV carries a byte-order mark, or spreadsheet programs here read it as GBK. */
export async function writeTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  format: 'xlsx' | 'csv',
): Promise<Buffer> {
  const safeRows = rows.map((cells) => cells.map(safe));
  if (format === 'csv') return Buffer.from(`\ufeff${stringify([[...headings], ...safeRows])}`);
  const head = headings.map((value) => ({ value, fontWeight: 'bold' as const, type: String }));
  const body = safeRows.map((cells) => cells.map((value) => ({ value, type: String })));
  return writeXlsxFile([head, ...body], { columns: headings.map(() => ({ width: 18 })) }).toBuffer();
}
