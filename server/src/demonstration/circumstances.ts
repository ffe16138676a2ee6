import type { Bilingual } from '@longcai/shared/primitives';

/** How a project stands: what its owner adds to the task itself. */
export const CIRCUMSTANCES: readonly Bilingual[] = [
  {
    zh: '前期调研和经费都已落实，差的是人，人到位当周开工。',
    en: 'The preliminary study and the money are settled; people are what is missing, and work starts the week they arrive.',
  },
  {
    zh: '场地和主要设备现成，住宿由单位安排，冬季有取暖补贴。',
    en: 'Site and main equipment are there, lodging is ours, and there is an allowance for heating in winter.',
  },
  {
    zh: '去年自己试过一轮，走到一半卡住了，当时的数据都留着，可以先看再谈。',
    en: 'We tried it ourselves last year and got stuck half-way. All data are kept; look at them first, then let us talk.',
  },
  {
    zh: '每周一碰头，一月一小结，线上参加也可以，关键节点请到现场。',
    en: 'We meet every Monday and sum up once a month. Joining online is fine; please come to the site for the milestones.',
  },
  {
    zh: '单位有两名年轻人全程跟着学，希望来的人肯教。',
    en: 'Two young colleagues will follow from start to end; we hope for people who like to teach.',
  },
  {
    zh: '成果归单位，署名归个人，论文和专利按章程分。',
    en: 'The results belong to us and the names to those who did the work; papers and patents are shared as the charter says.',
  },
  {
    zh: '先签三个月，双方都满意再续到完工。',
    en: 'Three months to begin with; if both sides are content, until it is done.',
  },
  {
    zh: '时间不急，质量要紧，允许试错两次。',
    en: 'There is time; quality matters more, and two attempts may fail.',
  },
  {
    zh: '已有一家高校参与检测，缺的是能驻场、能拍板的人。',
    en: 'A university is already doing the tests; we lack people who can stay on site and decide.',
  },
];
