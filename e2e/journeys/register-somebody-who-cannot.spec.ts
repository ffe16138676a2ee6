import { expect, test } from '@playwright/test';
import { looksRight } from '../support/looks-right.js';
import { PHONE, aVisitor, demonstration, unique } from '../support/people.js';

test('register somebody who cannot: the operator writes it down on a phone, the person confirms by the code', async ({
  browser,
  baseURL,
}) => {
  const operator = await demonstration(browser, baseURL!, 'operator', PHONE);
  const { page } = operator;
  const name = `于${unique()}`;
  await page.goto('/');
  await page.getByRole('navigation', { name: '底部导航' }).getByRole('link', { name: '代登记' }).tap();
  await page.getByRole('button', { name: '登记并取得认领码' }).tap();
  await expect(page.getByRole('link', { name: '姓名要填' })).toBeVisible();
  await looksRight(page);
  await page.getByRole('textbox', { name: '姓名' }).fill(name);
  await page.getByRole('combobox', { name: '所在地区' }).fill('龙沙');
  await page.getByRole('option', { name: /龙沙/ }).first().tap();
  await page.getByRole('textbox', { name: '种什么、养什么' }).fill('玉米、黄牛');
  await page.getByRole('combobox', { name: '添加技能' }).fill('养蜂');
  await page.getByRole('option', { name: /^养蜂/ }).first().tap();
  await page.getByRole('button', { name: '登记并取得认领码' }).tap();
  await page.getByRole('link', { name: '本人同意后才能登记' }).tap();
  await expect(page.getByRole('checkbox', { name: /本人同意/ })).toBeFocused();
  await page.getByRole('checkbox', { name: /本人同意/ }).check();
  await page.getByRole('button', { name: '登记并取得认领码' }).tap();
  await expect(page.getByRole('heading', { name: `${name}的认领码` })).toBeFocused();
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await page.getByRole('main').innerText())![0];
  const row = page.getByRole('listitem').filter({ hasText: name });
  await expect(row.getByRole('button', { name: '换发认领码' })).toBeVisible();
  await looksRight(page);

  const farmer = await aVisitor(browser, baseURL!, PHONE);
  await farmer.page.goto('/join?returnTo=/claim');
  await farmer.page.getByRole('textbox', { name: '姓名或称呼' }).fill(name);
  await farmer.page.getByRole('textbox', { name: '邮箱或手机号' }).fill(`${unique()}@journey.example`);
  await farmer.page.getByRole('textbox', { name: '密码' }).fill('quiet birches in the snow');
  await farmer.page.getByRole('checkbox', { name: /我同意/ }).check();
  await farmer.page.getByRole('button', { name: '注册' }).tap();
  await farmer.page.getByRole('textbox', { name: '认领码' }).fill(code);
  await farmer.page.getByRole('button', { name: '认领', exact: true }).tap();
  await expect(farmer.page.getByRole('main')).toContainText('玉米');

  await page.reload();
  await expect(row).toContainText('本人已确认');
  await expect(row.getByRole('button')).toHaveCount(0);
  await row.getByRole('link').tap();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await expect(page.getByRole('button', { name: '给本人一个认领码' })).toHaveCount(0);
});
