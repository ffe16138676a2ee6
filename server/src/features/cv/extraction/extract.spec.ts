import { extractCv } from './extract.js';

describe('extractCv', () => {
  it('of prose > tells every employer with its posts', () => {
    const { name, experience, degrees, majors } = extractCv(
      '张国强：男，1968年出生，工商管理硕士，高级会计师。历任龙东矿业集团股份有限公司财务处处长、北岸电气有限公司总会计师，现任松江机械股份有限公司董事、副总经理兼财务总监。',
    );
    expect(name).toBe('张国强');
    expect([degrees, majors]).toEqual([['master'], ['工商管理']]);
    expect(experience).toEqual([
      { employer: '龙东矿业集团股份有限公司', role: '财务处处长' },
      { employer: '北岸电气有限公司', role: '总会计师' },
      { employer: '松江机械股份有限公司', role: '董事、副总经理、财务总监' },
    ]);
  });

  it('of a table > reads a label and its value from cells of their own', () => {
    const { name, phone } = extractCv('姓 名\n刘芳\n手机\n139 0000 1111\n专业：畜牧兽医');
    expect([name, phone]).toEqual(['刘芳', '13900001111']);
  });

  it('of an English CV > tells schools, posts, languages and the address', () => {
    const cv = extractCv(
      'Chen Wei\nEmail: chen.wei@example.org\n2012 - 2016 Technical University of Munich, Ph.D. in Mechanical Engineering\n2016 - present Nordlicht GmbH, Senior Engineer\nLanguages: English fluent, German working',
    );
    expect(cv.email).toBe('chen.wei@example.org');
    expect(cv.education.map(({ school, major }) => [school, major])).toEqual([
      ['Technical University of Munich', 'Mechanical Engineering'],
    ]);
    expect(cv.experience.map(({ employer, role }) => [employer, role])).toEqual([
      ['Nordlicht GmbH', 'Senior Engineer'],
    ]);
    expect(cv.languages.map(({ language, level }) => [language, level])).toEqual([
      ['en', 'fluent'],
      ['de', 'working'],
    ]);
    expect(cv.skills).not.toContain('computational-fluid-dynamics');
  });

  it('of a doctor’s work and a supervisor of doctors > names no degree', () => {
    expect(extractCv('博士生导师，研究生院副院长').degrees).toEqual([]);
  });

  it('of a letter > takes no heading for a name', () =>
    expect(extractCv('推荐信\n兹推荐我院学生参加面试。').name).toBeUndefined());

  it('of what is denied or told of others > finds no skill', () => {
    const { skills, languages } = extractCv('会挤奶，不懂英语。父亲是小学教师，导师是教授级高级工程师。');
    expect(skills).not.toContain('english');
    expect(skills).not.toContain('primary-teaching');
    expect(skills).not.toContain('higher-education-teaching');
    expect(languages).toEqual([]);
  });

  it('of a date on a line of its own > reads employer and post from the next two', () =>
    expect(
      extractCv(
        '2019年3月—2022年5月\n北岸科技有限公司\n销售经理\n2022年6月—至今\n松江数据有限公司\n销售总监',
      ).experience.map(({ employer, role, from }) => [employer, role, from]),
    ).toEqual([
      ['北岸科技有限公司', '销售经理', '2019-03'],
      ['松江数据有限公司', '销售总监', '2022-06'],
    ]));

  it('of schooling on a line of its own > takes no dates of the job before', () =>
    expect(
      extractCv(
        '2001年7月至2008年12月 北岸会计师事务所 审计员\n2009年1月至今 松江集团 财务总监\n学历：硕士研究生（东北财经大学，会计学）',
      ).education.map(({ school, from }) => [school, from]),
    ).toEqual([['东北财经大学', undefined]]));

  it('of a form > ends the name before what stands beside it', () => {
    expect(extractCv('姓名：马小梅 民族：回族').name).toBe('马小梅');
    expect(extractCv('姓名：金小花  朝鲜族').name).toBe('金小花');
  });

  it('of somebody who can be asked > takes their school for nobody’s', () =>
    expect(
      extractCv(
        '2001-2005 Harbin Engineering University, Bachelor of Engineering\n2005-2012 Nordlicht GmbH, Engineer\nReferences: Prof. Li Wei, Harbin Institute of Technology',
      ).education.map(({ school }) => school),
    ).toEqual(['Harbin Engineering University']));

  it('of posts with 任 in them > keeps them whole', () =>
    expect(extractCv('主任医师，曾任责任编辑').posts).toEqual(['主任医师', '责任编辑']));

  it('of an empty text > finds nothing', () => {
    expect(extractCv('')).toEqual({
      posts: [],
      organisations: [],
      majors: [],
      degrees: [],
      skills: [],
      regions: [],
      languages: [],
      education: [],
      experience: [],
    });
  });
});
