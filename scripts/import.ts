// npm run import -- FILE --kind people|projects|positions [--as EMAIL] [--visibility members] [--library SLUG]
// The same as the import page: previews the table, names each bad row, writes the good ones with a progress bar.
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { ImportKind } from '@longcai/shared/imports/imports.contract';
import { Visibility } from '@longcai/shared/profiles/profiles.contract';
import { EXCEL } from '../server/src/features/imports/table-file.js';
import { openApp } from './open-app.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string', default: 'people' },
    as: { type: 'string', default: 'administrator@longcai.example' },
    visibility: { type: 'string', default: 'members' },
    library: { type: 'string' },
  },
});
const [path] = positionals;
const kind = ImportKind.safeParse(values.kind);
const visibility = Visibility.safeParse(values.visibility);
if (!path || !kind.success || !visibility.success) {
  console.error(
    'npm run import -- FILE --kind people|projects|positions [--as EMAIL] [--visibility everyone|members|applied|nobody]',
  );
  process.exit(1);
}

const { app, close } = await openApp();
const { accounts, visitors, imports, indexer } = app.services;
try {
  const account = await accounts.byIdentifier(values.as);
  const user = account && (await visitors.userOf(String(account._id)));
  if (!user) throw new Error(`No account ${values.as}; name a curator with --as EMAIL`);
  const type = extname(path).toLowerCase() === '.xlsx' ? EXCEL : 'text/csv';
  const options = { visibility: visibility.data, library: values.library };
  const preview = await imports.preview(user, kind.data, { path, name: basename(path), type }, options);
  const done = await imports.runToEnd(user, preview.id, (count, total) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${count}/${total} `);
  });
  await indexer.caughtUp();
  console.log(
    `\n${done.rows} rows: ${done.created} new, ${done.updated} updated, ${done.unchanged} unchanged, ${done.bad} bad`,
  );
  for (const { row, column, value, reason } of done.faults)
    console.log(`  row ${row} ${column} “${value}”: ${reason}`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  await close();
}
process.exit();
