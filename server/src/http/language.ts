import type { Language } from '@longcai/shared/problem';
import type { IncomingMessage } from 'node:http';

/** The reader's language: what their browser asks for first; Chinese unless that is English. */
export function languageOf(request: Pick<IncomingMessage, 'headers'>): Language {
  const first = (request.headers['accept-language'] ?? 'zh').split(',')[0] ?? 'zh';
  return /^\s*en\b/i.test(first) ? 'en' : 'zh';
}
