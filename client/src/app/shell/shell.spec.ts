import { TestBed } from '@angular/core/testing';
import { signal } from '@angular/core';
import { App } from '../app.js';
import { Screen } from '../core/screen.js';
import { Session } from '../core/session.js';
import { Toasts } from '../core/toasts.js';
import { Unread } from '../core/unread.js';
import { aMe } from '../testing/answers.js';
import { prepare, render, until } from '../testing/render.js';

describe('the shell', () => {
  const shown = async (roles?: ReturnType<typeof aMe>['roles'], wide = true) => {
    await prepare([{ provide: Screen, useValue: { wide: signal(wide) } }]);
    TestBed.inject(Session).use(roles ? aMe({ roles }) : null);
    return render(App);
  };
  const nav = (app: Awaited<ReturnType<typeof shown>>) =>
    app.all('lc-top-bar nav a').map((link) => link.textContent?.trim());

  it('for a visitor > offers to sign in and to register', async () => {
    const app = await shown();
    expect(app.text('.tools')).toContain('登录');
    expect(app.text('.tools')).toContain('登记');
  });

  it('for a member > has the six sections', async () => {
    expect(nav(await shown(['member']))).toEqual(['项目', '人才', '供给', '团队', '讨论室', '办理查询']);
  });

  it('on a wide window > has no second bar at the bottom', async () => {
    const app = await shown(['member']);
    expect([app.all('lc-bottom-bar').length, app.all('lc-top-bar lc-search-box').length]).toEqual([0, 1]);
  });

  it('on a phone > has five places at the bottom, and the box once somebody wants to search', async () => {
    const app = await shown(['member'], false);
    expect(app.all('lc-bottom-bar a').length).toBe(5);
    expect([nav(app).length, app.all('lc-search-box').length]).toEqual([0, 0]);
    await app.click(app.button('打开搜索'));
    expect(document.activeElement).toBe(app.find('lc-search-box input'));
  });

  it('for a curator > begins with the desk', async () => {
    expect(nav(await shown(['member', 'curator']))).toEqual([
      '工作台',
      '项目',
      '人才',
      '供给',
      '讨论室',
      '表格',
    ]);
  });

  it('the bell > says how many are unread', async () => {
    const app = await shown(['member']);
    TestBed.inject(Unread).notices.set(3);
    await app.fixture.whenStable();
    expect(app.find('.bell').getAttribute('aria-label')).toBe('通知，3 条未读');
  });

  it('the account menu > opens, and Escape gives the focus back', async () => {
    const app = await shown(['member']);
    const seal = app.button('程雪岑的菜单');
    await app.click(seal);
    expect(app.text('.panel')).toContain('退出登录');
    await app.press(app.find('.panel a'), 'Escape');
    expect(app.all('.panel').length).toBe(0);
    expect(document.activeElement).toBe(seal);
  });

  it('the language switch > changes every word without a reload', async () => {
    const app = await shown(['member']);
    await app.click(app.button('Switch to English'));
    await until(() => nav(app)[0] === 'Projects');
    expect(nav(app)[0]).toBe('Projects');
    localStorage.removeItem('longcai.preferences');
  });

  it('the skip link > moves the focus to the content', async () => {
    const app = await shown();
    await app.click(app.find('.skip'));
    expect(document.activeElement).toBe(app.find('main'));
  });

  it('a toast > can be taken back', async () => {
    const app = await shown(['member']);
    let takenBack = false;
    TestBed.inject(Toasts).done('已发出请求', { label: '撤回', run: () => (takenBack = true) });
    await app.fixture.whenStable();
    await app.click(app.button('撤回'));
    expect(takenBack).toBeTrue();
    expect(app.text('lc-toast-host')).toBe('');
  });

  it('without a network > says so under the bar', async () => {
    const app = await shown(['member']);
    window.dispatchEvent(new Event('offline'));
    await app.fixture.whenStable();
    expect(app.text('lc-banner')).toContain('现在没有网络');
    window.dispatchEvent(new Event('online'));
  });
});
