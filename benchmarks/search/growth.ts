// By how much an opened and queried index makes a process grow, against an engine that holds nothing.
import { openTextSearch } from '@longcai/text-search';
import { bundledWorker } from './parts.js';
import { settings } from './people.js';
import { FACETS } from './questions.js';

const engine = await openTextSearch({ directory: process.argv[2]!, workerUrl: await bundledWorker() });
await engine.ensureIndex('nothing', settings);
await engine.search('nothing', { q: '水稻 shuidao' });
const before = (await engine.stats()).memory;
await engine.ensureIndex('people', settings);
for (const q of ['水稻', '工程师 大庆', 'zhang', 'pyhton'])
  await engine.search('people', { q, facets: [...FACETS] });
console.log(JSON.stringify({ bytes: (await engine.stats()).memory - before }));
process.exit();
