import * as z from 'zod';
import { endpoint } from '../endpoint.js';
import { Id, Instant } from '../primitives.js';
import { Visibility } from '../profiles/profiles.contract.js';

export const ImportKind = z.enum(['people', 'projects', 'positions']).meta({ id: 'ImportKind' });
export type ImportKind = z.infer<typeof ImportKind>;

/** One bad cell: the row as the spreadsheet numbers it, its column heading, what it held and why it can't be read. */
export const ImportFault = z
  .object({ row: z.number().int(), column: z.string(), value: z.string(), reason: z.string() })
  .meta({ id: 'ImportFault' });

export const ImportView = z
  .object({
    id: Id,
    kind: ImportKind,
    fileName: z.string(),
    state: z.enum(['preview', 'running', 'done', 'failed']),
    createdAt: Instant,
    columns: z.array(z.object({ heading: z.string(), field: z.string().nullable() })),
    rows: z.number().int(),
    good: z.number().int(),
    bad: z.number().int(),
    done: z.number().int(),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    preview: z.array(z.object({ row: z.number().int(), values: z.record(z.string(), z.string()) })),
    faults: z.array(ImportFault),
    faultsTotal: z.number().int(),
  })
  .meta({ id: 'ImportView' });
export type ImportView = z.infer<typeof ImportView>;

const Params = z.object({ importId: Id });

export const importsApi = {
  upload: endpoint({
    id: 'imports.upload',
    method: 'POST',
    path: '/api/imports/:kind',
    status: 201,
    access: 'curator',
    limit: 'upload',
    summary: 'Read a table and show what it would do; nothing is written yet',
    params: z.object({ kind: ImportKind }),
    query: z.object({ visibility: Visibility.default('members'), library: z.string().max(41).optional() }),
    upload: {
      field: 'file',
      types: ['text/csv', 'text/plain', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      maxBytes: 20 * 1024 * 1024,
    },
    response: ImportView,
    problems: ['table-unreadable', 'columns-missing', 'too-large'],
  }),
  run: endpoint({
    id: 'imports.run',
    method: 'POST',
    path: '/api/imports/:importId/run',
    status: 202,
    access: 'curator',
    rule: 'The curator who uploaded it',
    summary: 'Write the good rows; bad ones are listed',
    params: Params,
    response: ImportView,
    problems: ['step-not-allowed'],
  }),
  view: endpoint({
    id: 'imports.view',
    method: 'GET',
    path: '/api/imports/:importId',
    access: 'curator',
    rule: 'The curator who uploaded it',
    summary: 'How far the import is',
    params: Params,
    response: ImportView,
  }),
  template: endpoint({
    id: 'imports.template',
    method: 'GET',
    path: '/api/import-templates/:kind',
    access: 'curator',
    file: true,
    summary: 'An empty table to fill in',
    params: z.object({ kind: ImportKind }),
    query: z.object({
      language: z.enum(['zh', 'en']).default('zh'),
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
    }),
  }),
  exportTable: endpoint({
    id: 'imports.exportTable',
    method: 'GET',
    path: '/api/exports/:kind',
    access: 'curator',
    file: true,
    rule: 'Rows within the curator’s reach, fields as they may see them',
    summary: 'Export people, projects or positions as a table',
    params: z.object({ kind: ImportKind }),
    query: z.object({
      language: z.enum(['zh', 'en']).default('zh'),
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
    }),
  }),
  claimCodes: endpoint({
    id: 'imports.claimCodes',
    method: 'GET',
    path: '/api/imports/:importId/claim-codes',
    access: 'curator',
    file: true,
    rule: 'The curator who ran it',
    summary: 'Codes by which imported people take over their profiles, as a table to hand out',
    params: Params,
  }),
};
