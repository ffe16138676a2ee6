import { casesApi } from '@longcai/shared/cases/cases.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { expect, test } from '@playwright/test';
import { anEnterprise, demonstration } from '../support/people.js';
import { looksRight } from '../support/looks-right.js';

test('post a need and see it published: a draft saves as one types, gets its number, and the curator publishes it', async ({
  browser,
  page: visitor,
  baseURL,
}) => {
  const enterprise = await anEnterprise(browser, baseURL!, '大庆发布装备有限公司');
  const title = `低温阀门堆焊 ${Date.now().toString(36)}`;
  const draft = await enterprise.call(projectsApi.create, {
    body: {
      version: 0,
      organisationId: enterprise.organisationId,
      library: 'corridor',
      title: { zh: '未定名', en: '' },
      summary: { zh: '阀门密封面在低温下开裂，要一套堆焊工艺。', en: '' },
      region: '230600',
      industry: '35',
      positions: [
        {
          title: { zh: '堆焊工程师', en: '' },
          needs: [{ skill: 'surfacing-welding', minLevel: 3, weight: 3, must: true }],
          headcount: 1,
          mode: 'either',
          note: '',
        },
      ],
    },
  });

  const { page } = enterprise;
  await page.goto('/workspace');
  await expect(page.getByRole('main')).toContainText('未定名');
  await looksRight(page);
  await page.goto(`/workspace/projects/${draft.id}`);
  await page
    .getByRole('textbox', { name: /项目名称/ })
    .first()
    .fill(title);
  await expect(page.getByText(/已保存/).first()).toBeVisible();
  await looksRight(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: /项目名称/ }).first()).toHaveValue(title);
  await page.getByRole('button', { name: '提交审核' }).first().click();
  await expect(page.getByRole('main')).toContainText(/HDQ-\d{4}-\d{4,}-\d/);

  const curator = await demonstration(browser, baseURL!, 'curator-corridor');
  await curator.page.goto('/desk');
  await expect(curator.page.getByRole('heading', { level: 1 })).toBeVisible();
  await looksRight(curator.page);
  const submitted = await enterprise.call(projectsApi.view, { params: { projectId: draft.id } });
  const { items } = await curator.call(casesApi.desk, { query: { pageSize: 100 } });
  const own = items.find(({ serviceNumber }) => serviceNumber === submitted.serviceNumber);
  await curator.page.goto(`/desk/${own!.id}`);
  await curator.page.getByRole('button', { name: '通过并公布' }).click();
  await expect
    .poll(async () => (await enterprise.call(projectsApi.view, { params: { projectId: draft.id } })).state)
    .toBe('published');

  await visitor.goto(`/projects/${draft.id}`);
  await expect(visitor.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await looksRight(visitor);
});
