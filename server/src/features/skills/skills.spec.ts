import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { skillsApi } from '@longcai/shared/skills/skills.contract';
import { aMember, anOfficial, aProfile, type Member } from '../../testing/people.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

describe('own skills', () => {
  let app: TestApp;
  let curator: Member;
  beforeAll(async () => {
    app = await startTestApp();
    curator = await anOfficial(app, ['curator']);
  });
  afterAll(() => app.stop());

  const propose = ({ client }: Member, name: { zh?: string; en?: string }) =>
    client.call(skillsApi.propose, { body: { name } });
  const merge = ({ client }: Member, skillId: string, into: string | null) =>
    client.try(skillsApi.merge, { params: { skillId }, body: { into } });
  const holds = (skill: string, level = 3) => ({ skills: [{ skill, level }] });

  describe('propose', () => {
    it('a new name > is a skill at once, with a name for everyone', async () => {
      const member = await aMember(app);
      const skill = await propose(member, { zh: '寒地蓝莓修剪', en: 'Blueberry pruning' });
      expect(skill.id).toMatch(/^own-blueberry-pruning-[0-9a-f]{8}$/);
      expect([skill.state, skill.uses]).toEqual(['proposed', 0]);
      const profile = await aProfile(member, holds(skill.id));
      expect(profile.skills[0]?.name.zh).toBe('寒地蓝莓修剪');
    });

    it('a name of the taxonomy > answers the skill of the taxonomy', async () => {
      expect((await propose(await aMember(app), { zh: '氩弧焊' })).id).toBe('tig-welding');
      expect((await propose(await aMember(app), { en: 'tig WELDING' })).id).toBe('tig-welding');
    });

    it('a name someone proposed, written otherwise > answers theirs', async () => {
      const first = await propose(await aMember(app), { zh: '冰灯雕刻', en: 'Ice lantern carving' });
      const second = await propose(await aMember(app), { en: 'ICE  lantern ｃarving' });
      expect(second.id).toBe(first.id);
    });

    it('by two at once > makes one skill', async () => {
      const members = [await aMember(app), await aMember(app), await aMember(app)];
      const skills = await Promise.all(members.map((member) => propose(member, { zh: '鱼皮画制作' })));
      expect(new Set(skills.map(({ id }) => id)).size).toBe(1);
    });

    it('by a visitor or without a name > is refused', async () => {
      const body = { name: { zh: '柳编' } };
      expect((await app.client().try(skillsApi.propose, { body })).status).toBe(401);
      const { client } = await aMember(app);
      expect((await client.try(skillsApi.propose, { body: { name: {} } })).status).toBe(422);
    });
  });

  describe('merge', () => {
    it('into the taxonomy > puts that skill in its place everywhere, the higher level once', async () => {
      const member = await aMember(app);
      const { id } = await propose(member, { zh: '钨极焊' });
      await aProfile(member, {
        skills: [
          { skill: 'tig-welding', level: 2 },
          { skill: id, level: 4 },
        ],
      });
      expect((await curator.client.call(skillsApi.own)).find((skill) => skill.id === id)?.uses).toBe(1);
      const { data } = await merge(curator, id, 'tig-welding');
      expect([data?.state, data?.mergedInto, data?.uses]).toEqual(['merged', 'tig-welding', 0]);
      const profile = await member.client.call(profilesApi.mine);
      expect(profile?.skills.map(({ skill, level }) => [skill, level])).toEqual([['tig-welding', 4]]);
      expect((await curator.client.call(skillsApi.own)).map((skill) => skill.id)).not.toContain(id);
    });

    it('done > lets the old id and the old name stand for the new skill', async () => {
      const member = await aMember(app);
      const { id } = await propose(member, { zh: '钨极惰性气体焊' });
      await merge(curator, id, 'tig-welding');
      const profile = await aProfile(member, holds(id));
      expect(profile.skills[0]?.skill).toBe('tig-welding');
      expect((await propose(member, { zh: '钨极惰性气体焊' })).id).toBe('tig-welding');
    });

    it('into nothing > keeps it', async () => {
      const { id } = await propose(await aMember(app), { zh: '桦树皮工艺' });
      expect((await merge(curator, id, null)).data?.state).toBe('kept');
    });

    it('into itself or what nobody knows > is refused', async () => {
      const { id } = await propose(await aMember(app), { zh: '麦秸画' });
      expect((await merge(curator, id, id)).problem?.errors?.[0]?.pointer).toBe('/body/into');
      expect((await merge(curator, id, 'no-such-skill')).status).toBe(422);
    });

    it('twice > answers step-not-allowed', async () => {
      const { id } = await propose(await aMember(app), { zh: '剪纸艺术指导' });
      await merge(curator, id, 'tig-welding');
      expect((await merge(curator, id, null)).problem?.code).toBe('step-not-allowed');
    });

    it('of what nobody proposed > answers not-found', async () => {
      expect((await merge(curator, 'own-none', null)).status).toBe(404);
    });

    it('by a member > is forbidden', async () => {
      const member = await aMember(app);
      const { id } = await propose(member, { zh: '皮影' });
      expect((await merge(member, id, null)).status).toBe(403);
    });
  });
});
