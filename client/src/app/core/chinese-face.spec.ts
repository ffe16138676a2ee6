import { bringChineseFace, drawsChinese, holdChineseFace } from './chinese-face.js';

const faces = () => document.documentElement.style.getPropertyValue('--own-face');

describe('chinese face', () => {
  afterEach(() => {
    document.documentElement.style.removeProperty('--own-face');
    document.head
      .querySelectorAll('link[href^="data:text/css"], link[href^="blob:"]')
      .forEach((link) => link.remove());
  });

  it('> held > strokes stand for the letters', () => {
    holdChineseFace(document);
    expect(faces()).toContain('Longcai Held');
    expect(faces()).not.toContain('Noto Sans SC Variable');
  });

  it('> brought > is used before the strokes once its styles are there', async () => {
    holdChineseFace(document);
    await bringChineseFace(document, 'data:text/css,.nothing{color:red}');
    expect(faces()).toMatch(/^'Noto Sans SC Variable', 'Longcai Held'/);
  });

  it('> brought > leaves no mark on the parts that had it first', async () => {
    const page = document.createElement('main');
    page.innerHTML = '<p>龙才</p><p>项目</p>'.repeat(100);
    document.body.append(page);
    await bringChineseFace(document, 'data:text/css,.nothing{color:red}');
    expect(document.querySelectorAll('[data-face], p[style*="own-face"]').length).toBe(0);
    page.remove();
  });

  it('> that cannot be fetched > leaves the page with what it had', async () => {
    await bringChineseFace(document, 'blob:nothing-there');
    expect(faces()).toBe('');
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
