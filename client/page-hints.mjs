// Writes page-hints.json: which scripts each page needs and what it asks for first, for the server to announce with the page
// itself. Otherwise they are asked for one after the other, each a journey on a slow line.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closureOf, chunkWith } from './chunks.mjs';

// Who reads decides what is drawn: known late, it would move what is already there.
const SESSION = '/api/session';

/** First answers of the pages that most readers open first; `visitorAnswers` are asked for only by those not signed in. */
const ANSWERS = {
  '/': { answers: ['/api/home'], visitorAnswers: ['/api/search/projects?sort=newest&pageSize=3'] },
  '/projects': { answers: ['/api/search/projects?sort=relevance&page=1'] },
  '/projects/:projectId': { answers: ['/api/projects/:projectId'] },
};

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, 'dist');
const read = (file) => readFileSync(join(here, 'src/app', file), 'utf8');
const { outputs } = JSON.parse(readFileSync(join(dist, 'stats.json'), 'utf8'));
const initial = closureOf(outputs, chunkWith(outputs, 'src/main.ts'));

/** Pages as features.ts and the features' routes name them: path and sources. */
function* pages() {
  const features = read('features.ts').matchAll(/\bpath: '([^']*)',\s+scope: '(\w+)'/g);
  for (const [, path, scope] of features) {
    const folder = `features/${scope}`;
    const sources = [`${folder}/${scope}.routes.ts`, `${folder}/${scope}.zh.ts`];
    const routes = read(sources[0]);
    // Features with several sets of routes have no page of their own to name.
    const lazy = /export default/.test(routes)
      ? [...routes.matchAll(/\bpath: '([^']*)'(?:(?!\bpath:)[\s\S])*?import\('\.\/([\w-]+)\.js'\)/g)]
      : [];
    for (const [, child, page] of lazy)
      yield {
        page: `/${[path, child].filter(Boolean).join('/')}`,
        sources: [...sources, `${folder}/${page}.ts`],
      };
    if (!lazy.some(([, child]) => child === '')) yield { page: `/${path}`, sources };
  }
}

const hints = [...pages()].map(({ page, sources }) => {
  const scripts = new Set();
  for (const source of sources) closureOf(outputs, chunkWith(outputs, `src/app/${source}`), scripts);
  const { answers = [], visitorAnswers } = ANSWERS[page] ?? {};
  return {
    page,
    answers: [SESSION, ...answers],
    ...(visitorAnswers ? { visitorAnswers } : {}),
    scripts: [...initial, ...[...scripts].filter((script) => !initial.has(script))],
  };
});
const unknown = Object.keys(ANSWERS).filter((page) => !hints.some((hint) => hint.page === page));
if (unknown.length > 0) throw new Error(`No page is at ${unknown.join(', ')}`);
// What is written out goes before what varies: /rooms/reports before /rooms/:roomId.
hints.sort((a, b) => (a.page.includes(':') ? 1 : 0) - (b.page.includes(':') ? 1 : 0));
writeFileSync(join(dist, 'page-hints.json'), JSON.stringify(hints));
