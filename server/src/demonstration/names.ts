import type { Bilingual } from '@longcai/shared/primitives';
import type { Random } from './random.js';

const table = (text: string): Bilingual[] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [zh = '', en = ''] = pair.split('/');
      return { zh, en };
    });

const SURNAMES = table(`
王/Wang 李/Li 张/Zhang 刘/Liu 陈/Chen 杨/Yang 赵/Zhao 黄/Huang 周/Zhou 吴/Wu 徐/Xu 孙/Sun 马/Ma 朱/Zhu 胡/Hu 郭/Guo 何/He 高/Gao
林/Lin 郑/Zheng 梁/Liang 谢/Xie 宋/Song 唐/Tang 许/Xu 邓/Deng 冯/Feng 韩/Han 曹/Cao 曾/Zeng 彭/Peng 肖/Xiao 蔡/Cai 潘/Pan 田/Tian 董/Dong
袁/Yuan 于/Yu 余/Yu 叶/Ye 蒋/Jiang 杜/Du 苏/Su 魏/Wei 程/Cheng 吕/Lyu 丁/Ding 沈/Shen 任/Ren 姚/Yao 卢/Lu 傅/Fu 钟/Zhong 姜/Jiang 崔/Cui
谭/Tan 廖/Liao 范/Fan 汪/Wang 陆/Lu 金/Jin 石/Shi 戴/Dai 贾/Jia 韦/Wei 夏/Xia 邱/Qiu 方/Fang 侯/Hou 邹/Zou 熊/Xiong 孟/Meng 秦/Qin 白/Bai
江/Jiang 阎/Yan 薛/Xue 尹/Yin 段/Duan 雷/Lei 黎/Li 史/Shi 龙/Long 陶/Tao 贺/He 顾/Gu 毛/Mao 郝/Hao 龚/Gong 邵/Shao 万/Wan 钱/Qian 佟/Tong 关/Guan`);

const GIVEN = table(`
雪/xue 岭/ling 松/song 柏/bai 江/jiang 河/he 冰/bing 晨/chen 阳/yang 春/chun 秋/qiu 冬/dong 立/li 建/jian 国/guo 志/zhi 远/yuan 海/hai 燕/yan
明/ming 丽/li 静/jing 慧/hui 敏/min 强/qiang 军/jun 伟/wei 磊/lei 超/chao 洋/yang 宇/yu 航/hang 博/bo 文/wen 思/si 雨/yu 涵/han 欣/xin 怡/yi
嘉/jia 睿/rui 泽/ze 浩/hao 然/ran 子/zi 墨/mo 清/qing 霞/xia 红/hong 梅/mei 兰/lan 桂/gui 凤/feng 玉/yu 珍/zhen 福/fu 德/de 成/cheng 学/xue
振/zhen 兴/xing 永/yong 长/chang 广/guang 利/li 民/min 安/an 平/ping 和/he 耕/geng 禾/he 牧/mu 穗/sui 野/ye 川/chuan 石/shi 峰/feng 岩/yan 林/lin`);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** An invented name of two or three characters, with its pinyin. */
export function personName(random: Random): Bilingual {
  const surname = random.pick(SURNAMES);
  const given = random.some(GIVEN, random.chance(0.82) ? 2 : 1);
  return {
    zh: surname.zh + given.map(({ zh }) => zh).join(''),
    en: `${surname.en} ${capital(given.map(({ en }) => en).join(''))}`,
  };
}

const BRANDS = table(`
沃原/Woyuan 松江源/Songjiangyuan 北铸/Beizhu 龙泽/Longze 恒川/Hengchuan 禾源/Heyuan 双丰/Shuangfeng 林海/Linhai 寒博/Hanbo 瑞雪/Ruixue 金穗/Jinsui
鹤翔/Hexiang 黑土源/Heituyuan 龙岭/Longling 兴凯/Xingkai 白桦/Baihua 冰城智/Bingchengzhi 北疆/Beijiang 嫩水/Nenshui 铁力升/Tielisheng 晨曦/Chenxi
远东通/Yuandongtong 云杉/Yunshan 三江禾/Sanjianghe 鑫源/Xinyuan 启航/Qihang 融雪/Rongxue 众诚/Zhongcheng 乌拉尔/Wulaer 星火/Xinghuo`);

export interface OrganisationName {
  readonly name: Bilingual;
  /** Without place and legal form, as people say it. */
  readonly short: Bilingual;
}

/** An invented firm: place, brand, trade. `index` keeps brands apart within a place. */
export function firmName(place: Bilingual, trade: Bilingual, index: number): OrganisationName {
  const brand = BRANDS[index % BRANDS.length]!;
  return {
    name: {
      zh: `${place.zh}${brand.zh}${trade.zh}有限公司`,
      en: `${place.en} ${brand.en} ${trade.en} Co., Ltd.`,
    },
    short: { zh: `${brand.zh}${trade.zh}`, en: `${brand.en} ${trade.en}` },
  };
}
