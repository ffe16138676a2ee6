import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { expect, test } from '@playwright/test';
import { gbk } from '../support/gbk.js';
import { looksRight } from '../support/looks-right.js';
import { PHONE, aVisitor, demonstration, unique } from '../support/people.js';

/** A name nobody else has. */
const aName = () =>
  `孙${String.fromCodePoint(...[0, 0].map(() => 0x4e00 + Math.floor(Math.random() * 2000)))}`;

const HEADINGS = '＊编 号,姓 名,性别,联系电话,人员类别（必填）,家庭住址,专长';

test('take over a listed profile: a table as offices write it goes in, one code of two works, once, and the person goes on', async ({
  browser,
  baseURL,
}) => {
  const mark = unique();
  const name = aName();
  const rows = [
    `${mark}-1,${[...name].join('　')},男,１３９０４５３００１１,農村實用人才,"牡丹江东宁市\n绥阳镇","养蜂\n刺绣"`,
    `${mark}-2,王二小,男,1390453001,农民,东宁市,养蜂`,
    `${mark}-1,周巧玲,女,,农民,牡丹江,刺绣`,
  ];
  const curator = await demonstration(browser, baseURL!, 'curator-new-countryside');
  const desk = curator.page;
  await desk.goto('/imports');
  await desk.locator('input[type=file]').setInputFiles({
    name: '东宁人才.csv',
    mimeType: 'text/csv',
    buffer: gbk(`东宁市乡土人才登记表,,,,,,\n${HEADINGS}\n${rows.join('\n')}\n`),
  });
  await expect(desk.getByRole('heading', { level: 1, name: '1 行可以写入，2 行要改' })).toBeVisible();
  const faults = desk.getByRole('region', { name: '要改的单元格' });
  await expect(faults.getByRole('row', { name: '4 联系电话 1390453001' })).toContainText('11 位');
  await expect(faults.getByRole('row', { name: `5 ＊编 号 ${mark}-1` })).toContainText('重复');
  await looksRight(desk);
  await desk.getByRole('button', { name: '写入这 1 行' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: '已写入 1 行' })).toBeVisible();

  const found = desk.getByRole('main').getByRole('link', { name, exact: true });
  await expect(async () => {
    await desk.goto(`/people?q=${encodeURIComponent(name)}`);
    await expect(found).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(desk.getByRole('main')).toContainText('待本人认领');
  await found.click();
  const issue = desk.getByRole('button', { name: '给本人一个认领码' });
  const shown = desk.getByRole('complementary').getByRole('status');
  await issue.click();
  const replaced = (await shown.textContent())!;
  await issue.click();
  await expect(shown).not.toHaveText(replaced);
  const code = (await shown.textContent())!;
  await looksRight(desk);

  const farmer = await aVisitor(browser, baseURL!, PHONE);
  const { page } = farmer;
  await page.goto('/join?returnTo=/claim');
  await page.getByRole('textbox', { name: '姓名或称呼' }).fill(name);
  await page.getByRole('textbox', { name: '邮箱或手机号' }).fill(`${mark}@journey.example`);
  await page.getByRole('textbox', { name: '密码' }).fill('quiet birches in the snow');
  await page.getByRole('checkbox', { name: /我同意/ }).check();
  await page.getByRole('button', { name: '注册' }).tap();
  const field = page.getByRole('textbox', { name: '认领码' });
  await field.fill(replaced);
  await page.getByRole('button', { name: '认领', exact: true }).tap();
  await expect(page.getByRole('alert')).toContainText('换发新码');
  await looksRight(page);
  await field.fill(code.toLowerCase().replace('-', ' '));
  await page.getByRole('button', { name: '认领', exact: true }).tap();
  await expect(page).toHaveURL(/\/profile$/);
  await expect(page.getByRole('main')).toContainText('养蜂');

  await page.goto('/claim');
  await field.fill(code);
  await page.getByRole('button', { name: '认领', exact: true }).tap();
  await expect(page.getByRole('alert')).toContainText('用过');

  await page.goto('/profile/basics');
  await page.getByRole('textbox', { name: '一句话说您能做什么 中文' }).fill('养蜂十二年');
  await expect
    .poll(async () => (await farmer.call(profilesApi.mine))?.headline.zh, {
      message: 'what was written is kept',
    })
    .toBe('养蜂十二年');
  await desk.reload();
  await expect(desk.getByRole('main')).toContainText('养蜂十二年');
  await expect(issue).toBeHidden();
});
