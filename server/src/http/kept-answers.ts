import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const squeeze = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) as Promise<Buffer>,
  gzip: (body: Buffer) => promisify(gzip)(body) as Promise<Buffer>,
};
type Encoding = keyof typeof squeeze;

interface Kept {
  readonly body: Buffer;
  readonly etag: string;
  readonly squeezed: Map<Encoding, Promise<Buffer>>;
}

/** For what another process changed; what this one changes is forgotten at once. */
const KEPT_MS = 1000;
/** Of 50 kB each, compressed forms included. */
const MOST = 200;

/**
 * What visitors were answered a moment ago, ready to be sent: a page that many open at once is read from the store
 * once. Readers who are signed in never meet it, as their answers are their own.
 */
export function createKeptAnswers(now: () => number = () => performance.now()) {
  const kept = new Map<string, { readonly at: number; readonly answer: Promise<Kept> }>();

  function find(url: string, make: () => Promise<string>): Promise<Kept> {
    const found = kept.get(url);
    if (found && now() - found.at < KEPT_MS) return found.answer;
    kept.delete(url);
    const answer = make().then((text) => {
      const body = Buffer.from(text);
      const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
      return { body, etag, squeezed: new Map<Encoding, Promise<Buffer>>() };
    });
    // A refusal is not kept.
    answer.catch(() => kept.get(url)?.answer === answer && kept.delete(url));
    kept.set(url, { at: now(), answer });
    if (kept.size > MOST) kept.delete(kept.keys().next().value!);
    return answer;
  }

  function squeezed({ body, squeezed }: Kept, encoding: Encoding): Promise<Buffer> {
    const made = squeezed.get(encoding) ?? squeeze[encoding](body);
    squeezed.set(encoding, made);
    return made;
  }

  return {
    /** Sends what is kept for this address, or what `make` answers as JSON. @throws what `make` throws */
    async send(request: Request, response: Response, make: () => Promise<string>): Promise<void> {
      const answer = await find(request.originalUrl, make);
      response.set('ETag', answer.etag).set('Content-Type', 'application/json; charset=utf-8');
      if (request.fresh) return void response.status(304).end();
      const encoding = request.acceptsEncodings('br', 'gzip', 'identity');
      const coded = encoding === 'br' || encoding === 'gzip' ? encoding : undefined;
      const body = coded ? await squeezed(answer, coded) : answer.body;
      if (coded) response.set('Content-Encoding', coded);
      response.set('Content-Length', String(body.length)).end(body);
    },
    /** Something was changed; what is being made right now may have missed it. */
    forget(): void {
      kept.clear();
    },
  };
}

export type KeptAnswers = ReturnType<typeof createKeptAnswers>;
