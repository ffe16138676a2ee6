import { chromium } from '@playwright/test';
import lighthouse, { type Flags } from 'lighthouse';
import { freePort } from '../support/processes.js';

export const { findBrowser } = (await import(
  new URL('../../scripts/find-browser.mjs', import.meta.url).href
)) as {
  findBrowser(): Promise<string>;
};

/** What one run of Lighthouse says about a page: scores of 100, times in milliseconds, sizes in kB. */
export interface Seen {
  readonly performance: number;
  readonly accessibility: number;
  readonly best_practices: number;
  readonly seo: number;
  readonly fcp_ms: number;
  readonly lcp_ms: number;
  readonly tbt_ms: number;
  readonly cls: number;
  readonly speed_index_ms: number;
  readonly requests: number;
  readonly kilobytes: number;
  /** Rules that are not kept, of all categories but speed. */
  readonly broken: readonly string[];
  /** The whole report, as Lighthouse's viewer reads it. */
  readonly report: string;
}

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/**
 * Opens a page for the first time on a phone of the middle class with slow 4G, as Lighthouse's own settings have it:
 * the network and processor are simulated from what was seen, which a busy machine disturbs less than slowing it down.
 */
export async function look(address: string, cookie?: string): Promise<Seen> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    const flags: Flags = {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
      ...(cookie ? { extraHeaders: { Cookie: cookie } } : {}),
    };
    const result = await lighthouse(address, flags);
    if (!result) throw new Error(`Lighthouse said nothing about ${address}`);
    const { audits, categories, runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`${address}: ${runtimeError.message}`);
    const scoreOf = (category: string) => Math.round((categories[category]?.score ?? 0) * 100);
    const valueOf = (audit: string) => audits[audit]?.numericValue ?? NaN;
    const requests =
      (audits['network-requests']?.details as { items?: { transferSize?: number }[] }).items ?? [];
    return {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      best_practices: scoreOf('best-practices'),
      seo: scoreOf('seo'),
      fcp_ms: valueOf('first-contentful-paint'),
      lcp_ms: valueOf('largest-contentful-paint'),
      tbt_ms: valueOf('total-blocking-time'),
      cls: valueOf('cumulative-layout-shift'),
      speed_index_ms: valueOf('speed-index'),
      requests: requests.length,
      kilobytes: requests.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0) / 1000,
      broken: CATEGORIES.slice(1).flatMap((category) =>
        (categories[category]?.auditRefs ?? [])
          .filter(({ id, weight }) => weight > 0 && audits[id]?.score !== null && audits[id]!.score! < 1)
          .map(({ id }) => id),
      ),
      report: String(result.report),
    };
  } finally {
    await browser.close();
  }
}
