import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { expect, test, type Page } from '@playwright/test';
import { aLineTo } from '../support/line.js';
import { anEnterprise, aPublishedProject } from '../support/people.js';

test.use({ serviceWorkers: 'allow' });

/** Resolves once the service worker answers for this page and keeps what the page had loaded. */
async function workerKeeps(page: Page, asset: RegExp): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect
    .poll(() =>
      page.evaluate(async () => (await (await caches.open('longcai-shell')).keys()).map(({ url }) => url)),
    )
    .toContainEqual(expect.stringMatching(asset));
}

test('open without a network: the pages last read are there, and nothing of them after signing out', async ({
  browser,
  baseURL,
}) => {
  const line = await aLineTo(baseURL!);
  const enterprise = await anEnterprise(browser, line.origin, '大庆离线装备有限公司');
  const published = await aPublishedProject(browser, line.origin, enterprise, {
    title: '没有网络也看得到的项目',
    skills: [{ skill: 'low-temperature-steel-welding', minLevel: 3 }],
  });
  const draft = await enterprise.call(projectsApi.create, {
    body: {
      version: 0,
      organisationId: enterprise.organisationId,
      title: { zh: '只有我看得到的草稿', en: '' },
    },
  });
  const { page } = enterprise;
  const open = (id: string) => page.goto(`${line.origin}/projects/${id}`);
  const title = (name: string) => page.getByRole('heading', { level: 1, name });

  await open(published.id);
  await expect(title('没有网络也看得到的项目')).toBeVisible();
  await workerKeeps(page, /main-[A-Z0-9]{8}\.js/);
  await open(draft.id);
  await expect(title('只有我看得到的草稿')).toBeVisible();

  await line.cut();
  await page.reload();
  await expect(title('只有我看得到的草稿')).toBeVisible();

  await line.mend();
  await page.reload();
  await page.getByRole('button', { name: /的菜单/ }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('link', { name: '登录', exact: true })).toBeVisible();

  await line.cut();
  await open(draft.id);
  await expect(page.getByRole('main')).toContainText('没有连上网络');
  await expect(page.getByRole('main')).not.toContainText('只有我看得到的草稿');
});
