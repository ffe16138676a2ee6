export default {
  title: '为什么匹配',
  lead: '为什么是 {{score}}',
  pair: '{{person}}与“{{position}}”，{{project}}',
  youPair: '您与“{{position}}”，{{project}}',
  legend: '图例',
  person: {
    perspective: '本人看到的',
    subtitle: '查看岗位：{{position}}',
    action: '申请',
  },
  owner: {
    perspective: '对方单位看到的',
    subtitle: '查看人员：{{person}}',
    action: '邀请',
  },
  change: {
    person: '改我的档案',
    owner: '改这项需求',
  },
  needed: {
    title: '还没有您的档案',
    text: '登记一次人才档案，平台就能逐项说明您与这个岗位合不合适，差在哪里。',
    action: '登记我的专长',
  },
  hidden: '一位人才',
  back: '回到项目',
  note: '双方看到的是同一份理由。总分是各项得分之和，满分 100。您可以在设置里关闭自动匹配。',
};
