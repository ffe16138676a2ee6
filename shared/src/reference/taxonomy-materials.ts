import { skillGroup } from './taxonomy.js';

export const materials = skillGroup(
  'materials',
  '新材料',
  'Advanced materials',
  `
graphite-processing | 石墨提纯与加工 | Graphite processing | shi mo ti chun yu jia gong | 石墨, 鳞片石墨, 球形石墨, 石墨选矿, 高纯石墨 | graphite-anode-materials .8, carbon-materials .6
graphite-anode-materials | 负极材料 | Anode materials | fu ji cai liao | 石墨负极, 锂电负极, 硅碳负极 | carbon-materials .6
graphene | 石墨烯 | Graphene | shi mo xi | 石墨烯制备, 石墨烯应用 | graphite-processing .6, carbon-materials .7, nanomaterials .7
carbon-materials | 碳材料 | Carbon materials | tan cai liao | 炭素, 碳素制品, 等静压石墨, 活性炭 | carbon-fibre .6
carbon-fibre | 碳纤维 | Carbon fibre | tan xian wei | 碳纤维复合, 碳丝, carbon fiber | composite-materials .8
composite-materials | 复合材料 | Composite materials | fu he cai liao | 复材, 玻璃钢, 树脂基复合材料, FRP, CFRP | aero-composites .8, polymer-materials .5
polymer-materials | 高分子材料 | Polymer materials | gao fen zi cai liao | 高分子, 塑料改性, 工程塑料, polymers | injection-moulding .6, rubber-products .6, biodegradable-materials .5
rubber-products | 橡胶制品 | Rubber products | xiang jiao zhi pin | 橡胶, 轮胎, 密封件, 硫化工艺 | synthetic-resins-and-rubber .5
injection-moulding | 注塑成型 | Injection moulding | zhu su cheng xing | 注塑, 吹塑, 挤出, injection molding | polymer-materials .6
biodegradable-materials | 生物降解材料 | Biodegradable materials | sheng wu jiang jie cai liao | PLA, 聚乳酸, 可降解地膜, 可降解塑料 | lactic-acid-fermentation .5
aluminium-alloys | 铝镁合金 | Aluminium and magnesium alloys | lv mei he jin | 铝合金, 镁合金, 铝材, 铝加工, 东轻, aluminum alloys | extrusion-and-rolling .7, casting .4, heat-treatment .4
titanium-alloys | 钛合金 | Titanium alloys | tai he jin | 钛材, 海绵钛, 钛合金锻造 | titanium-welding .5, large-forgings .4, aero-structures .4
extrusion-and-rolling | 金属挤压与轧制 | Metal extrusion and rolling | jin shu ji ya yu zha zhi | 型材挤压, 轧制, 冷轧, 热轧 | rolling-mill-equipment .6
steel-metallurgy | 钢铁冶金 | Steel metallurgy | gang tie ye jin | 炼钢, 炼铁, 冶金, 特钢, 冶炼 | large-forgings .4, extrusion-and-rolling .5, casting .3
cold-embrittlement | 低温脆性与低温材料 | Low-temperature brittleness of materials | di wen cui xing yu di wen cai liao | 低温脆性, 低温韧性, 耐寒材料, 冷脆, cold brittleness | metallographic-examination .5
superhard-materials | 超硬材料 | Superhard materials | chao ying cai liao | 金刚石, 立方氮化硼, 人造金刚石 | powder-metallurgy .5
powder-metallurgy | 粉末冶金 | Powder metallurgy | fen mo ye jin | 金属粉末, 硬质合金, 烧结 | additive-manufacturing .5, advanced-ceramics .5
advanced-ceramics | 先进陶瓷 | Advanced ceramics | xian jin tao ci | 特种陶瓷, 碳化硅, 氮化硅, 碳化硼 | wear-resistant-materials .5
wear-resistant-materials | 耐磨材料 | Wear-resistant materials | nai mo cai liao | 耐磨钢, 耐磨涂层, 耐磨件 | surface-engineering .6
surface-engineering | 表面工程 | Surface engineering | biao mian gong cheng | 表面处理, 热喷涂, 电镀, 喷涂, 涂装, PVD, thermal spraying | laser-cladding .7, wear-resistant-materials .5
laser-cladding | 激光熔覆 | Laser cladding | ji guang rong fu | 激光修复, 激光再制造, 熔覆, 激光表面强化 | surface-engineering .7
nanomaterials | 纳米材料 | Nanomaterials | na mi cai liao | 纳米, 纳米粉体 | catalysis .4, advanced-ceramics .4
crystal-growth | 晶体材料 | Crystal growth | jing ti cai liao | 蓝宝石, 晶体生长, 单晶, 半导体材料, sapphire | vacuum-technology .5, nanomaterials .3
vacuum-technology | 真空技术 | Vacuum technology | zhen kong ji shu | 真空, 真空镀膜, 真空炉 | surface-engineering .4
structural-strength | 结构强度与疲劳 | Structural strength and fatigue | jie gou qiang du yu pi lao | 强度分析, 疲劳分析, 断裂力学, fatigue analysis | mechanical-testing .5, aero-structures .6
`,
);
