import { importsApi } from '@longcai/shared/imports/imports.contract';
import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import iconv from 'iconv-lite';
import { readSheet } from 'read-excel-file/node';
import { aMember, type Member } from '../../testing/people.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

describe('imports', () => {
  let app: TestApp;
  let curator: Member;
  beforeAll(async () => {
    app = await startTestApp();
    curator = await aMember(app);
    const { accountId } = curator;
    await app.services.accounts.setRoles(accountId, {
      roles: ['curator'],
      scope: { libraries: ['new-countryside'], regions: ['231000'] },
      status: 'active',
    });
  });
  afterAll(() => app.stop());

  const upload = (kind: string, text: string, encoding = 'utf8', query: object = {}) =>
    curator.client.try(importsApi.upload, {
      params: { kind },
      query,
      file: { name: '名册.csv', type: 'text/csv', bytes: iconv.encode(text, encoding) },
    });
  async function runToEnd(importId: string) {
    await curator.client.call(importsApi.run, { params: { importId } });
    for (;;) {
      const view = await curator.client.call(importsApi.view, { params: { importId } });
      if (view.state !== 'running') return view;
    }
  }
  const people = (rows: string) => `人员名册,,,\n编 号（必填）,姓名,所在地,技能\n${rows}`;

  it('a GBK table with a title row > is read, its headings known', async () => {
    const { data } = await upload('people', people('g-1,孙长河,牡丹江东宁市绥阳镇,木耳栽培3级'), 'gbk');
    expect(data?.columns.map(({ field }) => field)).toEqual(['number', 'name', 'region', 'skills']);
    expect(data?.preview[0]?.values['name']).toBe('孙长河');
  });

  it('bad cells > are named with row, column and reason, and the good rows go in', async () => {
    const { data } = await upload(
      'people',
      people('b-1,李好,齐齐哈尔,焊接3级\nb-2,王坏,火星,焊接\nb-3,,大庆,焊接'),
    );
    expect(data?.faults.map(({ row, column }) => [row, column])).toEqual([
      [4, '所在地'],
      [5, '姓名'],
    ]);
    const view = await runToEnd(data!.id);
    expect([view.state, view.created, view.bad]).toEqual(['done', 1, 2]);
  });

  it('a bad cell > is named by the heading that the table has', async () => {
    const { data } = await upload('people', '编号,姓名,家庭住址,专长\nh-1,王坏,火星,焊接\n');
    expect(data?.faults.map(({ row, column }) => [row, column])).toEqual([[2, '家庭住址']]);
  });

  it('skills on lines of their own in one cell > are each read', async () => {
    const { data } = await upload('people', people('l-1,周巧玲,牡丹江,"木耳栽培\n水稻栽培"'));
    expect(data?.faults).toEqual([]);
    expect(data?.preview[0]?.values['skills']).toBe('木耳栽培、水稻栽培');
  });

  it('one number for two people > is told at the second, which does not go in', async () => {
    const { data } = await upload('people', people('d-1,孙长河,牡丹江,木耳栽培\nd-1,李好,牡丹江,木耳栽培'));
    expect(data?.faults.map(({ row, column }) => [row, column])).toEqual([[4, '编 号（必填）']]);
    expect(data?.good).toBe(1);
  });

  it('a name with a blank to line it up > is stored as it is said', async () => {
    const { data } = await upload('people', people('n-1,李　英,牡丹江,木耳栽培'));
    await runToEnd(data!.id);
    const profiles = app.store.connection.collection('profiles');
    expect(await profiles.countDocuments({ 'name.zh': '李英' })).toBe(1);
  });

  it('the line that shows how to write > is nobody', async () => {
    const { data } = await upload(
      'people',
      people('示例 R-001,孙长河,牡丹江,木耳栽培\ne-1,李好,牡丹江,木耳栽培'),
    );
    expect(data?.rows).toBe(1);
  });

  it('phone numbers > are in the list of codes and in no profile', async () => {
    const { data } = await upload(
      'people',
      '编号,姓名,所在地,技能,联系电话,出生年月\nt-1,孙远山,牡丹江,木耳栽培3级,１３９０４５９１２３４,1990.3\n',
      'utf8',
      { visibility: 'everyone' },
    );
    expect(data?.columns.map(({ field }) => field)).toEqual([
      'number',
      'name',
      'region',
      'skills',
      'phone',
      null,
    ]);
    expect((await runToEnd(data!.id)).faults).toEqual([]);
    const codes = await curator.client.fetch(`/api/imports/${data!.id}/claim-codes`);
    expect(codes.status).toBe(200);
    const [, handout] = await readSheet(Buffer.from(await codes.arrayBuffer()));
    expect(handout?.slice(1, 3).map(String)).toEqual(['孙远山', '13904591234']);
    const stored = await app.store.connection.collection('profiles').findOne({ 'name.zh': '孙远山' });
    expect(JSON.stringify(stored)).not.toContain('13904591234');
  });

  it('the same number again > updates, and the same row again changes nothing', async () => {
    const first = await upload('people', people('u-1,周禾,佳木斯,水稻栽培3级'));
    await runToEnd(first.data!.id);
    const changed = await runToEnd((await upload('people', people('u-1,周禾,佳木斯,水稻栽培4级'))).data!.id);
    const same = await runToEnd((await upload('people', people('u-1,周禾,佳木斯,水稻栽培4级'))).data!.id);
    expect([changed.created, changed.updated, same.unchanged]).toEqual([0, 1, 1]);
  });

  it('imported people > are unclaimed and seen as the curator declared', async () => {
    const { data } = await upload('people', people('v-1,郑林,伊春,森林培育'), 'utf8', {
      visibility: 'members',
    });
    await runToEnd(data!.id);
    const found = [];
    for await (const record of app.services.profiles.all()) if (record.name.zh === '郑林') found.push(record);
    const params = { profileId: String(found[0]!._id) };
    expect((await app.client().try(profilesApi.view, { params })).status).toBe(404);
    const { client } = await aMember(app);
    expect((await client.call(profilesApi.view, { params })).unclaimed).toBeTrue();
  });

  it('projects and their positions in two tables > become one submitted project, once', async () => {
    const projects =
      '编号,项目名称,项目说明,所在地,项目库\np-1,黑木耳菌种提纯,解决菌种退化的问题，提高出耳率,东宁市,新农村建设';
    await runToEnd((await upload('projects', projects.replace('问题，', '问题'))).data!.id);
    const positions = '项目编号,岗位,岗位技能,人数\np-1,菌种技术员,食用菌制种3级,2';
    const view = await runToEnd((await upload('positions', positions)).data!.id);
    expect([view.created, view.bad]).toEqual([1, 0]);
    const mine = await curator.client.call(projectsApi.mine, { query: {} });
    expect(mine.items.map(({ title, state, totalPositions }) => [title.zh, state, totalPositions])).toEqual([
      ['黑木耳菌种提纯', 'submitted', 1],
    ]);
  });

  it('without a required column > answers columns-missing and names it', async () => {
    const { problem } = await upload('people', '编号,姓名\n1,某人');
    expect([problem?.code, problem?.errors?.[0]?.detail]).toEqual(['columns-missing', '技能']);
  });

  it('a cell like a formula > leaves an export as text', async () => {
    await runToEnd(
      (await upload('people', people('f-1,"=HYPERLINK(""http://x"",""y"")",牡丹江,焊接'))).data!.id,
    );
    const response = await curator.client.fetch('/api/exports/people?format=csv');
    const text = await response.text();
    expect(text).toContain("'=HYPERLINK");
    expect(text).not.toMatch(/(^|,|")=HYPERLINK/m);
  });

  it('somebody else’s import > is not found', async () => {
    const { data } = await upload('people', people('o-1,某人,大庆,焊接'));
    const other = await aMember(app);
    await app.services.accounts.setRoles(other.accountId, {
      roles: ['curator'],
      scope: { libraries: [], regions: [] },
      status: 'active',
    });
    expect((await other.client.try(importsApi.view, { params: { importId: data!.id } })).status).toBe(404);
  });
});
