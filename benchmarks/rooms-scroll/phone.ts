/// <reference lib="dom" />
import { chromium } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { findBrowser } = (await import(new URL('../../scripts/find-browser.mjs', import.meta.url).href)) as {
  findBrowser(): Promise<string>;
};
const FRAME_MS = 1000 / 60;

export interface Frames<T> {
  readonly result: T;
  /** Milliseconds between two frames. */
  readonly frames: number[];
  /** Frames of a 60 Hz screen that showed nothing new. */
  readonly dropped: number;
  /** Milliseconds of each task beyond 50. */
  readonly longTasks: number[];
  /** Milliseconds from a key to the frame that shows it. */
  readonly keys: number[];
}

interface Watching {
  frames: number[];
  longTasks: number[];
  keys: number[];
  stop(): void;
}

/**
 * A browser of a phone's size and speed, signed in.
 * @param profiles folder for a CPU profile of each part, which costs the page some of its time
 */
export async function openPhone(origin: string, cookie: string, slowdown: number, profiles?: string) {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 1,
    locale: 'zh-CN',
    // Its own offline copy would answer from another build.
    serviceWorkers: 'block',
  });
  const [name, value] = cookie.split(/=(.*)/s) as [string, string];
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  // The runner names functions with a helper of its own, which a page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  const session = await context.newCDPSession(page);
  const log = page.getByRole('region', { name: '消息', exact: true });

  return {
    /** Opens a room and waits until its first message is there. */
    async open(path: string): Promise<void> {
      await page.goto(origin + path, { waitUntil: 'domcontentloaded' });
      await log.getByText('1：收到。', { exact: true }).waitFor({ timeout: 60_000 });
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    },

    async rows(): Promise<{ all: number; drawn: number }> {
      const drawn = await log.locator('lc-message-item').count();
      const { scrollHeight } = await log.evaluate(({ scrollHeight }) => ({ scrollHeight }));
      // A row is some 64 pixels; the figure shows that the whole room was there to scroll.
      return { all: Math.round(scrollHeight / 64), drawn };
    },

    /** Counts frames, long tasks and keys while something happens. */
    async frames<T>(part: string, act: () => Promise<T>): Promise<Frames<T>> {
      await page.evaluate(() => {
        const watching: Watching = { frames: [], longTasks: [], keys: [], stop: () => undefined };
        let last = performance.now();
        let on = true;
        const frame = (now: number) => {
          watching.frames.push(now - last);
          last = now;
          if (on) requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
        const observer = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) watching.longTasks.push(duration);
        });
        observer.observe({ type: 'longtask' });
        const key = ({ timeStamp }: Event) =>
          requestAnimationFrame(() => setTimeout(() => watching.keys.push(performance.now() - timeStamp)));
        addEventListener('keydown', key, true);
        watching.stop = () => {
          on = false;
          observer.disconnect();
          removeEventListener('keydown', key, true);
        };
        (globalThis as unknown as { watching: Watching }).watching = watching;
      });
      if (profiles) {
        await session.send('Profiler.enable');
        await session.send('Profiler.start');
      }
      const result = await act();
      if (profiles) {
        const { profile } = await session.send('Profiler.stop');
        mkdirSync(profiles, { recursive: true });
        writeFileSync(join(profiles, `${part}.cpuprofile`), JSON.stringify(profile));
      }
      const seen = await page.evaluate(() => {
        const { watching } = globalThis as unknown as { watching: Watching };
        watching.stop();
        const { frames, longTasks, keys } = watching;
        return { frames: frames.slice(1), longTasks, keys };
      });
      const dropped = seen.frames.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / FRAME_MS) - 1), 0);
      return { result, ...seen, dropped };
    },

    /** Scrolls as a thumb does, down and, at the end, up again. */
    async scroll(seconds: number, pixelsPerSecond: number): Promise<void> {
      await log.evaluate(
        (element, [duration, speed]) =>
          new Promise<void>((resolve) => {
            const start = performance.now();
            let before = start;
            let direction = 1;
            const step = (now: number) => {
              const at = element.scrollTop;
              element.scrollTop = at + (direction * speed! * (now - before)) / 1000;
              if (Math.abs(element.scrollTop - at) < 1) direction = -direction;
              before = now;
              if (now - start < duration! * 1000) requestAnimationFrame(step);
              else resolve();
            };
            requestAnimationFrame(step);
          }),
        [seconds, pixelsPerSecond] as const,
      );
    },

    async toEnd(): Promise<void> {
      await log.evaluate((element) => (element.scrollTop = element.scrollHeight));
      await page.waitForTimeout(500);
      await log.evaluate((element) => (element.scrollTop = element.scrollHeight));
      await page.waitForTimeout(500);
    },

    /** Writes, three keys a second, without sending. */
    async type(seconds: number): Promise<void> {
      await page.getByRole('textbox', { name: '写消息' }).focus();
      for (let i = 0; i < seconds * 3; i++) {
        await page.keyboard.press('a');
        await page.waitForTimeout(333);
      }
    },

    close: () => browser.close(),
  };
}

export type Phone = Awaited<ReturnType<typeof openPhone>>;
