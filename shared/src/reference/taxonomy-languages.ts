import { skillGroup } from './taxonomy.js';

export const languages = skillGroup(
  'languages',
  '语言与翻译',
  'Languages and translation',
  `
english | 英语 | English | ying yu | 英文, 大学英语六级, CET-6, 雅思, 专业八级 | english-translation .8, technical-english .8
technical-english | 英语技术资料 | Technical English | ying yu ji shu zi liao | 科技英语, 专业英语, 英文技术文档 | technical-writing .5, english-translation .6
english-translation | 英语翻译 | English translation | ying yu fan yi | 英语口译, 英语笔译, 英汉翻译, CATTI英语 | conference-interpreting .6
russian | 俄语 | Russian | e yu | 俄文, 俄语专业八级, 对俄 | russian-translation .8, technical-russian .8, russia-trade .6
russian-translation | 俄语翻译 | Russian translation | e yu fan yi | 俄语口译, 俄语笔译, 中俄翻译, Russian interpreter | conference-interpreting .6, russia-trade .5
technical-russian | 俄语技术资料 | Technical Russian | e yu ji shu zi liao | 俄文技术文档, 俄语科技翻译 | russian-translation .7
japanese | 日语 | Japanese | ri yu | 日文, 日语一级, N1, N2 | technical-japanese .8, japanese-translation .8
japanese-translation | 日语翻译 | Japanese translation | ri yu fan yi | 日语口译, 日语笔译 | conference-interpreting .5
technical-japanese | 日语技术资料 | Technical Japanese | ri yu ji shu zi liao | 日文技术文档 | japanese-translation .6
korean | 韩国语 | Korean | han guo yu | 韩语, 朝鲜语, 朝鲜族语言, TOPIK | korean-translation .8, localisation .3
korean-translation | 韩语翻译 | Korean translation | han yu fan yi | 韩语口译, 朝鲜语翻译, 韩国语笔译 | conference-interpreting .5
german | 德语 | German | de yu | 德文, 德福, TestDaF | technical-german .8, german-translation .8
technical-german | 德语技术资料 | Technical German | de yu ji shu zi liao | 德文技术文档, 德语技术文件, 德标资料, German technical documents | german-translation .7, technical-writing .3
german-translation | 德语翻译 | German translation | de yu fan yi | 德语口译, 德语笔译 | conference-interpreting .5
french | 法语 | French | fa yu | 法文, 法语翻译, TEF | conference-interpreting .4, localisation .3
spanish | 西班牙语 | Spanish | xi ban ya yu | 西语, 西班牙文, 西语翻译, DELE | conference-interpreting .4, localisation .3
mongolian | 蒙古语 | Mongolian | meng gu yu | 蒙语, 蒙文 | conference-interpreting .4, localisation .3
arabic | 阿拉伯语 | Arabic | a la bo yu | 阿语, 阿拉伯文 | conference-interpreting .4, localisation .3
conference-interpreting | 会议口译 | Conference interpreting | hui yi kou yi | 同声传译, 同传, 交替传译, 交传, interpreter | localisation .3
localisation | 翻译与本地化 | Translation and localisation | fan yi yu ben di hua | 本地化, Trados, 译审, 机器翻译译后编辑, localization | technical-writing .5
technical-writing | 技术文档写作 | Technical writing | ji shu wen dang xie zuo | 技术写作, 说明书编写, 科技写作, 标书编写 | standards-drafting .5
sign-language | 手语 | Sign language | shou yu | 手语翻译, 聋人沟通 | special-education .6, social-work .4, rehabilitation .2
mandarin-teaching | 国际中文教育 | Teaching Chinese to speakers of other languages | guo ji zhong wen jiao yu | 对外汉语, 汉语教学, 国际中文教师, TCSL | english .4, russian .3, lesson-design .5
`,
);
