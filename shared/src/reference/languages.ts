/** A language people speak: ISO 639-1. */
export interface Language {
  code: string;
  name: { zh: string; en: string };
}

const table = `
zh 汉语 Chinese
en 英语 English
ru 俄语 Russian
ja 日语 Japanese
ko 朝鲜语（韩国语） Korean
de 德语 German
fr 法语 French
es 西班牙语 Spanish
it 意大利语 Italian
pt 葡萄牙语 Portuguese
nl 荷兰语 Dutch
sv 瑞典语 Swedish
no 挪威语 Norwegian
da 丹麦语 Danish
fi 芬兰语 Finnish
is 冰岛语 Icelandic
pl 波兰语 Polish
cs 捷克语 Czech
sk 斯洛伐克语 Slovak
hu 匈牙利语 Hungarian
ro 罗马尼亚语 Romanian
bg 保加利亚语 Bulgarian
sr 塞尔维亚语 Serbian
hr 克罗地亚语 Croatian
el 希腊语 Greek
uk 乌克兰语 Ukrainian
be 白俄罗斯语 Belarusian
kk 哈萨克语 Kazakh
uz 乌兹别克语 Uzbek
ky 吉尔吉斯语 Kyrgyz
mn 蒙古语 Mongolian
ug 维吾尔语 Uyghur
bo 藏语 Tibetan
tr 土耳其语 Turkish
ar 阿拉伯语 Arabic
fa 波斯语 Persian
he 希伯来语 Hebrew
hi 印地语 Hindi
ur 乌尔都语 Urdu
th 泰语 Thai
vi 越南语 Vietnamese
ms 马来语 Malay
id 印度尼西亚语 Indonesian
`;

/** Languages people of the province speak or bring back, the most usual first. */
export const languages: readonly Language[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', zh = '', en = ''] = line.split(' ');
    return { code, name: { zh, en } };
  });

const byCode = new Map(languages.map((language) => [language.code, language]));

/** The language with this ISO 639-1 code, or undefined. */
export function languageByCode(code: string): Language | undefined {
  return byCode.get(code);
}

/** How well a language is spoken, weakest first, with the levels of the Common European Framework it covers. */
export const languageLevels = [
  { id: 'basic', cefr: 'A1–A2', name: { zh: '简单交流', en: 'Basic' } },
  { id: 'working', cefr: 'B1–B2', name: { zh: '工作可用', en: 'Working' } },
  { id: 'fluent', cefr: 'C1–C2', name: { zh: '流利', en: 'Fluent' } },
  { id: 'native', cefr: '', name: { zh: '母语', en: 'Native' } },
] as const;

export type LanguageLevel = (typeof languageLevels)[number]['id'];
