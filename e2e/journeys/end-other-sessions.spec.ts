import { expect, test, type Page } from '@playwright/test';
import { looksRight } from '../support/looks-right.js';
import { PHONE, OWN_PASSWORD, aPerson, aVisitor } from '../support/people.js';

const BY_MAIL = 'ice roads open in december';
const CHOSEN = 'larches turn gold in october';

test('end other sessions: by mail, by hand and with a new password, what is open elsewhere closes at once', async ({
  browser,
  baseURL,
}) => {
  const someone = await aPerson(browser, baseURL!, '程守一');
  const phone = await aVisitor(browser, baseURL!, PHONE);
  const { page } = phone;
  const signIn = async (at: Page, password: string) => {
    await at.getByRole('textbox', { name: '邮箱或手机号' }).fill(someone.email);
    await at.getByRole('textbox', { name: '密码' }).fill(password);
    await at.getByRole('button', { name: '登录', exact: true }).click();
  };
  const sentAway = () => expect(someone.page).toHaveURL(/\/sign-in\?returnTo=%2Fprofile$/);

  await someone.page.goto('/profile');
  await expect(someone.page.getByRole('main')).toContainText('您还没有人才档案');
  await page.goto('/reset');
  await page.getByRole('textbox', { name: '邮箱或手机号' }).fill(someone.email);
  await page.getByRole('button', { name: '发送验证码' }).tap();
  await expect(page.getByRole('status').filter({ hasText: '15 分钟' })).toBeVisible();
  await looksRight(page);
  const mailbox = await phone.context.newPage();
  const mail = mailbox.getByRole('article').filter({ hasText: someone.email });
  await expect(async () => {
    await mailbox.goto('/mailbox');
    await expect(mail).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const code = /\d{6}/.exec((await mail.innerText()).split('验证码').pop()!)![0];
  await looksRight(mailbox);
  await mailbox.close();
  await page.getByRole('textbox', { name: '验证码' }).fill(code);
  await page.getByRole('textbox', { name: '新密码' }).fill(BY_MAIL);
  await page.getByRole('button', { name: '设为新密码' }).tap();
  await expect(page).toHaveURL(/\/sign-in/);
  await sentAway();

  await signIn(someone.page, OWN_PASSWORD);
  await expect(someone.page.getByRole('alert').filter({ hasText: '不对' })).toBeVisible();
  await signIn(someone.page, BY_MAIL);
  await expect(someone.page).toHaveURL(/\/profile$/);
  await signIn(page, BY_MAIL);
  await expect(page).not.toHaveURL(/\/sign-in/);

  await page.goto('/settings');
  const others = page.getByRole('button', { name: '退出', exact: true });
  await expect(others).toHaveCount(1);
  await expect(page.getByText('这台设备', { exact: true })).toBeVisible();
  await looksRight(page);
  await others.tap();
  await sentAway();
  await expect(others).toHaveCount(0);
  await expect(page.getByRole('button', { name: '其他设备全部退出' })).toBeDisabled();

  await signIn(someone.page, BY_MAIL);
  await expect(someone.page).toHaveURL(/\/profile$/);
  await page.getByRole('textbox', { name: '现在的密码' }).fill(OWN_PASSWORD);
  await page.getByRole('textbox', { name: '新密码' }).fill(CHOSEN);
  await page.getByRole('button', { name: '修改密码' }).tap();
  await expect(page.getByText('现在的密码不对')).toBeVisible();
  await page.getByRole('textbox', { name: '现在的密码' }).fill(BY_MAIL);
  await page.getByRole('button', { name: '修改密码' }).tap();
  await sentAway();
  await expect(page.getByRole('textbox', { name: '新密码' })).toHaveValue('');
});
