import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { expect, test } from '@playwright/test';
import { aPerson } from '../support/people.js';
import { looksRight } from '../support/looks-right.js';

test('register as a returned scholar: saved as I go, and a receipt with a service number at the end', async ({
  browser,
  baseURL,
}) => {
  const scholar = await aPerson(browser, baseURL!, '归来人');
  const { page } = scholar;
  await page.goto('/register');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByText('留学回国人员', { exact: true }).first().click();
  await page.getByRole('textbox', { name: /姓名/ }).first().fill('归来的人');
  await expect.poll(async () => (await scholar.call(profilesApi.mine))?.name.zh).toBe('归来的人');
  await expect(page.getByText(/已保存/).first()).toBeVisible();
  await looksRight(page);

  const saved = (await scholar.call(profilesApi.mine))!;
  expect(saved.audience).toBe('overseas');
  await scholar.call(profilesApi.save, {
    body: {
      version: saved.version,
      name: { zh: '归来人', en: 'Gui Lairen' },
      headline: { zh: '焊接与检测', en: 'Welding and inspection' },
      region: '230100',
      skills: [{ skill: 'low-temperature-steel-welding', level: 4, years: 4, evidence: '' }],
      education: [
        {
          school: { zh: '莱茵应用技术大学', en: 'Rhein University' },
          major: { zh: '材料加工', en: 'Materials' },
          degree: 'doctor',
          country: 'DE',
          until: '2024-07',
        },
      ],
      fields: {
        overseas: {
          country: 'DE',
          certificationNumber: '',
          returnFrom: '2027-03',
          returnUntil: '2027-06',
          timeZone: 'Europe/Berlin',
        },
      },
      availability: { hours: 24, from: '2027-03-01', mode: 'either' },
      step: 5,
    },
  });
  await page.goto('/register');
  await page.getByRole('button', { name: '提交登记' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '已经收到您的登记' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/LXH-\d{4}-\d{4,}-\d/);
  await looksRight(page);

  await page.goto('/profile');
  await expect(page.getByRole('main')).toContainText('归来人');
  await looksRight(page);
  await page.goto('/people?q=guilairen');
  await expect(page.getByRole('main')).toContainText('归来人');
  await looksRight(page);
});
