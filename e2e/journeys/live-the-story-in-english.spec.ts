import { expect, test, type Browser, type Page } from '@playwright/test';
import { looksRight } from '../support/looks-right.js';

/** A browser in the dark theme where somebody of the demonstration signs in with one click, in English. */
async function signedIn(browser: Browser, who: string): Promise<Page> {
  const context = await browser.newContext({ colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await page.getByRole('button', { name: who }).click();
  await expect(page).toHaveURL('/');
  return page;
}

async function choose(page: Page, box: string, words: string): Promise<void> {
  const picker = page.getByRole('combobox', { name: box });
  await picker.fill(words);
  await page.getByRole('listbox').getByRole('option').first().click();
}

async function say(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Write a message' });
  await box.fill(text);
  await box.press('Enter');
}

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

test('live the story in English and in the dark: from posting a need to talking in the team’s room', async ({
  browser,
}) => {
  const title = `Cold-weld inspection ${Date.now().toString(36)}`;
  const reason = 'Low-temperature steel welding';

  const enterprise = await signedIn(browser, 'Enterprise');
  await enterprise.goto('/workspace/projects/new');
  await enterprise
    .getByRole('combobox', { name: 'Library' })
    .selectOption({ label: 'Harbin–Daqing–Qiqihar corridor' });
  await enterprise.getByRole('textbox', { name: 'Name of the project English' }).fill(title);
  await enterprise
    .getByRole('textbox', { name: 'Description English' })
    .fill(
      'Tower sections crack at the girth weld below minus forty; we need a procedure and inspection in line.',
    );
  await choose(enterprise, 'Where Required', 'daqing');
  await enterprise.getByRole('button', { name: 'Add a position' }).click();
  await enterprise.getByRole('textbox', { name: 'Name of the position English' }).fill('Welding engineer');
  await choose(enterprise, 'Add a skill', 'low-temperature steel');
  await choose(enterprise, 'Add a skill', 'ISO 15614');
  await looksRight(enterprise);
  await enterprise.getByRole('button', { name: 'Submit for review' }).click();
  const number = /HDQ-\d{4}-\d{4,}-\d/;
  await expect(enterprise.getByRole('main')).toContainText(number);
  const serviceNumber = number.exec((await enterprise.getByRole('main').textContent()) ?? '')![0];

  const curator = await signedIn(browser, 'Library curator');
  await curator.goto('/desk');
  await curator.getByRole('link', { name: title }).click();
  await expect(curator.getByRole('main')).toContainText(serviceNumber);
  await looksRight(curator);
  await curator.getByRole('button', { name: 'Approve and publish' }).click();
  await expect(curator.getByText(`${serviceNumber} approved`)).toBeVisible();

  const scholar = await signedIn(browser, 'Returned scholar');
  await expect(scholar.getByRole('link', { name: `96 match: why “${title}” matches you` })).toBeVisible();
  await expect(scholar.getByRole('main')).toContainText('All must-have skills met.');
  await looksRight(scholar);
  await scholar.getByRole('link', { name: title, exact: true }).click();
  await expect(scholar.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(scholar.getByRole('main')).toContainText(reason);
  await looksRight(scholar);
  await scholar.getByRole('button', { name: 'Apply' }).first().click();
  const dialog = scholar.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Nine such procedures behind me; on site from March.');
  await looksRight(scholar);
  await dialog
    .getByRole('button', { name: /apply|send/i })
    .last()
    .click();
  await expect(dialog).toBeHidden();

  await enterprise.goto('/applications/inbox');
  await enterprise
    .getByRole('article')
    .filter({ hasText: title })
    .getByRole('link', { name: 'Cheng Xuecen' })
    .click();
  await expect(enterprise.getByRole('button', { name: 'Accept' })).toBeVisible();
  await expect(enterprise.getByText('Match 96 of 100')).toBeVisible();
  await expect(enterprise.getByRole('main')).toContainText(reason);
  await looksRight(enterprise);
  await enterprise.getByRole('button', { name: 'Accept' }).click();
  await expect(enterprise.getByRole('heading', { level: 1 })).toContainText('charter');

  await enterprise.getByRole('link', { name: 'To the team space' }).click();
  await expect(enterprise.getByRole('table', { name: 'Who covers what' })).toContainText(
    'Cheng Xuecen, level 4',
  );
  await looksRight(enterprise);
  await enterprise.getByRole('link', { name: 'To the room' }).click();
  await say(enterprise, 'Welcome. The first test piece is cut.');

  await scholar.getByRole('link', { name: 'Teams' }).first().click();
  await scholar.getByRole('link', { name: `Room, 1 unread ${title}` }).click();
  await expect(messages(scholar)).toContainText('Welcome. The first test piece is cut.');
  await say(scholar, 'Thank you, I bring the procedure on Monday.');
  await expect(messages(enterprise)).toContainText('Thank you, I bring the procedure on Monday.');
  await looksRight(scholar);
});
