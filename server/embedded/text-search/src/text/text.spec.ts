import { crop, highlight } from './highlight.js';
import { normalize } from './normalize.js';
import { pinyinOf } from './pinyin.js';
import { indexTokens } from './tokens.js';
import { queryWords } from './units.js';

const marked = (text: string, q: string) =>
  highlight(text, q)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('normalize', () => {
  it('> folds width, case and accents', () => expect(normalize('Ｃａｆé　ÜBER')).toBe('cafe uber'));
  it('> turns traditional characters and Taiwanese phrases', () =>
    expect(normalize('軟體工程師與計程車')).toBe('软件工程师与出租车'));
  it('> leaves simplified text alone', () => expect(normalize('乾坤著作')).toBe('乾坤著作'));
});

describe('indexTokens', () => {
  it('> Chinese > characters, pairs and long words', () => {
    const tokens = indexTokens('人工智能');
    expect(tokens).toEqual(jasmine.arrayContaining(['人', '人工', '工智', '智能', '人工智能']));
  });
  it('> Latin > compound words whole and in parts', () =>
    expect(indexTokens('Node.js C++ C# 5G')).toEqual(['node.js', 'node', 'js', 'c++', 'c', 'c#', 'c', '5g']));
  it('> punctuation > separates', () => expect(indexTokens('水，稻')).toEqual(['水', '稻']));
});

describe('queryWords', () => {
  const texts = (q: string) =>
    queryWords(q)
      .filter((word) => !word.weak)
      .map((word) => word.text);

  it('> function words > are not asked for', () =>
    expect(texts('找会水稻种植的专家')).toEqual(['水稻', '种植', '专家']));
  it('> nothing but function words > asks for them', () => expect(texts('的')).toEqual(['的']));
  it('> lone characters side by side > are one word', () => expect(texts('水到')).toEqual(['水到']));
});

describe('pinyinOf', () => {
  it('> a word > reads a character by its neighbours', () =>
    expect(pinyinOf('重庆银行')).toEqual(['chong', 'qing', 'yin', 'hang']));
  it('> a surname > reads as one', () => expect(pinyinOf('单雄信', true)[0]).toBe('shan'));
});

describe('highlight', () => {
  it('> a word > marks it everywhere', () => expect(marked('水稻与水稻田', '水稻')).toBe('[水稻]与[水稻]田'));
  it('> case, width and traditional characters > make no difference', () => {
    expect(marked('熟悉ＰＹＴＨＯＮ', 'python')).toBe('熟悉[ＰＹＴＨＯＮ]');
    expect(marked('機器學習', '机器学习')).toBe('[機器學習]');
  });
  it('> pinyin and initials > mark what they sound like', () => {
    expect(marked('水稻种植', 'shuidao')).toBe('[水稻]种植');
    expect(marked('水稻种植', 'zz')).toBe('水稻[种植]');
  });
  it('> a part of a Latin word > only at its beginning', () =>
    expect(marked('smart art', 'art')).toBe('smart [art]'));
  it('> a homophone > marks the word that is there', () => expect(marked('水稻', '水到')).toBe('[水稻]'));
  it('> nothing matches > one piece', () =>
    expect(highlight('水稻', '焊接')).toEqual([{ text: '水稻', hit: false }]));
  it('> any text > the pieces are the text', () =>
    expect(
      highlight('在建工程①ﬁ项目', '工程 项目')
        .map((piece) => piece.text)
        .join(''),
    ).toBe('在建工程①ﬁ项目'));
});

describe('crop', () => {
  const text = `${'前言。'.repeat(30)}负责水稻育种${'后记。'.repeat(30)}`;

  it('> a long text > the stretch with the match, cut marked by ellipses', () => {
    const shown = crop(text, '水稻', 40)
      .map((piece) => piece.text)
      .join('');
    expect(shown).toContain('水稻育种');
    expect(shown.length).toBe(42);
    expect(shown.startsWith('…') && shown.endsWith('…')).toBeTrue();
  });
  it('> a short text > all of it', () =>
    expect(crop('水稻', '水稻', 40)).toEqual([{ text: '水稻', hit: true }]));
});
