import { briefName } from './brief-name.js';

describe('brief name', () => {
  const cases: readonly [string, string, string][] = [
    ['of a company', '大庆沃原石油装备有限公司', '大庆沃原石油装备'],
    ['of a company on shares', '哈尔滨星火重工股份有限公司', '哈尔滨星火重工'],
    ['of an institute', '齐齐哈尔装备研究院', '齐齐哈尔装备研究院'],
    ['of a bare legal form', '有限公司', '有限公司'],
  ];
  for (const [what, whole, brief] of cases)
    it(`> ${what} > is ${brief}`, () => expect(briefName({ zh: whole, en: '' }).zh).toBe(brief));

  for (const form of [' Co., Ltd.', ', Ltd', ' Co. Ltd', ' Inc.', ' Limited', ''])
    it(`> in English with '${form}' > ends before it`, () =>
      expect(briefName({ zh: '', en: `Daqing Woyuan Equipment${form}` }).en).toBe('Daqing Woyuan Equipment'));
});
