import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { expect, test } from '@playwright/test';
import { PHONE, aPublishedProject, aVisitor, anEnterprise } from '../support/people.js';
import { looksRight } from '../support/looks-right.js';

test('join from a phone: register, see first what fits and why, apply, and talk once accepted', async ({
  browser,
  baseURL,
}) => {
  const enterprise = await anEnterprise(browser, baseURL!, '大庆掌上晶体有限公司');
  const title = `掌上申请的晶体项目 ${Date.now().toString(36)}`;
  // Skills of this journey alone: the front page has room for a few projects, and others that fit as well would share it.
  const project = await aPublishedProject(browser, baseURL!, enterprise, {
    title,
    skills: [
      { skill: 'crystal-growth', minLevel: 5 },
      { skill: 'vacuum-technology', minLevel: 5 },
    ],
  });

  const scholar = await aVisitor(browser, baseURL!, PHONE);
  const { page } = scholar;
  await page.goto('/');
  await page.getByRole('combobox', { name: '我想' }).selectOption({ label: '登记我的专长' });
  await page.getByRole('button', { name: '开始登记' }).tap();
  await page.getByRole('textbox', { name: '姓名或称呼' }).fill('归雁南');
  await page.getByRole('textbox', { name: '邮箱或手机号' }).fill(`139${String(Date.now()).slice(-8)}`);
  await page.getByRole('textbox', { name: '密码' }).fill('quiet birches in the snow');
  await page.getByRole('checkbox', { name: /我同意/ }).check();
  await looksRight(page);
  await page.getByRole('button', { name: '注册' }).tap();

  await expect(page.getByRole('heading', { level: 1, name: '先说您是谁' })).toBeVisible();
  await expect(page.getByRole('radio', { name: /留学回国人员/ })).toBeChecked();
  await page.getByRole('textbox', { name: '姓名 English' }).fill('Gui Yannan');
  await looksRight(page);
  await page.getByRole('button', { name: '继续，填背景' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('先说您是谁');

  // The next step opens at once, what was written is sent behind it.
  await expect.poll(async () => (await scholar.call(profilesApi.mine))?.step).toBe(1);
  const saved = (await scholar.call(profilesApi.mine))!;
  expect(saved.name).toEqual({ zh: '归雁南', en: 'Gui Yannan' });
  await scholar.call(profilesApi.save, {
    body: {
      version: saved.version,
      region: '230100',
      headline: { zh: '晶体与真空', en: 'Crystals and vacuum' },
      skills: ['crystal-growth', 'vacuum-technology'].map((skill) => ({
        skill,
        level: 5,
        years: 4,
        evidence: '',
      })),
      availability: { hours: 24, from: '2027-03-01', mode: 'either' },
    },
  });

  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('项目正在找您这样的人');
  await page.getByRole('link', { name: title, exact: true }).tap();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await looksRight(page);
  await page.getByRole('button', { name: '申请这个岗位' }).first().tap();
  await page.getByRole('dialog').getByRole('textbox').fill('三月起可以到厂。');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /申请|提交|送出/ })
    .last()
    .tap();
  await expect(page.getByRole('dialog')).toBeHidden();

  const [asked] = (await enterprise.call(applicationsApi.inbox, { query: { projectId: project.id } })).items;
  await enterprise.call(applicationsApi.accept, { params: { applicationId: asked!.id } });
  await page.goto('/teams');
  await page
    .getByRole('article')
    .filter({ hasText: title })
    .getByRole('link', { name: /讨论室/ })
    .tap();
  await page.getByRole('textbox', { name: '写消息' }).fill('大家好，我是归雁南');
  await page.getByRole('button', { name: '发送' }).tap();
  await expect(page.getByRole('region', { name: '消息' })).toContainText('大家好，我是归雁南');
  await looksRight(page);
});
