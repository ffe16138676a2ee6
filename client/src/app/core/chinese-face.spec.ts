import { bringChineseFace, drawsChinese } from './chinese-face.js';

const chosen = () => document.documentElement.style.getPropertyValue('--own-face');

describe('chinese face', () => {
  afterEach(() => {
    document.documentElement.style.removeProperty('--own-face');
    document.head
      .querySelectorAll('link[href^="data:text/css"], link[href^="blob:"]')
      .forEach((link) => link.remove());
  });

  it('> brought > is used once its styles are there', async () => {
    await bringChineseFace(document, 'data:text/css,.nothing{color:red}');
    expect(chosen()).toContain('Noto Sans SC Variable');
  });

  it('> that cannot be fetched > leaves the page with what the machine has', async () => {
    await bringChineseFace(document, 'blob:nothing-there');
    expect(chosen()).toBe('');
  });

  it('> of the machine > is judged by the width of a letter', () => {
    const widths = (width: number) => {
      const canvas = { font: '', measureText: () => ({ width }) };
      return { createElement: () => ({ getContext: () => canvas }) } as unknown as Document;
    };
    expect(drawsChinese(widths(100))).toBeTrue();
    expect(drawsChinese(widths(60))).toBeFalse();
  });
});
