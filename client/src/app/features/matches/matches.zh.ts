export default {
  title: '与我匹配的岗位',
  found: {
    one: '有\u00a0{{count}}\u00a0个岗位\u200b正在找您这样的人',
    other: '有\u00a0{{count}}\u00a0个岗位\u200b正在找您这样的人',
  },
  compared: { one: '依据您的档案，与 {{count}} 个岗位比对', other: '依据您的档案，与 {{count}} 个岗位比对' },
  answers: { one: '通常 {{count}} 天内答复', other: '通常 {{count}} 天内答复' },
  open: '看项目',
  why: '为什么',
  change: '{{change}}，匹配度',
  projects: '看全部项目',
  off: '您关闭了自动匹配：单位找不到您，这里只给您自己看。',
  settings: '去设置里打开',
  needed: {
    title: '先有档案，才能比对',
    text: '写下技能、地区和时间，平台按每个岗位的需求逐项比对，合适与不合适都说明理由。',
    action: '填写人才档案',
  },
  none: {
    title: '暂时没有合适的岗位',
    text: '新岗位公布后会自动比对。把技能和级别写全，能比对的岗位会多一些。',
    action: '补充技能',
  },
};
