import { normalizeSkillText } from './skill-search.js';
import {
  findSkills,
  relatedSkills,
  skillById,
  skillByName,
  skillGroups,
  skills,
  skillsInGroup,
} from './skills.js';

const found = (text: string, limit?: number) => findSkills(text, limit).map((skill) => skill.name.zh);

describe('skills', () => {
  describe('the taxonomy', () => {
    it('has at least 640 skills in 30 groups', () => {
      expect(skills.length).toBeGreaterThanOrEqual(640);
      expect(skillGroups.length).toBeGreaterThanOrEqual(30);
    });

    it('has unique ids in kebab case', () => {
      expect(new Set(skills.map((skill) => skill.id)).size).toBe(skills.length);
      for (const { id } of skills) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    });

    it('never lets a name or a synonym mean two skills', () => {
      const meaning = new Map<string, string>();
      for (const skill of skills) {
        for (const text of [skill.name.zh, skill.name.en, ...skill.synonyms]) {
          const name = normalizeSkillText(text);
          expect(name).withContext(`${skill.id} ${text}`).not.toBe('');
          expect(meaning.get(name) ?? skill.id)
            .withContext(text)
            .toBe(skill.id);
          meaning.set(name, skill.id);
        }
      }
    });

    it('has pinyin for every name, without tones', () => {
      for (const { pinyin, name } of skills) {
        expect(pinyin)
          .withContext(name.zh)
          .toMatch(/^[a-z0-9.+#]+( [a-z0-9.+#]+)*$/);
        const characters = name.zh.match(/\p{Script=Han}/gu)?.length ?? 0;
        expect(pinyin.split(' ').length).withContext(name.zh).toBeGreaterThanOrEqual(characters);
      }
    });

    it('relates every skill to at least two others, never to itself, by a strength between 0 and 1', () => {
      for (const skill of skills) {
        expect(relatedSkills(skill.id).length).withContext(skill.id).toBeGreaterThan(1);
        for (const { id, strength } of skill.related) {
          expect(skillById(id)).withContext(`${skill.id} to ${id}`).toBeDefined();
          expect(id).not.toBe(skill.id);
          expect(strength).withContext(`${skill.id} to ${id}`).toBeGreaterThan(0);
          expect(strength).withContext(`${skill.id} to ${id}`).toBeLessThanOrEqual(1);
        }
      }
    });

    it('has no empty group and lists each skill under its own', () => {
      for (const group of skillGroups) {
        expect(group.skills.length).withContext(group.id).toBeGreaterThan(9);
        expect(skillsInGroup(group.id)).toBe(group.skills);
        for (const skill of group.skills) expect(skill.group).toBe(group.id);
      }
    });

    it('knows the skills a welding project of the corridor asks for', () => {
      const names =
        '低温钢焊接 相控阵超声检测 焊接工艺评定 Python 射线检测 工业数据采集 PLC控制 现场安全管理 德语技术资料 窄间隙埋弧焊 ' +
        '厚板残余应力 工装设计 激光熔覆 无损检测 液压件拆检 堆焊 变位机';
      for (const name of names.split(' ')) expect(skillByName(name)).withContext(name).toBeDefined();
    });
  });

  describe('relatedSkills', () => {
    it('is the same in both directions', () => {
      for (const { id } of skills) {
        for (const other of relatedSkills(id)) {
          const back = relatedSkills(other.id).find((related) => related.id === id);
          expect(back?.strength).withContext(`${id} and ${other.id}`).toBe(other.strength);
        }
      }
    });

    it('puts the strongest first and knows nothing of an unknown skill', () => {
      const strengths = relatedSkills('non-destructive-testing').map((related) => related.strength);
      expect(strengths.length).toBeGreaterThan(4);
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
      expect(relatedSkills('juggling')).toEqual([]);
    });
  });

  describe('skillByName', () => {
    it('takes names, synonyms and ids in any case and width', () => {
      expect(skillByName('TIG')?.id).toBe('tig-welding');
      expect(skillByName('ＰＬＣ控制')?.id).toBe('plc-control');
      expect(skillByName('c++')?.id).toBe('c-cpp');
      expect(skillByName('C#')?.id).toBe('csharp');
      expect(skillByName('探伤')?.id).toBe('non-destructive-testing');
    });

    it('does not guess', () => {
      expect(skillByName('焊')).toBeUndefined();
    });
  });

  describe('findSkills', () => {
    it('puts the skill of that name first, then names that begin with the text', () => {
      expect(found('焊接')[0]).toBe('焊接');
      expect(found('焊接')[1]).toMatch(/^焊接/);
      expect(found('焊接', 30)).toContain('低温钢焊接');
    });

    it('reads pinyin and initials', () => {
      expect(found('hanjie')[0]).toBe('焊接');
      expect(found('han jie', 30)).toContain('低温钢焊接');
      expect(found('xkz')[0]).toBe('相控阵超声检测');
      expect(found('wsjc')).toContain('无损检测');
    });

    it('reads English words and abbreviations', () => {
      expect(found('ndt')[0]).toBe('无损检测');
      expect(found('phased')[0]).toBe('相控阵超声检测');
      expect(found('pyth')[0]).toBe('Python');
      expect(found('ai')[0]).toBe('人工智能');
    });

    it('finds a skill inside what a person wrote, and one written almost so', () => {
      expect(found('熟练使用Python做报表')).toContain('Python');
      expect(found('会用PLC和单片机')).toEqual(jasmine.arrayContaining(['PLC 控制', '嵌入式开发']));
      expect(found('相控阵检测')[0]).toBe('相控阵超声检测');
    });

    it('returns no more than the limit, and nothing for nothing', () => {
      expect(findSkills('工程', 3).length).toBe(3);
      expect(findSkills(' ')).toEqual([]);
      expect(findSkills('量子引力')).toEqual([]);
      expect(found('PLC编程')).not.toContain('C/C++');
    });
  });
});
