import { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { expect, test } from '@playwright/test';
import { aTeam } from '../support/people.js';
import { looksRight } from '../support/looks-right.js';

test('form a team: the enterprise sees the same reasons, accepts, and the team is there for both', async ({
  browser,
  baseURL,
}) => {
  const { enterprise, scholar, project, application } = await aTeam(browser, baseURL!, '成队');
  const { page } = enterprise;

  await page.goto('/applications/inbox');
  await expect(page.getByRole('main')).toContainText('程同路');
  await looksRight(page);
  await page.goto(`/applications/${application.id}`);
  await expect(page.getByRole('main')).toContainText('低温钢焊接');
  await looksRight(page);
  await page.getByRole('button', { name: '接受申请' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('签团队章程');

  const accepted = await enterprise.call(applicationsApi.view, { params: { applicationId: application.id } });
  expect(accepted.state).toBe('accepted');
  for (const someone of [enterprise, scholar]) {
    await someone.page.goto(`/teams/${accepted.teamId}`);
    await expect(someone.page.getByRole('main')).toContainText('程同路');
    await looksRight(someone.page);
  }
  await scholar.page.goto('/teams');
  await expect(scholar.page.getByRole('main')).toContainText(project.title.zh);
  await looksRight(scholar.page);
});

test('form a team: a decline gives its reason to the other side', async ({ browser, baseURL }) => {
  const { enterprise, scholar, application } = await aTeam(browser, baseURL!, '谢绝');
  await enterprise.page.goto(`/applications/${application.id}`);
  await enterprise.page.getByRole('button', { name: '谢绝', exact: true }).click();
  const dialog = enterprise.page.getByRole('dialog');
  await dialog.getByText('时间对不上').click();
  await dialog.getByRole('button', { name: '谢绝并发出' }).click();
  await expect(dialog).toBeHidden();

  await scholar.page.goto(`/applications/${application.id}`);
  await expect(scholar.page.getByRole('main')).toContainText('时间对不上');
  await expect(scholar.page.getByRole('main')).toContainText('下一步');
  await looksRight(scholar.page);
});
