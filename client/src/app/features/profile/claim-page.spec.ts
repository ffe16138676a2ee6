import { answering } from '../../testing/answers.js';
import { prepare, render } from '../../testing/render.js';
import { ClaimPage } from './claim-page.js';

describe('ClaimPage', () => {
  it('a code that a newer one replaced > says so, and whom to ask', async () => {
    expect(await refusedWith(422, 'code-wrong')).toContain('已经换发新码');
  });

  it('a code that was used > says where the profile is', async () => {
    expect(await refusedWith(409, 'already-claimed')).toContain('我的档案');
  });
});

/** What is said when the server refuses the code. */
async function refusedWith(status: number, code: string): Promise<string> {
  const problem = { type: 'about:blank', title: code, status, code, detail: code };
  const { provider } = answering({ 'POST /api/profiles/claims': { status, json: problem } });
  const texts = await prepare([provider]);
  await texts.add('profile', { zh: () => import('./profile.zh.js'), en: () => import('./profile.en.js') });
  const page = await render(ClaimPage);
  await page.type(page.find<HTMLInputElement>('#code'), '7KQ2-M4XD');
  page.find('form').dispatchEvent(new Event('submit', { cancelable: true }));
  await page.fixture.whenStable();
  await new Promise((resolve) => setTimeout(resolve));
  await page.fixture.whenStable();
  return page.text('[role=alert]');
}
