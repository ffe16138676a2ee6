import { maskContacts } from './masking.js';

describe('mask contacts', () => {
  const masked: [string, string][] = [
    ['打我电话 13912345678', '打我电话 ＊＊＊'],
    ['139 1234 5678 或 +86-13912345678', '＊＊＊ 或 ＊＊＊'],
    ['１３９１２３４５６７８', '＊＊＊'],
    ['办公室 0459-6123456', '办公室 ＊＊＊'],
    ['写信到 wang.lei@example.com 吧', '写信到 ＊＊＊ 吧'],
    ['见 https://example.com/a?b=1，谢谢', '见 ＊＊＊，谢谢'],
  ];
  for (const [text, expected] of masked)
    it(`${text} > leaves as ${expected}`, () => expect(maskContacts(text)).toBe(expected));

  for (const text of ['预热 150 ℃，保温 2 h', '合同号 20261123000145', '服务编号 HDQ-2611-0482-7'])
    it(`${text} > stays as it is`, () => expect(maskContacts(text)).toBe(text));
});
