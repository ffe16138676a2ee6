import { answering } from '../../testing/answers.js';
import { prepare, render, until } from '../../testing/render.js';
import { ResetPage } from './reset-page.js';

describe('ResetPage', () => {
  for (const [language, sentence] of [
    ['zh', '15 分钟内有效'],
    ['en', 'valid for 15 minutes'],
  ] as const)
    it(`a code asked for > says how long it is valid (${language})`, async () => {
      const { provider } = answering({ 'POST /api/password-resets': { status: 202, json: { sent: true } } });
      const texts = await prepare([provider], language);
      await texts.add('accounts', {
        zh: () => import('./accounts.zh.js'),
        en: () => import('./accounts.en.js'),
      });
      const page = await render(ResetPage);
      await page.type(page.find<HTMLInputElement>('#identifier'), 'someone@longcai.example');
      page.find('form').dispatchEvent(new Event('submit', { cancelable: true }));
      await until(() => page.all('#code').length > 0);
      await page.fixture.whenStable();
      expect(page.text('[role=status]')).toContain(sentence);
    });
});
