import { TestBed } from '@angular/core/testing';
import { prepare } from '../testing/render.js';
import { Preferences } from './preferences.js';

describe('Preferences', () => {
  const KEY = 'longcai.preferences';
  const before = localStorage.getItem(KEY);
  beforeEach(() => localStorage.removeItem(KEY));
  afterAll(() => {
    localStorage.removeItem(KEY);
    if (before) localStorage.setItem(KEY, before);
    delete document.documentElement.dataset['theme'];
    document.documentElement.lang = '';
  });

  it('begin in Chinese with the theme of the system', async () => {
    await prepare();
    const preferences = TestBed.inject(Preferences);
    await preferences.restore();
    TestBed.tick();
    expect([preferences.language(), preferences.theme()]).toEqual(['zh', 'system']);
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('are applied at once and remembered', async () => {
    await prepare();
    const preferences = TestBed.inject(Preferences);
    await preferences.useLanguage('en');
    preferences.useTheme('dark');
    TestBed.tick();
    expect(document.documentElement.lang).toBe('en');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(JSON.parse(localStorage.getItem(KEY) ?? '')).toEqual({ language: 'en', theme: 'dark' });
  });

  it('survive nonsense in the storage', async () => {
    localStorage.setItem(KEY, '{{');
    await prepare();
    const preferences = TestBed.inject(Preferences);
    await preferences.restore();
    expect(preferences.theme()).toBe('system');
  });
});
