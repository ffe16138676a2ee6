import { TestBed } from '@angular/core/testing';
import { prepare } from '../testing/render.js';
import { Texts } from './texts.js';

describe('Texts', () => {
  const cat = {
    zh: () =>
      Promise.resolve({
        default: { hello: '你好，{{name}}', cats: { one: '{{count}} 只猫', other: '{{count}} 只猫' } },
      }),
    en: () =>
      Promise.resolve({
        default: { hello: 'Hello {{name}}', cats: { one: '{{count}} cat', other: '{{count}} cats' } },
      }),
  };

  it('says a sentence of a loaded scope with its blanks filled', async () => {
    const texts = await prepare();
    await texts.add('cats', cat);
    expect(texts.say('cats.hello', { name: '雪岑' })).toBe('你好，雪岑');
  });

  it('switches every known scope at once, those loaded before too', async () => {
    const texts = await prepare();
    await texts.add('cats', cat);
    await texts.use('en');
    expect(texts.say('cats.hello', { name: 'Xuecen' })).toBe('Hello Xuecen');
    expect(texts.say('shell.nav.projects')).toBe('Projects');
  });

  it('speaks the new language in a scope that comes while the switch is under way', async () => {
    const texts = await prepare();
    let arrive: (scope: { default: { word: string } }) => void = () => undefined;
    const slow = new Promise<{ default: { word: string } }>((resolve) => (arrive = resolve));
    await texts.add('slow', { zh: () => Promise.resolve({ default: { word: '慢' } }), en: () => slow });
    const switching = texts.use('en');
    const coming = texts.add('cats', cat);
    arrive({ default: { word: 'slow' } });
    await Promise.all([switching, coming]);
    expect(texts.say('cats.hello', { name: 'Xuecen' })).toBe('Hello Xuecen');
  });

  it('counts by the rule of the language', async () => {
    const texts = await prepare([], 'en');
    await texts.add('cats', cat);
    expect([1, 2, 1200].map((count) => texts.count('cats.cats', count))).toEqual([
      '1 cat',
      '2 cats',
      '1,200 cats',
    ]);
  });

  it('shows the other language of a bilingual text where one is empty', async () => {
    const texts = await prepare([], 'en');
    expect(texts.of({ zh: '焊接', en: '' })).toBe('焊接');
  });

  it('tries again after a scope failed to load', async () => {
    const texts = await prepare();
    let attempts = 0;
    const zh = () => (attempts++ === 0 ? Promise.reject(new Error('offline')) : cat.zh());
    await expectAsync(texts.add('cats', { ...cat, zh })).toBeRejected();
    await texts.add('cats', { ...cat, zh });
    expect(TestBed.inject(Texts).say('cats.hello', { name: '' })).toBe('你好，');
  });
});
