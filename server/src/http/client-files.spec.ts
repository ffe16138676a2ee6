import express from 'express';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { serveClient } from './client-files.js';

const HINTS = [
  {
    page: '/things/:thingId',
    scripts: ['chunk-abcd1234.js'],
    answers: ['/api/things/:thingId'],
    visitorAnswers: ['/api/news'],
  },
];

describe('the built client', () => {
  let folder: string;
  let server: Server;
  let base: string;
  const page = (path: string, headers: Record<string, string> = {}) =>
    fetch(base + path, { headers: { Accept: 'text/html', ...headers } });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'longcai-client-'));
    const index = '<title>index</title>';
    await writeFile(join(folder, 'index.html'), index);
    await writeFile(join(folder, 'index.html.br'), brotliCompressSync(index));
    await writeFile(join(folder, 'chunk-abcd1234.js'), '');
    await writeFile(join(folder, 'icon-maskable.png'), '');
    await writeFile(join(folder, 'page-hints.json'), JSON.stringify(HINTS));
    const app = express();
    serveClient(app, folder);
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true });
  });

  it('> a page > announces its scripts and its answers, the index compressed', async () => {
    const response = await page('/things/7', { 'Accept-Encoding': 'br' });
    expect(await response.text()).toBe('<title>index</title>');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('link')).toBe(
      '</chunk-abcd1234.js>; rel=modulepreload, </api/things/7>; rel=preload; as=fetch; crossorigin, ' +
        '</api/news>; rel=preload; as=fetch; crossorigin',
    );
  });
  it('> a page > of somebody who may be signed in > leaves out what only visitors ask for', async () => {
    const { headers } = await page('/things/7', { Cookie: 'a=b' });
    expect(headers.get('link')).not.toContain('/api/news');
  });
  it('> a page > with a question > announces no answer', async () => {
    const { headers } = await page('/things/7?q=x');
    expect(headers.get('link')).toBe('</chunk-abcd1234.js>; rel=modulepreload');
  });
  it('> a page > nothing is known of > is the index without a hint', async () => {
    for (const path of ['/', '/elsewhere']) {
      const response = await page(path);
      expect(await response.text()).toBe('<title>index</title>');
      expect(response.headers.get('link')).toBeNull();
    }
  });
  it('> a file > is kept for good only when its name carries its hash', async () => {
    expect((await fetch(`${base}/chunk-abcd1234.js`)).headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${base}/icon-maskable.png`)).headers.get('cache-control')).toBe('no-cache');
  });
});
