import { expect, test } from '@playwright/test';
import { anEnterprise, aPublishedProject } from '../support/people.js';
import { looksRight } from '../support/looks-right.js';

test('look up a service number: anyone sees where it stands, and nobody’s name', async ({
  browser,
  page,
  baseURL,
}) => {
  const enterprise = await anEnterprise(browser, baseURL!, '大庆查询装备有限公司');
  const { serviceNumber } = await aPublishedProject(browser, baseURL!, enterprise, {
    title: '查询用的焊接升级',
    skills: [{ skill: 'low-temperature-steel-welding', minLevel: 3 }],
  });

  await page.goto('/lookup');
  await looksRight(page);
  await page.getByRole('main').getByRole('textbox').fill(serviceNumber.toLowerCase().replaceAll('-', ''));
  await page.getByRole('main').getByRole('textbox').press('Enter');
  await expect(page.getByRole('main').getByText(serviceNumber)).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('查询用的焊接升级');
  await expect(page.getByRole('main')).not.toContainText('大庆查询装备');
  await looksRight(page);

  const last = Number(serviceNumber.at(-1));
  await page.goto('/lookup');
  await page
    .getByRole('main')
    .getByRole('textbox')
    .fill(serviceNumber.slice(0, -1) + ((last + 1) % 10));
  await page.getByRole('main').getByRole('textbox').press('Enter');
  await expect(page.getByRole('main')).toContainText('校验');
});
