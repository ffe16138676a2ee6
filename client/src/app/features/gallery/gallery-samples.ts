import type { DueClock } from '@longcai/shared/cases/cases.contract';
import type { Explanation, NeedMatch } from '@longcai/shared/matching/matching.contract';
import type { Coverage } from '@longcai/shared/projects/projects.contract';
import type { Member } from '../../ui/coverage.js';
import type { Step } from '../../ui/steps.js';
import type { Tile } from '../../ui/tile-map.js';

const skill = (id: string, zh: string, en: string) => ({ id, name: { zh, en } });
const welding = skill('cryogenic-welding', '低温钢焊接', 'Cryogenic welding');
const paut = skill('phased-array-ut', '相控阵超声检测', 'Phased-array UT');
const wpq = skill('weld-procedure', '焊接工艺评定', 'Weld procedure');
const python = skill('python', 'Python', 'Python');
const iso = skill('iso-15614', 'ISO 15614', 'ISO 15614');

export const needs: NeedMatch[] = [
  {
    skill: welding,
    must: true,
    required: 4,
    have: 4,
    kind: 'met',
    evidence: '风塔 S355NL，4 年',
    points: 28,
    max: 28,
  },
  {
    skill: paut,
    must: true,
    required: 3,
    have: 3,
    kind: 'met',
    evidence: 'PCN Ⅱ级，2028 年到期',
    points: 20,
    max: 20,
  },
  { skill: wpq, must: true, required: 3, have: 2, kind: 'near', via: iso, points: 14, max: 25 },
  { skill: python, must: false, required: 2, have: 0, kind: 'missing', points: 0, max: 7 },
];

/** Every state a bar can be in. */
export const states: NeedMatch[] = [
  ...needs,
  {
    skill: skill('narrow-gap', '窄间隙埋弧焊', 'Narrow-gap SAW'),
    must: true,
    required: 3,
    have: 4,
    kind: 'met',
    points: 20,
    max: 20,
  },
  { skill: paut, must: true, required: 3, have: 2, kind: 'low', points: 9, max: 20 },
  {
    skill: skill('plc', 'PLC 控制', 'PLC control'),
    must: true,
    required: 5,
    have: 0,
    kind: 'missing',
    points: 0,
    max: 20,
  },
].map((need, at) => ({ ...need, skill: { ...need.skill, id: `${need.skill.id}-${at}` } }) as NeedMatch);

export const explanation: Explanation = {
  score: 78,
  needs,
  distance: {
    km: 160,
    from: { zh: '哈尔滨', en: 'Harbin' },
    to: { zh: '大庆龙凤', en: 'Longfeng, Daqing' },
    points: 4,
    max: 8,
  },
  start: { free: '2027-03', wanted: '2027-03', points: 7, max: 7 },
  mode: { hours: 24, wantedHours: 24, mode: null, wantedMode: null, points: 5, max: 5 },
  personChange: { kind: 'raise-level', skill: wpq, toLevel: 3, before: 78, after: 89 },
  ownerChange: { kind: 'accept-related', skill: wpq, via: iso, before: 78, after: 86 },
};

type Kind = Member['cells'][number]['kind'];
const cell = (level: number, kind: Kind = level > 0 ? 'met' : 'missing') => ({ level, kind });
const member = (accountId: string, zh: string, en: string, cells: Member['cells']): Member => ({
  accountId,
  name: { zh, en },
  cells,
});
const position = '0123456789abcdef01234567';
const need = (id: string, zh: string, en: string, required: number, must = true) => ({
  skill: skill(id, zh, en),
  required,
  must,
  positionId: position,
  positionTitle: { zh: '焊接工艺工程师', en: 'Welding procedure engineer' },
});

const coverageNeeds: Coverage['needs'] = [
  need('a', '低温钢焊接', 'Cryogenic steel welding', 4),
  need('b', '焊接工艺评定', 'Weld procedure, NB/T 47014', 3),
  need('c', '相控阵超声检测', 'Phased-array ultrasonics', 3),
  need('d', '射线检测 Ⅱ级', 'Radiography, level II', 3),
  need('e', '工业数据采集', 'Industrial data capture', 3),
  need('f', 'PLC 控制', 'PLC control', 3),
  need('g', '现场安全管理', 'Site safety', 2),
  need('h', '德语技术资料', 'Technical German', 2, false),
];
const cheng = member('cheng', '程雪岑', 'Cheng Xuecen', [
  cell(4),
  cell(2, 'near'),
  cell(3),
  cell(0),
  cell(0),
  cell(0),
  cell(0),
  cell(5),
]);
const zhao = member('zhao', '赵立冬', 'Zhao Lidong', [
  cell(0),
  cell(0),
  cell(4),
  cell(4),
  cell(0),
  cell(0),
  cell(2),
  cell(0),
]);
const meng = member('meng', '孟繁星', 'Meng Fanxing', [
  cell(0),
  cell(0),
  cell(0),
  cell(0),
  cell(4),
  cell(3),
  cell(1, 'near'),
  cell(0),
]);
const tao = member('tao', '陶建国', 'Tao Jianguo', [
  cell(5),
  cell(4),
  cell(0),
  cell(0),
  cell(0),
  cell(0),
  cell(4),
  cell(0),
]);

export const team: Coverage = { needs: coverageNeeds, members: [cheng, zhao, meng, tao] };
export const project: Coverage = { needs: coverageNeeds, members: [zhao, meng] };
export const candidate = cheng;

const clock = (mark: DueClock['mark'], totalDays: number, usedDays: number, leftDays: number): DueClock => ({
  dueAt: '2026-12-01T09:00:00Z',
  mark,
  totalDays,
  usedDays,
  leftDays,
});
export const clocks: DueClock[] = [
  clock('on-course', 10, 3, 7),
  clock('due-soon', 10, 8, 2),
  clock('overdue', 5, 5, -1),
  clock('paused', 5, 2, 3),
  clock('done', 5, 3, 2),
];

export const tiles: Tile[] = (
  [
    ['232700', '大兴安岭地区', 'Daxing’anling', null, false],
    ['231100', '黑河市', 'Heihe', 14, false],
    ['230200', '齐齐哈尔市', 'Qiqihar', 63, true],
    ['230700', '伊春市', 'Yichun', 11, false],
    ['230400', '鹤岗市', 'Hegang', 19, false],
    ['230600', '大庆市', 'Daqing', 97, true],
    ['231200', '绥化市', 'Suihua', 41, false],
    ['230800', '佳木斯市', 'Jiamusi', 52, false],
    ['230500', '双鸭山市', 'Shuangyashan', 26, false],
    ['230100', '哈尔滨市', 'Harbin', 148, true],
    ['230900', '七台河市', 'Qitaihe', 22, false],
    ['230300', '鸡西市', 'Jixi', 35, true],
    ['231000', '牡丹江市', 'Mudanjiang', 38, false],
  ] as const
).map(([region, zh, en, open, mine]) => ({ region, name: { zh, en }, open, mine }));

export const steps: Step[] = [
  { key: 'who', title: '身份与联系', note: '程雪岑，已验证手机', state: 'done' },
  { key: 'study', title: '学历与回国时间', note: '约 3 分钟', state: 'current' },
  { key: 'skills', title: '技能与成果', state: 'todo' },
  { key: 'wishes', title: '意向与地区', state: 'todo' },
  { key: 'privacy', title: '谁能看到什么', state: 'todo' },
  { key: 'send', title: '确认并提交', note: '取得服务编号，7 个工作日内审核', state: 'todo' },
];
