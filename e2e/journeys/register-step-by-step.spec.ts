import { expect, test } from '@playwright/test';
import { looksRight } from '../support/looks-right.js';
import { aPerson } from '../support/people.js';

test('register step by step: a manager writes in English, reloads in the middle, corrects what lacks and gets a receipt', async ({
  browser,
  baseURL,
}) => {
  const { page, context } = await aPerson(browser, baseURL!, '石罗宾');
  await context.addInitScript(() =>
    localStorage.setItem('longcai.preferences', JSON.stringify({ language: 'en', theme: 'system' })),
  );
  const heading = page.getByRole('heading', { level: 1 });
  const go = (name: string) => page.getByRole('button', { name }).click();
  await page.goto('/register?audience=manager');
  await go('Continue to background');
  await go('Continue to skills');
  await page.getByRole('link', { name: 'Please enter the organisations you ran' }).click();
  const run = page.getByRole('textbox', { name: 'Organisations you ran' });
  await expect(run).toBeFocused();
  await run.fill('Northern Dairy, 2008 to 2019');
  await expect(page.getByRole('link', { name: 'Please enter the organisations you ran' })).toHaveCount(0);
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await looksRight(page);
  await page.reload();
  await expect(run).toHaveValue('Northern Dairy, 2008 to 2019');
  await go('Continue to skills');
  await go('Continue to wishes');
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Add a skill' }).fill('Dairy');
  await page.getByRole('option').first().click();
  await go('Add experience');
  await go('Continue to wishes');
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(1);
  await page.getByRole('textbox', { name: 'Employer English' }).fill('Northern Dairy');
  await go('Continue to wishes');
  await page.goBack();
  await expect(heading).toHaveText('What can you do, and how well?');
  await page.goForward();
  await expect(page).toHaveTitle(/^Registration/);
  await page.getByRole('combobox', { name: 'Region' }).fill('Qiqihar');
  await page
    .getByRole('option', { name: /^Qiqihar/ })
    .first()
    .click();
  await looksRight(page);
  await go('Continue to who sees what');
  await go('Continue to check');
  await looksRight(page);
  await go('Submit registration');
  await expect(heading).toHaveText('Your registration has arrived');
  await expect(page.getByRole('main')).toContainText(/RCD-\d{4}-\d{4,}-\d/);
  await page.goto('/register');
  await expect(page.getByRole('button', { name: 'Submit registration' })).toHaveCount(0);
});
