import { expect, test } from '@playwright/test';
import { anEnterprise, aPerson, aPublishedProject, withProfile } from '../support/people.js';
import { looksRight } from '../support/looks-right.js';

test('find a project: the front page says who looks for me and why, and I apply', async ({
  browser,
  baseURL,
}) => {
  const enterprise = await anEnterprise(browser, baseURL!, '大庆寻人焊接有限公司');
  const title = `寻人焊接升级 ${Date.now().toString(36)}`;
  await aPublishedProject(browser, baseURL!, enterprise, {
    title,
    skills: [
      { skill: 'low-temperature-steel-welding', minLevel: 5 },
      { skill: 'welding-procedure-qualification', minLevel: 5 },
    ],
  });
  const scholar = await aPerson(browser, baseURL!, '寻项目');
  await withProfile(scholar, [
    { skill: 'low-temperature-steel-welding', level: 5 },
    { skill: 'welding-procedure-qualification', level: 5 },
  ]);
  const { page } = scholar;

  await page.goto('/matches');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await looksRight(page);
  await page.getByRole('link', { name: title }).first().click();

  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await looksRight(page);
  await page.getByRole('button', { name: '申请这个岗位' }).first().click();
  await page.getByRole('dialog').getByRole('textbox').fill('我做过同样的焊接，三月可以到现场。');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /申请|提交|送出/ })
    .last()
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.goto('/applications');
  await expect(page.getByRole('main')).toContainText(title);
  await expect(page.getByRole('main')).toContainText(/SQ-\d{4}-\d{4,}-\d/);
  await looksRight(page);
});

test('find a project: search knows pinyin, keeps its state in the address, and both themes hold', async ({
  page,
}) => {
  await page.goto('/projects?q=hanjie');
  await expect(page.getByRole('main').getByRole('link', { name: /焊接/ }).first()).toBeVisible();
  await looksRight(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await looksRight(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await looksRight(page);
});
