/// <reference lib="dom" />
import { chromium } from '@playwright/test';
import { percentile, rounded } from '../support/figures.js';
import { findBrowser } from './lighthouse.js';

const ROWS = 20;

/** Answers of the API are remembered, so that what follows a click is the client's own time. */
function remember(): void {
  const answers = new Map<string, string>();
  const real = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const address = String(input);
    if ((init?.method ?? 'GET') !== 'GET') return real(input, init);
    let text = answers.get(address);
    if (text === undefined) {
      const response = await real(input, init);
      if (!response.ok) return response;
      answers.set(address, (text = await response.text()));
    }
    const kept = new Response(text, { headers: { 'content-type': 'application/json' } });
    kept.json = async () => {
      const value: unknown = JSON.parse(text);
      if (address.includes('/api/search/projects')) performance.mark('list-answered');
      return value;
    };
    return kept;
  };
}

/** Milliseconds from a click on a link to the frame after its page is there, its answer included. */
function follow([link, there]: readonly [string, string]): Promise<number> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${link} did not lead to ${there}`)), 20_000);
    const element = document.querySelector<HTMLElement>(link)!;
    const started = performance.now();
    const observer = new MutationObserver(() => {
      if (!document.querySelector(there)) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
    });
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    element.click();
  });
}

/** The same until the list is laid out, from the moment its answer is parsed. */
function drawList([link, rows]: readonly [string, number]): Promise<number> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${link} drew no ${rows} rows`)), 20_000);
    performance.clearMarks('list-answered');
    const observer = new MutationObserver(() => {
      const drawn = document.querySelectorAll<HTMLElement>('lc-project-row');
      if (drawn.length < rows) return;
      observer.disconnect();
      drawn.item(rows - 1).getBoundingClientRect();
      const [answered] = performance.getEntriesByName('list-answered');
      resolve(performance.now() - (answered?.startTime ?? 0));
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.querySelector<HTMLElement>(link)!.click();
  });
}

const HOME = 'lc-bottom-bar a[href="/"]';
const PROJECTS = 'lc-bottom-bar a[href="/projects"]';
const PROJECT = 'lc-project-row a';

/** Route changes and the drawing of a list on a phone's screen, medians in milliseconds. */
export async function measureMoves(origin: string, slowdown: number, times: number) {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 412, height: 823 },
      locale: 'zh-CN',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    // The runner names functions with a helper of its own, which a page does not have.
    await page.addInitScript('globalThis.__name = (named) => named');
    await page.addInitScript(remember);
    await page.goto(origin, { waitUntil: 'networkidle' });
    const session = await context.newCDPSession(page);
    const steps = {
      home_to_projects: () => page.evaluate(follow, [PROJECTS, 'lc-project-row'] as const),
      projects_to_project: () => page.evaluate(follow, [PROJECT, 'lc-position-list'] as const),
      project_to_home: () => page.evaluate(follow, [HOME, 'lc-home-libraries'] as const),
      list_drawn: () => page.evaluate(drawList, [PROJECTS, ROWS] as const),
      back_home: () => page.evaluate(follow, [HOME, 'lc-home-libraries'] as const),
    };
    const seen: Record<string, number[]> = {};
    for (let round = 0; round <= times; round++) {
      for (const [name, step] of Object.entries(steps)) {
        const took = await step();
        await page.waitForTimeout(400);
        // The first round fetches scripts and answers.
        if (round > 0) (seen[name] ??= []).push(took);
      }
      if (round === 0) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    }
    delete seen['back_home'];
    return Object.fromEntries(
      Object.entries(seen).map(([name, took]) => [`${name}_ms`, rounded(percentile(took, 0.5))]),
    );
  } finally {
    await browser.close();
  }
}
