import { expect, test, type Page } from '@playwright/test';

test.use({ viewport: { width: 412, height: 823 } });

/** What the page has moved without being asked to: the sum of its layout shifts. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(`
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  `);
  return () => page.evaluate('window.shifted') as Promise<number>;
}

/** Addresses that the page was announced to need, as its Link header names them. */
const announcedIn = (link: string) => [...link.matchAll(/<([^>]+)>/g)].map(([, address]) => address);

async function aProject(page: Page): Promise<string> {
  const answer = await page.request.get('/api/search/projects?sort=newest&pageSize=1');
  const { items } = (await answer.json()) as { items: { project: { id: string } }[] };
  return items[0]!.project.id;
}

const PAGES = [
  { name: 'home', path: async () => '/', there: 'lc-home-outcomes' },
  { name: 'the list of projects', path: async () => '/projects', there: 'lc-pagination' },
  {
    name: 'one project',
    path: async (page: Page) => `/projects/${await aProject(page)}`,
    there: 'lc-answer-promise',
  },
];

for (const { name, path, there } of PAGES) {
  test(`open ${name}: everything it needs is announced, asked for once, and nothing moves`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.endsWith('.js') || pathname.startsWith('/api/')) asked.push(pathname + search);
    });
    const shifts = await watchShifts(page);
    const response = await page.goto(await path(page));
    const announced = announcedIn((await response!.allHeaders())['link'] ?? '');
    expect(announced.length).toBeGreaterThan(3);
    await expect(page.locator(there)).toBeAttached();
    const askedTillThere = [...asked];
    expect(askedTillThere.filter((address) => !announced.includes(address))).toEqual([]);
    expect(askedTillThere.sort()).toEqual([...new Set(askedTillThere)].sort());

    // On a machine without a Chinese face ours comes now.
    await page.waitForLoadState('networkidle');
    expect(await shifts()).toBeLessThanOrEqual(0.03);
  });
}
