import { casesApi } from '@longcai/shared/cases/cases.contract';
import { expect, test } from '@playwright/test';
import { looksRight } from '../support/looks-right.js';
import { aPerson, demonstration, unique } from '../support/people.js';

test('answer what a curator asks: an offer waits, is renamed and completed, published, found, and closed', async ({
  browser,
  page: visitor,
  baseURL,
}) => {
  const mark = unique();
  const someone = await aPerson(browser, baseURL!, '秦鼎');
  const { page } = someone;
  await page.goto('/workspace/offers/new');
  await page.getByRole('combobox', { name: '项目库' }).selectOption({ label: '哈大齐工业走廊' });
  await page.getByRole('combobox', { name: '所在地区' }).fill('大庆');
  await page
    .getByRole('option', { name: /^大庆市/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: '名称 中文' }).fill(`上门养蜂 ${mark}`);
  await page.getByRole('combobox', { name: '加一项技能' }).fill('养蜂');
  await page.getByRole('option', { name: /^养蜂/ }).first().click();
  await page.getByRole('button', { name: '提交审核' }).click();
  await expect(page.getByRole('main')).toContainText(/HDQ-\d{4}-\d{4,}-\d/);

  const curator = await demonstration(browser, baseURL!, 'curator-corridor');
  const desk = curator.page;
  const { items } = await curator.call(casesApi.desk, { query: { pageSize: 100 } });
  const caseId = items.find(({ title }) => title.zh.includes(mark))!.id;
  await desk.goto(`/desk/${caseId}`);
  await desk.getByRole('button', { name: '请其补件，暂停计时' }).click();
  await page.goto('/notices');
  await desk.getByRole('textbox', { name: '要对方补什么' }).fill('请写明价格');
  await desk.getByRole('button', { name: '发出并暂停' }).press('Enter');
  await expect(desk.getByRole('button', { name: '恢复计时' })).toBeVisible();

  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(mark) })
    .first()
    .click();
  await expect(page.getByRole('note')).toContainText('请写明价格');
  await looksRight(page);
  await page.getByRole('textbox', { name: '名称 中文' }).fill(`上门养蜂指导 ${mark}`);
  await page.getByRole('textbox', { name: /^条件/ }).fill('每天 800 元');
  await page.getByRole('button', { name: '已补充，请继续办理' }).click();
  await expect(page.getByRole('note')).toHaveCount(0);

  await desk.reload();
  await expect(desk.getByRole('heading', { level: 2, name: `上门养蜂指导 ${mark}` })).toBeVisible();
  await expect(desk.getByRole('main')).toContainText('时钟继续走');
  await desk.getByRole('button', { name: '通过并公布' }).click();
  await expect(async () => {
    await visitor.goto(`/offers?q=${mark}`);
    await expect(visitor.getByRole('link', { name: new RegExp(mark) })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await visitor.getByRole('link', { name: new RegExp(mark) }).click();
  await expect(visitor.getByRole('main')).toContainText('每天 800 元');

  await page.reload();
  await page.getByRole('button', { name: '结束供给' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结束供给' }).click();
  await expect(page.getByRole('main')).toContainText('已结束');
  await visitor.reload();
  await expect(visitor.getByRole('main')).toContainText('已结束');
  await looksRight(visitor);
});
