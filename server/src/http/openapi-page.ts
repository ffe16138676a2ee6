import type { Endpoint } from '@longcai/shared/endpoint';
import type { Language } from '@longcai/shared/problem';
import type { Express } from 'express';
import packageJson from '../../package.json' with { type: 'json' };
import { languageOf } from './language.js';
import { WHO, featureOf, openApi, refusalsOf } from './openapi.js';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

const WORDS = {
  zh: {
    title: '龙才接口',
    lead: '全部接口，按功能分组。机器可读的版本：',
    who: '谁可以调用',
    refusals: '可能的拒绝',
  },
  en: {
    title: 'Longcai API',
    lead: 'Every operation, by feature. For machines: ',
    who: 'Who may call',
    refusals: 'Refusals',
  },
} as const;

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.6 system-ui, sans-serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
nav { columns: 12rem; margin: 1rem 0 2rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; }
article { margin: 1.25rem 0; }
h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
code { font-family: ui-monospace, monospace; }
.method { display: inline-block; min-width: 4.5rem; font-weight: 700; }
dl { margin: .25rem 0 0; display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; font-size: .9rem; }
dd { margin: 0; overflow-wrap: anywhere; }
`;

function article(endpoint: Endpoint, words: (typeof WORDS)[Language]): string {
  const who = [WHO[endpoint.access], endpoint.rule].filter(Boolean).join('; ');
  const refusals = [...refusalsOf(endpoint)]
    .sort(([a], [b]) => a - b)
    .map(([status, codes]) => `${status} ${codes.join(', ')}`)
    .join(' · ');
  return `<article id="${html(endpoint.id)}">
<h3><code><span class="method">${endpoint.method}</span> ${html(endpoint.path)}</code></h3>
<p>${html(endpoint.summary)}</p>
<dl><dt>${words.who}</dt><dd>${html(who)}</dd><dt>${words.refusals}</dt><dd>${html(refusals)}</dd></dl>
</article>`;
}

/** The contract as one readable page, without anything from elsewhere. */
export function openApiPage(endpoints: readonly Endpoint[], language: Language): string {
  const words = WORDS[language];
  const names = [...new Set(endpoints.map(featureOf))];
  const sections = names.map((name) => {
    const articles = endpoints.filter((endpoint) => featureOf(endpoint) === name);
    const text = articles.map((endpoint) => article(endpoint, words)).join('\n');
    return `<section aria-labelledby="${name}"><h2 id="${name}">${name}</h2>${text}</section>`;
  });
  const links = names.map((name) => `<a href="#${name}">${name}</a>`).join('<br>');
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title><style>${STYLE}</style></head>
<body><main><h1>${words.title}</h1>
<p>${words.lead}<a href="/api/openapi.json">openapi.json</a></p>
<nav aria-label="${words.title}">${links}</nav>
${sections.join('\n')}
</main></body></html>`;
}

/** The contract for machines and for people, written when first asked for: a restart does not wait for it. */
export function mountOpenApi(app: Express, endpoints: readonly Endpoint[]): void {
  let text: string | undefined;
  const pages: Partial<Record<Language, string>> = {};
  app.get('/api/openapi.json', (_request, response) => {
    text ??= JSON.stringify(openApi(endpoints, packageJson.version));
    response.type('json').send(text);
  });
  app.get('/api', (request, response) => {
    const language = languageOf(request);
    pages[language] ??= openApiPage(endpoints, language);
    response.vary('Accept-Language').type('html').send(pages[language]);
  });
}
