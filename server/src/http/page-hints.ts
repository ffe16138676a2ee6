import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the client's build says a page needs. */
export interface PageHint {
  /** A path with `:name` for a segment that varies, as in '/projects/:projectId'. */
  readonly page: string;
  readonly scripts: readonly string[];
  /** Addresses of its first answers, `:name` filled from the page's. */
  readonly answers: readonly string[];
  /** Those that only a reader who isn't signed in asks for. */
  readonly visitorAnswers?: readonly string[];
}

/**
 * Link headers that fetch a page's scripts and its first answers while the first script is still on its way, instead of
 * one after the other. A client that was built without hints is served without them.
 */
export function readHints(folder: string): (url: string, visitor: boolean) => string | undefined {
  const file = join(folder, 'page-hints.json');
  if (!existsSync(file)) return () => undefined;
  const hints = (JSON.parse(readFileSync(file, 'utf8')) as PageHint[]).map((hint) => ({
    ...hint,
    pattern: new RegExp(`^${hint.page.replace(/:(\w+)/g, '(?<$1>[\\w-]+)')}$`),
  }));
  return (url, visitor) => {
    const [path = '', query] = url.split('?');
    const hint = hints.find(({ pattern }) => pattern.test(path));
    if (!hint) return undefined;
    const names = hint.pattern.exec(path)?.groups ?? {};
    // A page with a question asks for something else than the plain one.
    const answers = query ? [] : [...hint.answers, ...((visitor && hint.visitorAnswers) || [])];
    return [
      ...hint.scripts.map((script) => `</${script}>; rel=modulepreload`),
      ...answers.map(
        (answer) =>
          `<${answer.replace(/:(\w+)/g, (_, name: string) => names[name] ?? '')}>; rel=preload; as=fetch; crossorigin`,
      ),
    ].join(', ');
  };
}
