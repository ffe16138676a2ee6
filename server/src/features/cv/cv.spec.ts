import { cvApi } from '@longcai/shared/cv/cv.contract';
import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aDocx, aPdf } from '../../testing/cv-files.js';
import { aMember, aProfile, type Member } from '../../testing/people.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LINES = [
  '王晓东',
  '手机：138 4567 8901 现居地：大庆市让胡路区',
  '2010.09 - 2014.07 哈尔滨工业大学 材料成型及控制工程 本科',
  '2017.07 - 2020.03 大庆油田装备制造集团有限公司 焊接技术员',
  '2020.04 - 至今 哈尔滨锅炉厂有限责任公司 高级工程师',
  '技能：氩弧焊、埋弧焊',
  '语言：俄语流利',
];

describe('cv', () => {
  let app: TestApp;
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'longcai-cv-'));
    app = await startTestApp({ DATA_DIRECTORY: directory });
  });
  afterAll(async () => {
    await app.stop();
    await rm(directory, { recursive: true, force: true });
  });

  const read = ({ client }: Member, bytes: Buffer, type = 'application/pdf') =>
    client.try(cvApi.read, { file: { name: type === DOCX ? '简历.docx' : '简历.pdf', type, bytes } });

  for (const [kind, file, type] of [
    ['a PDF', aPdf([LINES]), 'application/pdf'],
    ['a Word document', aDocx(LINES), DOCX],
  ] as const) {
    it(`read > of ${kind} > proposes what it says, part by part`, async () => {
      const { data, status } = await read(await aMember(app), file, type);
      expect(status).toBe(200);
      expect(data?.skills.map(({ skill }) => skill)).toEqual(
        jasmine.arrayContaining(['tig-welding', 'submerged-arc-welding']),
      );
      expect(data?.education).toEqual([
        jasmine.objectContaining({ degree: '大学本科', from: '2010-09', until: '2014-07' }),
      ]);
      expect(data?.experience.map(({ employer, role }) => [employer.zh, role.zh])).toEqual([
        ['大庆油田装备制造集团有限公司', '焊接技术员'],
        ['哈尔滨锅炉厂有限责任公司', '高级工程师'],
      ]);
      expect(data?.titles.map(({ name }) => name)).toEqual(['高级工程师']);
      expect(data?.languages.map(({ language, level }) => [language, level])).toEqual([['ru', 'fluent']]);
      expect(data?.region?.code).toBe('230604');
    });
  }

  it('read > keeps neither the file nor a profile', async () => {
    const member = await aMember(app);
    await read(member, aPdf([LINES]));
    expect(await member.client.call(profilesApi.mine)).toBeNull();
    const below = (await readdir(directory, { recursive: true })).filter((name) =>
      /^(?:files|incoming)\/./.test(name),
    );
    expect(below).toEqual([]);
  });

  it('read > for a profile that holds a skill > does not propose it again', async () => {
    const member = await aMember(app);
    await aProfile(member);
    const { data } = await read(member, aPdf([LINES]));
    expect(data?.skills.map(({ skill }) => skill)).not.toContain('tig-welding');
    expect(data?.name).toBeUndefined();
  });

  it('read > of a scan > answers cv-without-text', async () => {
    const { status, problem } = await read(await aMember(app), aPdf([['1']]));
    expect([status, problem?.code]).toEqual([422, 'cv-without-text']);
  });

  it('read > of a file with a password > answers cv-encrypted', async () => {
    const { problem } = await read(await aMember(app), aPdf([LINES], { locked: true }));
    expect(problem?.code).toBe('cv-encrypted');
  });

  it('read > of more pages than a CV has > answers cv-too-long', async () => {
    const { problem } = await read(await aMember(app), aPdf(Array.from({ length: 31 }, () => LINES)));
    expect(problem?.code).toBe('cv-too-long');
  });

  it('read > of an archive that unpacks to far more > answers cv-too-long', async () => {
    const { problem } = await read(await aMember(app), aDocx(LINES, { ballast: 61 * 1024 * 1024 }), DOCX);
    expect(problem?.code).toBe('cv-too-long');
  });

  it('read > of a damaged file > answers cv-unreadable', async () => {
    const { problem } = await read(await aMember(app), Buffer.from('%PDF-1.7\nnothing else'));
    expect(problem?.code).toBe('cv-unreadable');
  });

  it('read > of another kind of file > answers unsupported-type', async () => {
    const { status, problem } = await read(await aMember(app), Buffer.from('just text'), 'text/plain');
    expect([status, problem?.code]).toEqual([415, 'unsupported-type']);
  });

  it('read > by a visitor > answers sign-in-required', async () => {
    const { status } = await app.client().try(cvApi.read, {
      file: { name: 'cv.pdf', type: 'application/pdf', bytes: aPdf([LINES]) },
    });
    expect(status).toBe(401);
  });
});
