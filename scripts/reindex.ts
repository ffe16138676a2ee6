// npm run reindex: builds the search index anew from the store, with a progress bar.
import { openApp } from './open-app.js';

const { app, close } = await openApp();
await app.services.indexer.rebuild((index, documents) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${index.padEnd(10)} ${documents}   `);
});
console.log('\nThe index is built anew.');
await close();
process.exit();
