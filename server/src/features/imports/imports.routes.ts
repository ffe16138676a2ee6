import { importsApi } from '@longcai/shared/imports/imports.contract';
import type { Response } from 'express';
import { AppError } from '../../http/app-error.js';
import { route, type Route } from '../../http/route.js';
import type { Exports } from './export-rows.js';
import type { Imports } from './imports.service.js';
import { EXCEL, writeTable } from './table-file.js';

function download(response: Response, name: string, format: 'xlsx' | 'csv', content: Buffer): void {
  response
    .attachment(`${name}.${format}`)
    .type(format === 'xlsx' ? EXCEL : 'text/csv; charset=utf-8')
    .send(content);
}

export function importsRoutes({ imports, exports }: { imports: Imports; exports: Exports }): Route[] {
  return [
    route(importsApi.upload, ({ user, params, query, file }) => {
      if (!file) throw new AppError('invalid-input');
      return imports.preview(user, params.kind, file, query);
    }),
    route(importsApi.run, ({ user, params }) => imports.run(user, params.importId)),
    route(importsApi.view, ({ user, params }) => imports.view(user, params.importId)),
    route(importsApi.template, async ({ params, query, response }) => {
      const content = await writeTable(
        exports.headings(params.kind, query.language),
        [exports.example(params.kind)],
        query.format,
      );
      download(response, `longcai-${params.kind}-template`, query.format, content);
    }),
    route(importsApi.exportTable, async ({ user, params, query, response }) => {
      const rows = await exports.rows(user, params.kind, query.language);
      download(
        response,
        `longcai-${params.kind}`,
        query.format,
        await writeTable(exports.headings(params.kind, query.language), rows, query.format),
      );
    }),
    route(importsApi.claimCodes, async ({ user, params, language, response }) => {
      const codes = await imports.claimCodes(user, params.importId);
      const headings =
        language === 'zh' ? ['编号', '姓名', '手机', '认领码'] : ['No.', 'Name', 'Mobile', 'Code'];
      download(
        response,
        'longcai-claim-codes',
        'xlsx',
        await writeTable(
          headings,
          codes.map(({ number, name, phone, code }) => [number, name, phone, code]),
          'xlsx',
        ),
      );
    }),
  ];
}
