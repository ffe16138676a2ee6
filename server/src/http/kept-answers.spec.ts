import { homeApi } from '@longcai/shared/home/home.contract';
import { searchApi } from '@longcai/shared/search/search.contract';
import express from 'express';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aMember } from '../testing/people.js';
import { aPublishedProject } from '../testing/projects.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';
import { createKeptAnswers, type KeptAnswers } from './kept-answers.js';

describe('kept answers', () => {
  let now: number;
  let made: number;
  let refuses: boolean;
  let kept: KeptAnswers;
  let server: Server;
  let base: string;
  const get = (path: string, headers: Record<string, string> = {}) => fetch(base + path, { headers });

  beforeEach(async () => {
    now = 0;
    made = 0;
    refuses = false;
    kept = createKeptAnswers(() => now);
    const app = express();
    app.use(async (request, response) =>
      kept
        .send(request, response, async () => {
          if (refuses) throw new Error('refused');
          return JSON.stringify({ made: ++made, text: '松花江'.repeat(200) });
        })
        .catch(() => response.status(503).end()),
    );
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const madeAt = async (path: string) => ((await (await get(path)).json()) as { made: number }).made;

  it('> asked again within a second > are sent again; another address has its own', async () => {
    expect([await madeAt('/a'), await madeAt('/a'), await madeAt('/a?page=2')]).toEqual([1, 1, 2]);
  });
  it('> asked again a second later > are made anew', async () => {
    await madeAt('/a');
    now = 1000;
    expect(await madeAt('/a')).toBe(2);
  });
  it('> after a change > are made anew', async () => {
    await madeAt('/a');
    kept.forget();
    expect(await madeAt('/a')).toBe(2);
  });
  it('> that were refused > are not kept', async () => {
    refuses = true;
    expect((await get('/a')).status).toBe(503);
    refuses = false;
    expect(await madeAt('/a')).toBe(1);
  });
  it('> sent > are compressed as the browser takes them, with the same text', async () => {
    const texts: string[] = [];
    for (const encoding of ['br', 'gzip', 'identity']) {
      const response = await get('/a', { 'Accept-Encoding': encoding });
      expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
      texts.push(await response.text());
    }
    expect([new Set(texts).size, made]).toEqual([1, 1]);
  });
  it('> to somebody who has them already > say so without a body', async () => {
    const etag = (await get('/a')).headers.get('etag') ?? '';
    // Without it fetch says that it wants no kept answer.
    const response = await get('/a', { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' });
    expect([response.status, await response.text()]).toEqual([304, '']);
  });
});

describe('answers that are the same for visitors', () => {
  let app: TestApp;
  beforeAll(async () => (app = await startTestApp()));
  afterAll(() => app.stop());

  it('> after somebody published a project > tell of it at once, to visitors and to members', async () => {
    const visitor = app.client();
    const before = (await visitor.call(homeApi.front)).openTotal;
    await visitor.call(searchApi.projects, { query: {} as never });
    const { project } = await aPublishedProject(app);
    expect((await visitor.call(homeApi.front)).openTotal).toBe(before + 1);
    await app.services.indexer.caughtUp();
    const member = await aMember(app);
    for (const reader of [visitor, member.client]) {
      const { items } = await reader.call(searchApi.projects, { query: {} as never });
      expect(items.map((item) => item.project.id)).toContain(project.id);
    }
  });

  it('> to a member > are their own, whatever a visitor was answered before', async () => {
    await app.client().call(homeApi.front);
    const member = await aMember(app);
    expect((await member.client.call(homeApi.front)).next).toBe('register-profile');
    expect((await app.client().call(homeApi.front)).next).toBe('none');
  });
});
