import { expect, test } from '@playwright/test';
import { looksRight } from '../support/looks-right.js';
import { PHONE, OWN_PASSWORD, aPerson, aVisitor } from '../support/people.js';

test('end other sessions: a reset by mail and a changed password close what is open elsewhere at once', async ({
  browser,
  baseURL,
}) => {
  const someone = await aPerson(browser, baseURL!, '程守一');
  const phone = await aVisitor(browser, baseURL!, PHONE);
  await someone.page.goto('/profile');
  await expect(someone.page.getByRole('main')).toContainText('您还没有人才档案');

  const { page } = phone;
  await page.goto('/reset');
  await page.getByRole('textbox', { name: '邮箱或手机号' }).fill(someone.email);
  await page.getByRole('button', { name: '发送验证码' }).tap();
  await expect(page.getByRole('main')).toContainText('15 分钟');
  await looksRight(page);
  const mailbox = await phone.context.newPage();
  await mailbox.goto('/mailbox');
  const mail = mailbox
    .getByRole('article')
    .or(mailbox.getByRole('listitem'))
    .filter({ hasText: someone.email });
  const code = /\d{6}/.exec((await mail.first().innerText()).split('验证码').pop()!)![0];
  await looksRight(mailbox);
  await mailbox.close();
  await page.getByRole('textbox', { name: '验证码' }).fill(code);
  await page.getByRole('textbox', { name: '新密码' }).fill('ice roads open in december');
  await page.getByRole('button', { name: '设为新密码' }).tap();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(someone.page).toHaveURL(/\/sign-in\?returnTo=%2Fprofile/, { timeout: 3_000 });
  await looksRight(someone.page);

  const signIn = async (at: typeof page, password: string) => {
    await at.getByRole('textbox', { name: '邮箱或手机号' }).fill(someone.email);
    await at.getByRole('textbox', { name: '密码' }).fill(password);
    await at.getByRole('button', { name: '登录', exact: true }).click();
  };
  await signIn(someone.page, OWN_PASSWORD);
  await expect(someone.page.getByRole('alert').first()).toContainText('不对');
  await signIn(someone.page, 'ice roads open in december');
  await expect(someone.page).toHaveURL(/\/profile$/);
  await signIn(page, 'ice roads open in december');
  await expect(page).not.toHaveURL(/\/sign-in/);

  await page.goto('/settings');
  await expect(page.getByText('这台设备')).toBeVisible();
  await expect(page.getByRole('button', { name: '退出', exact: true })).toHaveCount(1);
  await page.getByLabel('现在的密码').fill('not this one');
  await page.getByLabel('新密码').fill('larches turn gold in october');
  await page.getByRole('button', { name: '修改密码' }).tap();
  await expect(page.getByRole('main')).toContainText('现在的密码不对');
  await page.getByLabel('现在的密码').fill('ice roads open in december');
  await page.getByRole('button', { name: '修改密码' }).tap();
  await expect(someone.page).toHaveURL(/\/sign-in/, { timeout: 3_000 });
  await expect(page.getByRole('button', { name: '退出', exact: true })).toHaveCount(0);
});
