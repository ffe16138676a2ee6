// Writes page-hints.json: which scripts and which answer each much-visited page needs, for the server to announce with
// the page itself. Otherwise they are asked for one after the other, each a journey on a slow line.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closureOf, chunkWith } from './chunks.mjs';

// Who reads decides what is drawn: known late, it would move what is already there.
const SESSION = '/api/session';

const PAGES = [
  {
    page: '/',
    sources: ['home/home.routes.ts', 'home/home.zh.ts'],
    answers: [SESSION, '/api/home'],
    // What those see who have no matches.
    visitorAnswers: ['/api/search/projects?sort=newest&pageSize=3'],
  },
  {
    page: '/projects',
    sources: ['projects/projects.routes.ts', 'projects/projects.zh.ts', 'projects/project-list-page.ts'],
    answers: [SESSION, '/api/search/projects?sort=relevance&page=1'],
  },
  {
    page: '/projects/:projectId',
    sources: ['projects/projects.routes.ts', 'projects/projects.zh.ts', 'projects/project-page.ts'],
    answers: [SESSION, '/api/projects/:projectId'],
  },
];

const dist = join(dirname(fileURLToPath(import.meta.url)), 'dist');
const { outputs } = JSON.parse(readFileSync(join(dist, 'stats.json'), 'utf8'));
const initial = closureOf(outputs, chunkWith(outputs, 'src/main.ts'));

const pages = PAGES.map(({ sources, ...page }) => {
  const scripts = new Set();
  for (const source of sources) closureOf(outputs, chunkWith(outputs, `src/app/features/${source}`), scripts);
  return { ...page, scripts: [...initial, ...[...scripts].filter((script) => !initial.has(script))] };
});
writeFileSync(join(dist, 'page-hints.json'), JSON.stringify(pages));
