import { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { teamsApi } from '@longcai/shared/teams/teams.contract';
import { expect, test, type Page, type WebSocketRoute } from '@playwright/test';
import { aTeam } from '../support/people.js';
import { looksRight } from '../support/looks-right.js';

/** A line that can be cut: existing sockets are closed, new ones and all requests fail, until it is mended. */
async function aLine(page: Page) {
  const sockets = new Set<WebSocketRoute>();
  let cut = false;
  await page.routeWebSocket(/socket\.io/, (socket) => {
    if (cut) {
      void socket.close();
      return;
    }
    socket.connectToServer();
    sockets.add(socket);
  });
  return {
    cut: async () => {
      cut = true;
      await page.context().setOffline(true);
      await Promise.all(
        [...sockets].map((socket) => socket.close({ code: 4000, reason: 'tunnel' }).catch(() => undefined)),
      );
      sockets.clear();
    },
    mend: async () => {
      cut = false;
      await page.context().setOffline(false);
    },
  };
}

async function say(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: '写消息' });
  await box.fill(text);
  await box.press('Enter');
}

/** The numbered messages as the page shows them, in order. */
const shown = (page: Page) =>
  page
    .getByRole('region', { name: '消息' })
    .getByText(/^第[一二三四五六]句$/)
    .allTextContents();

test('talk in a room: one goes offline and comes back, nothing is missing and nothing is there twice', async ({
  browser,
  baseURL,
}) => {
  const { enterprise, scholar, application } = await aTeam(browser, baseURL!, '畅谈');
  const { teamId } = await enterprise.call(applicationsApi.accept, {
    params: { applicationId: application.id },
  });
  const { roomId } = await enterprise.call(teamsApi.view, { params: { teamId: teamId! } });
  const line = await aLine(scholar.page);

  await enterprise.page.goto(`/rooms/${roomId}`);
  await scholar.page.goto(`/rooms/${roomId}`);
  await say(enterprise.page, '第一句');
  await expect(scholar.page.getByRole('region', { name: '消息' })).toContainText('第一句');
  await say(scholar.page, '第二句');
  await expect(enterprise.page.getByRole('region', { name: '消息' })).toContainText('第二句');
  await looksRight(scholar.page);

  await line.cut();
  await say(scholar.page, '第五句');
  await say(scholar.page, '第六句');
  await say(enterprise.page, '第三句');
  await say(enterprise.page, '第四句');
  await expect(enterprise.page.getByRole('region', { name: '消息' })).toContainText('第四句');
  await expect(enterprise.page.getByRole('region', { name: '消息' })).not.toContainText('第五句');

  await line.mend();
  for (const page of [enterprise.page, scholar.page]) {
    await expect
      .poll(() => shown(page), { timeout: 30_000 })
      .toEqual(['第一句', '第二句', '第三句', '第四句', '第五句', '第六句']);
  }
  await enterprise.page.reload();
  await expect
    .poll(() => shown(enterprise.page), { timeout: 30_000 })
    .toEqual(['第一句', '第二句', '第三句', '第四句', '第五句', '第六句']);
});

test('talk in a room: what was written offline leaves once and in order, after a reload and with its file', async ({
  browser,
  baseURL,
}) => {
  const { enterprise, scholar, application } = await aTeam(browser, baseURL!, '断网');
  const { teamId } = await enterprise.call(applicationsApi.accept, {
    params: { applicationId: application.id },
  });
  const { roomId } = await enterprise.call(teamsApi.view, { params: { teamId: teamId! } });
  const { page, context } = scholar;
  // No socket gets through until it is mended; pages load again before that.
  let cut = true;
  await page.routeWebSocket(/socket\.io/, (socket) => void (cut ? socket.close() : socket.connectToServer()));
  await page.goto(`/rooms/${roomId}`);
  await expect(page.getByRole('textbox', { name: '写消息' })).toBeVisible();
  await context.setOffline(true);
  for (const words of ['第一句', '第二句', '第三句']) await say(page, words);
  await page.locator('lc-composer input[type=file]').setInputFiles({
    name: '探伤报告.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('焊缝一切正常'),
  });
  await expect(page.getByText('等网络恢复后随消息发出')).toBeVisible();
  await say(page, '第四句');
  await expect(page.getByRole('region', { name: '消息' })).toContainText('第四句');
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByRole('region', { name: '消息' })).toContainText('第四句');

  cut = false;
  await enterprise.page.goto(`/rooms/${roomId}`);
  await expect
    .poll(() => shown(enterprise.page), { timeout: 45_000 })
    .toEqual(['第一句', '第二句', '第三句', '第四句']);
  await expect(enterprise.page.getByRole('region', { name: '消息' })).toContainText('探伤报告.txt');
  await expect.poll(() => shown(page)).toEqual(['第一句', '第二句', '第三句', '第四句']);
  const waiting = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('longcai');
          opening.onerror = () => reject(new Error('no database'));
          opening.onsuccess = () => {
            const count = opening.result.transaction('outbox').objectStore('outbox').count();
            count.onsuccess = () => resolve(count.result);
          };
        }),
    );
  await expect.poll(waiting).toBe(0);
  await context.close();
});
