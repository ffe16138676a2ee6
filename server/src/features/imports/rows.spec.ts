import { ImportKind } from '@longcai/shared/imports/imports.contract';
import { COLUMNS } from './columns.js';
import { readRow } from './rows.js';

describe('import rows', () => {
  for (const kind of ImportKind.options)
    it(`the example of the empty ${kind} table > reads without a fault`, () => {
      const values = Object.fromEntries(COLUMNS[kind].map(({ field, example }) => [field, example]));
      expect(readRow(kind, { row: 2, values }, 'zh').faults).toEqual([]);
    });
});
