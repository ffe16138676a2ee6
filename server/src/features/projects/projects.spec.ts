import { librariesApi } from '@longcai/shared/libraries/libraries.contract';
import { noticesApi } from '@longcai/shared/notices/notices.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { aMember, anOrganisation } from '../../testing/people.js';
import {
  PROJECT_PARTS,
  aCurator,
  aPosition,
  aProject,
  aPublishedProject,
  aSubmittedProject,
} from '../../testing/projects.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

describe('projects', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.stop());

  const params = (project: { id: string }) => ({ projectId: project.id });

  describe('create', () => {
    it('with nothing written yet > is an empty draft', async () => {
      const owner = await aMember(app);
      const draft = await owner.client.call(projectsApi.create, { body: { version: 0 } });
      expect(draft.state).toBe('draft');
      expect(draft.library).toBe('');
      expect(draft.can).toContain('edit');
    });

    it('for an organisation one is no staff of > answers 403 forbidden', async () => {
      const unit = await anOrganisation(await aMember(app));
      const stranger = await aMember(app);
      const answer = await stranger.client.try(projectsApi.create, {
        body: { version: 0, organisationId: unit.id },
      });
      expect(answer.status).toBe(403);
    });

    it('with codes no table knows > answers 422 with a pointer for each', async () => {
      const owner = await aMember(app);
      const answer = await owner.client.try(projectsApi.create, {
        body: {
          version: 0,
          library: 'no-such-library',
          region: '999999',
          industry: '99',
          positions: [aPosition({ region: '239999', needs: [{ skill: 'no-such-skill', minLevel: 2 }] })],
        },
      });
      expect(answer.status).toBe(422);
      expect(answer.problem?.errors?.map(({ pointer }) => pointer).sort()).toEqual([
        '/body/industry',
        '/body/library',
        '/body/positions/0/needs/0/skill',
        '/body/positions/0/region',
        '/body/region',
      ]);
    });
  });

  describe('update', () => {
    it('with the version last read > saves only what was sent', async () => {
      const owner = await aMember(app);
      const draft = await aProject(owner);
      const saved = await owner.client.call(projectsApi.update, {
        params: params(draft),
        body: { version: draft.version, title: { zh: '新名称', en: '' } },
      });
      expect(saved.title.zh).toBe('新名称');
      expect(saved.summary).toEqual(draft.summary);
      expect(saved.positions.map(({ id }) => id)).toEqual(draft.positions.map(({ id }) => id));
      expect(saved.version).toBe(draft.version + 1);
    });

    it('with an older version > answers 409 stale-version and names what changed', async () => {
      const owner = await aMember(app);
      const draft = await aProject(owner);
      await owner.client.call(projectsApi.update, {
        params: params(draft),
        body: { version: 0, budget: { zh: '二十万元', en: '' } },
      });
      const answer = await owner.client.try(projectsApi.update, {
        params: params(draft),
        body: { version: 0, title: { zh: '另一个', en: '' } },
      });
      expect(answer.status).toBe(409);
      expect(answer.problem?.code).toBe('stale-version');
      expect(answer.problem?.errors?.map(({ pointer }) => pointer)).toEqual(['/body/budget']);
    });

    it('by many at once with one version > lets exactly one through', async () => {
      const owner = await aMember(app);
      const draft = await aProject(owner);
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, index) =>
          owner.client.try(projectsApi.update, {
            params: params(draft),
            body: { version: 0, title: { zh: `第 ${index} 稿`, en: '' } },
          }),
        ),
      );
      expect(answers.filter(({ status }) => status === 200).length).toBe(1);
      expect(answers.filter(({ status }) => status === 409).length).toBe(5);
    });

    it('of positions > changes, adds and removes them by id', async () => {
      const owner = await aMember(app);
      const draft = await aProject(owner, {
        positions: [aPosition(), aPosition({ title: { zh: '无损检测', en: '' } })],
      });
      const [kept, gone] = draft.positions;
      const saved = await owner.client.call(projectsApi.update, {
        params: params(draft),
        body: {
          version: draft.version,
          positions: [
            aPosition({ title: { zh: '新岗位', en: '' } }),
            aPosition({ id: kept!.id, headcount: 3 }),
          ],
        },
      });
      expect(saved.positions.map(({ title }) => title.zh)).toEqual(['新岗位', '焊接工艺工程师']);
      expect(saved.positions[1]!.id).toBe(kept!.id);
      expect(saved.positions[1]!.headcount).toBe(3);
      expect(saved.positions.some(({ id }) => id === gone!.id)).toBeFalse();
    });

    it('removing a position with a member > answers 409 position-in-use and changes nothing', async () => {
      const { project, owner } = await aPublishedProject(app, {
        positions: [aPosition(), aPosition({ headcount: 2 })],
      });
      const [first, second] = project.positions;
      await app.services.projects.fill(second!.id);
      const answer = await owner.client.try(projectsApi.update, {
        params: params(project),
        body: { version: project.version, positions: [aPosition({ id: first!.id, headcount: 4 })] },
      });
      expect(answer.problem?.code).toBe('position-in-use');
      const after = await owner.client.call(projectsApi.view, { params: params(project) });
      expect(after.positions[0]!.headcount).toBe(1);
    });

    it('with fewer places than members > answers 422 at the headcount', async () => {
      const { project, owner } = await aPublishedProject(app, { positions: [aPosition({ headcount: 3 })] });
      const [position] = project.positions;
      await app.services.projects.fill(position!.id);
      await app.services.projects.fill(position!.id);
      const answer = await owner.client.try(projectsApi.update, {
        params: params(project),
        body: { version: project.version, positions: [aPosition({ id: position!.id, headcount: 1 })] },
      });
      expect(answer.status).toBe(422);
      expect(answer.problem?.errors?.[0]?.pointer).toBe('/body/positions/0/headcount');
    });

    it('naming a position of another project > answers 422 at its id', async () => {
      const owner = await aMember(app);
      const [mine, other] = [await aProject(owner), await aProject(owner)];
      const answer = await owner.client.try(projectsApi.update, {
        params: params(mine),
        body: { version: 0, positions: [aPosition({ id: other.positions[0]!.id })] },
      });
      expect(answer.status).toBe(422);
      expect(answer.problem?.errors?.[0]?.pointer).toBe('/body/positions/0/id');
    });

    it('while a curator reads it > answers 409 step-not-allowed', async () => {
      const owner = await aMember(app);
      const project = await aSubmittedProject(owner);
      const answer = await owner.client.try(projectsApi.update, {
        params: params(project),
        body: { version: project.version, title: { zh: '改', en: '' } },
      });
      expect(answer.problem?.code).toBe('step-not-allowed');
    });

    it('of the library once published > answers 409 step-not-allowed', async () => {
      const { project, owner } = await aPublishedProject(app);
      const answer = await owner.client.try(projectsApi.update, {
        params: params(project),
        body: { version: project.version, library: 'pillar' },
      });
      expect(answer.problem?.code).toBe('step-not-allowed');
    });

    it('emptying what a published project must have > answers 422 project-incomplete', async () => {
      const { project, owner } = await aPublishedProject(app);
      const answer = await owner.client.try(projectsApi.update, {
        params: params(project),
        body: { version: project.version, title: { zh: '', en: '' }, positions: [] },
      });
      expect(answer.problem?.code).toBe('project-incomplete');
    });
  });

  describe('submit', () => {
    it('a complete draft > gives a service number, a due date and a clock', async () => {
      const project = await aSubmittedProject(await aMember(app));
      expect(project.state).toBe('submitted');
      expect(project.serviceNumber).toMatch(/^HDQ-2611-\d{4}-\d$/);
      expect(project.dueAt).toBe('2026-12-07T15:59:59.000Z');
    });

    it('an empty draft > answers 422 project-incomplete with a pointer for each gap', async () => {
      const owner = await aMember(app);
      const draft = await owner.client.call(projectsApi.create, {
        body: { version: 0, positions: [aPosition({ needs: [] })] },
      });
      const answer = await owner.client.try(projectsApi.submit, { params: params(draft) });
      expect(answer.problem?.code).toBe('project-incomplete');
      expect(answer.problem?.errors?.map(({ pointer }) => pointer)).toEqual([
        '/body/title',
        '/body/summary',
        '/body/region',
        '/body/library',
        '/body/positions/0/needs',
      ]);
    });

    it('twice > answers 409 step-not-allowed', async () => {
      const owner = await aMember(app);
      const project = await aSubmittedProject(owner);
      const answer = await owner.client.try(projectsApi.submit, { params: params(project) });
      expect(answer.problem?.code).toBe('step-not-allowed');
    });

    it('by twenty people at once > gives twenty different numbers', async () => {
      const owner = await aMember(app);
      const drafts = await Promise.all(
        Array.from({ length: 20 }, () => aProject(owner, { library: 'pillar' })),
      );
      const submitted = await Promise.all(
        drafts.map((draft) => owner.client.call(projectsApi.submit, { params: params(draft) })),
      );
      expect(new Set(submitted.map(({ serviceNumber }) => serviceNumber)).size).toBe(20);
    });
  });

  describe('view', () => {
    it('of a draft by a stranger or visitor > answers 404, as for one that does not exist', async () => {
      const draft = await aProject(await aMember(app));
      const stranger = await aMember(app);
      for (const client of [stranger.client, app.client()]) {
        const answer = await client.try(projectsApi.view, { params: params(draft) });
        const none = await client.try(projectsApi.view, { params: { projectId: 'f'.repeat(24) } });
        expect(answer.status).toBe(404);
        expect({ ...answer.problem, requestId: '' }).toEqual({ ...none.problem!, requestId: '' });
      }
    });

    it('of a draft by the library’s or region’s curator > shows it; by another’s > answers 404', async () => {
      const draft = await aProject(await aMember(app));
      const keepers = [await aCurator(app), await aCurator(app, { regions: ['230600'] })];
      for (const { client } of keepers)
        expect((await client.try(projectsApi.view, { params: params(draft) })).status).toBe(200);
      const other = await aCurator(app, { libraries: ['pillar'], regions: ['230200'] });
      expect((await other.client.try(projectsApi.view, { params: params(draft) })).status).toBe(404);
    });

    it('of a published project by a visitor > shows names in both languages and no rights', async () => {
      const { project } = await aPublishedProject(app);
      const seen = await app.client().call(projectsApi.view, { params: params(project) });
      expect(seen.regionName).toEqual({ zh: '大庆让胡路', en: 'Ranghulu District, Daqing' });
      expect(seen.libraryName.zh).toBe('哈大齐工业走廊');
      expect(seen.ownerName.zh).toBe('大庆重工有限公司');
      expect(seen.positions[0]!.needs[0]!.name.zh.length).toBeGreaterThan(0);
      expect(seen.answer.promiseDays).toBe(5);
      expect(seen.can).toEqual([]);
    });
  });

  describe('step', () => {
    it('publish by the library’s curator > opens it to everyone and tells the owner', async () => {
      const { project, owner } = await aPublishedProject(app);
      expect(project.state).toBe('published');
      expect(project.publishedAt).not.toBeNull();
      const notices = await owner.client.call(noticesApi.list, { query: {} });
      expect(notices.items.map(({ kind }) => kind)).toContain('project-published');
    });

    it('publish by the owner or another library’s curator > is refused', async () => {
      const owner = await aMember(app);
      const project = await aSubmittedProject(owner);
      const body = { step: 'publish' } as const;
      const byOwner = await owner.client.try(projectsApi.step, { params: params(project), body });
      expect(byOwner.status).toBe(403);
      const other = await aCurator(app, { libraries: ['pillar'] });
      const byOther = await other.client.try(projectsApi.step, { params: params(project), body });
      expect(byOther.status).toBe(404);
    });

    it('return > needs a reason, shows it to the owner, and lets them submit again under a new number', async () => {
      const owner = await aMember(app);
      const curator = await aCurator(app);
      const project = await aSubmittedProject(owner);
      const without = await curator.client.try(projectsApi.step, {
        params: params(project),
        body: { step: 'return' },
      });
      expect(without.problem?.errors?.[0]?.pointer).toBe('/body/reason');
      await curator.client.call(projectsApi.step, {
        params: params(project),
        body: { step: 'return', reason: '请补充工期' },
      });
      const returned = await owner.client.call(projectsApi.view, { params: params(project) });
      expect(returned.state).toBe('returned');
      expect(returned.returnReason).toBe('请补充工期');
      const again = await owner.client.call(projectsApi.submit, { params: params(project) });
      expect(again.serviceNumber).not.toBe(project.serviceNumber);
    });

    it('complete before it runs > answers 409 step-not-allowed', async () => {
      const { project, owner } = await aPublishedProject(app);
      const answer = await owner.client.try(projectsApi.step, {
        params: params(project),
        body: { step: 'complete' },
      });
      expect(answer.problem?.code).toBe('step-not-allowed');
    });

    it('close > keeps the reason and closes the open positions', async () => {
      const { project, owner } = await aPublishedProject(app);
      const closed = await owner.client.call(projectsApi.step, {
        params: params(project),
        body: { step: 'close', reason: '资金未落实' },
      });
      expect(closed.state).toBe('closed');
      expect(closed.closeReason).toBe('资金未落实');
      expect(closed.positions.map(({ state }) => state)).toEqual(['closed']);
      expect(closed.can).toEqual([]);
    });

    it('from the first member to completion > walks through teaming and running', async () => {
      const { project, owner } = await aPublishedProject(app);
      const [position] = project.positions;
      await app.services.projects.fill(position!.id);
      await app.services.projects.startTeaming(project.id);
      const step = (step: 'start-running' | 'complete') =>
        owner.client.call(projectsApi.step, { params: params(project), body: { step } });
      expect((await step('start-running')).state).toBe('running');
      expect((await step('complete')).state).toBe('completed');
    });
  });

  describe('fill', () => {
    it('beyond the places > answers position-filled, at the same moment too', async () => {
      const { project } = await aPublishedProject(app, { positions: [aPosition({ headcount: 2 })] });
      const [position] = project.positions;
      const taken = await Promise.allSettled(
        Array.from({ length: 5 }, () => app.store.transact(() => app.services.projects.fill(position!.id))),
      );
      const refused = taken.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
      expect(refused).toEqual(['position-filled', 'position-filled', 'position-filled']);
      const { position: after } = await app.services.projects.position(position!.id);
      expect([after.filled, after.state]).toEqual([2, 'filled']);
    });

    it('in a change that fails > leaves the place free', async () => {
      const { project } = await aPublishedProject(app);
      const [position] = project.positions;
      const failing = app.store.transact(async () => {
        await app.services.projects.fill(position!.id);
        throw new Error('the next part failed');
      });
      await expectAsync(failing).toBeRejected();
      const { position: after } = await app.services.projects.position(position!.id);
      expect([after.filled, after.state]).toEqual([0, 'open']);
    });

    it('and unfill > opens the position again', async () => {
      const { project } = await aPublishedProject(app);
      const [position] = project.positions;
      await app.services.projects.fill(position!.id);
      await app.services.projects.unfill(position!.id);
      const { position: after } = await app.services.projects.position(position!.id);
      expect([after.filled, after.state]).toEqual([0, 'open']);
    });
  });

  describe('history', () => {
    it('of saving as one types > joins one person’s changes into one line', async () => {
      const owner = await aMember(app);
      const draft = await aProject(owner);
      for (const [version, zh] of ['甲', '甲乙', '甲乙丙'].entries())
        await owner.client.call(projectsApi.update, {
          params: params(draft),
          body: { version, title: { zh, en: '' }, ...(version === 2 && { budget: { zh: '十万', en: '' } }) },
        });
      const history = await owner.client.call(projectsApi.history, { params: params(draft) });
      expect(history.map(({ step }) => step)).toEqual(['created', 'edit']);
      expect(history[1]!.changed).toEqual(['title', 'budget']);
      expect(history[1]!.actor).toBe('王磊');
    });

    it('of a published project by a stranger > answers 403 forbidden', async () => {
      const { project } = await aPublishedProject(app);
      const stranger = await aMember(app);
      const answer = await stranger.client.try(projectsApi.history, { params: params(project) });
      expect(answer.status).toBe(403);
    });
  });

  describe('remove', () => {
    it('a draft > is gone; a published one > answers 409 step-not-allowed', async () => {
      const owner = await aMember(app);
      const draft = await aProject(owner);
      await owner.client.call(projectsApi.remove, { params: params(draft) });
      expect((await owner.client.try(projectsApi.view, { params: params(draft) })).status).toBe(404);
      const published = await aPublishedProject(app);
      const answer = await published.owner.client.try(projectsApi.remove, {
        params: params(published.project),
      });
      expect(answer.problem?.code).toBe('step-not-allowed');
    });
  });

  describe('mine', () => {
    it('lists drafts of mine and of my organisations > and nobody else’s', async () => {
      const owner = await aMember(app);
      const unit = await anOrganisation(owner);
      const own = await aProject(owner);
      const ofUnit = await aProject(owner, { organisationId: unit.id });
      await aProject(await aMember(app));
      const all = await owner.client.call(projectsApi.mine, { query: {} });
      expect(all.items.map(({ id }) => id).sort()).toEqual([own.id, ofUnit.id].sort());
      const byUnit = await owner.client.call(projectsApi.mine, { query: { organisation: unit.id } });
      expect(byUnit.items.map(({ id }) => id)).toEqual([ofUnit.id]);
    });

    it('of an organisation one is no staff of > is empty', async () => {
      const other = await aMember(app);
      const unit = await anOrganisation(other);
      await aProject(other, { organisationId: unit.id });
      const stranger = await aMember(app);
      const answer = await stranger.client.call(projectsApi.mine, { query: { organisation: unit.id } });
      expect(answer.items).toEqual([]);
    });
  });

  describe('news', () => {
    it('of a publication > reaches those who subscribed to the library and nobody else', async () => {
      const reader = await aMember(app);
      const other = await aMember(app);
      const slug = { params: { slug: 'coal-power' } };
      await reader.client.call(librariesApi.subscribe, slug);
      await other.client.call(librariesApi.subscribe, slug);
      await other.client.call(librariesApi.unsubscribe, slug);
      await aPublishedProject(app, { ...PROJECT_PARTS, library: 'coal-power' });
      const heard = await reader.client.call(noticesApi.list, { query: {} });
      expect(heard.items.map(({ kind }) => kind)).toEqual(['library-news']);
      expect((await other.client.call(noticesApi.list, { query: {} })).items).toEqual([]);
    });
  });
});
