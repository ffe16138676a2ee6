import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { toAppError } from '../../http/problem-handler.js';
import { aMember, aProfile, type Member } from '../../testing/people.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';
import { createContent } from './content.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n');
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2c5a7a' } });

/** Files below a folder, however deep; [] where there is none. */
const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
};

describe('files', () => {
  let app: TestApp;
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'longcai-files-'));
    app = await startTestApp({ DATA_DIRECTORY: directory });
  });
  afterAll(async () => {
    await app.stop();
    await rm(directory, { recursive: true, force: true });
  });

  const kept = () => filesBelow(join(directory, 'files'));
  const incoming = () => filesBelow(join(directory, 'incoming'));
  const rows = () => app.store.connection.collection('files').countDocuments();
  const putAvatar = ({ client }: Member, bytes: Uint8Array, name = '照片.png', type = 'image/png') =>
    client.try(profilesApi.uploadAvatar, { file: { name, type, bytes } });
  const putCv = ({ client }: Member, bytes: Uint8Array, name = '简历.pdf', type = 'application/pdf') =>
    client.try(profilesApi.uploadCv, { file: { name, type, bytes } });

  describe('avatar', () => {
    it('of any shape > becomes a square of 512 pixels, without what the camera wrote', async () => {
      const member = await aMember(app);
      const photo = await picture(900, 400)
        .withExif({ IFD0: { Copyright: 'where I live' } })
        .jpeg()
        .toBuffer();
      const { data } = await putAvatar(member, photo, 'IMG_0001.jpg', 'image/jpeg');
      const response = await member.client.fetch(data!.avatarUrl!);
      const served = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
      expect([served.format, served.width, served.height]).toEqual(['webp', 512, 512]);
      expect(served.exif).toBeUndefined();
      expect(response.headers.get('content-type')).toBe('image/webp');
    });

    it('in place of another > leaves one file', async () => {
      const member = await aMember(app);
      const first = await putAvatar(member, await picture(20, 20).png().toBuffer());
      const [files, records] = [(await kept()).length, await rows()];
      const second = await putAvatar(member, await picture(30, 30).png().toBuffer());
      expect(second.data?.avatarUrl).not.toBe(first.data?.avatarUrl);
      expect([(await kept()).length, await rows()]).toEqual([files, records]);
      expect((await member.client.fetch(first.data!.avatarUrl!)).status).toBe(404);
    });

    it('that is a drawing, a page or a program under a picture’s name > is refused and leaves nothing', async () => {
      const member = await aMember(app);
      const [files, records] = [await kept(), await rows()];
      const lies = [
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        '<!doctype html><script>alert(1)</script>',
        'MZ\u0090\u0000 a program',
        '',
        PDF.toString(),
      ];
      for (const lie of lies) {
        const { status, problem } = await putAvatar(member, Buffer.from(lie));
        expect([status, problem?.code]).withContext(lie.slice(0, 12)).toEqual([415, 'unsupported-type']);
      }
      expect([await kept(), await rows(), await incoming()]).toEqual([files, records, []]);
    });

    it('that begins as a picture and is none > is refused and leaves nothing', async () => {
      const member = await aMember(app);
      const whole = await picture(64, 64).png().toBuffer();
      const files = await kept();
      const { problem } = await putAvatar(member, whole.subarray(0, 60));
      expect(problem?.code).toBe('unsupported-type');
      expect(await kept()).toEqual(files);
    });

    it('of more pixels than anyone needs > is refused unread', async () => {
      const flood = await picture(8, 8).png().toBuffer();
      flood.writeUInt32BE(60_000, 16);
      flood.writeUInt32BE(60_000, 20);
      flood.writeUInt32BE(crc32(flood.subarray(12, 29)), 29);
      const { problem } = await putAvatar(await aMember(app), flood);
      expect(problem?.code).toBe('unsupported-type');
    });

    it('of more bytes than allowed > answers too-large and leaves nothing', async () => {
      const { status, problem } = await putAvatar(await aMember(app), Buffer.alloc(5 * 1024 * 1024 + 1, 1));
      expect([status, problem?.code]).toEqual([413, 'too-large']);
      expect(await incoming()).toEqual([]);
    });

    it('of someone whose name is for members > is not served to visitors', async () => {
      const member = await aMember(app);
      const { data } = await putAvatar(member, await picture(20, 20).png().toBuffer());
      const { client } = await aMember(app);
      expect((await client.fetch(data!.avatarUrl!)).status).toBe(200);
      expect((await app.client().fetch(data!.avatarUrl!)).status).toBe(404);
    });
  });

  describe('CV', () => {
    it('served > is a download that no browser guesses at or runs', async () => {
      const member = await aMember(app);
      const { data } = await putCv(member, PDF);
      expect(data?.cv?.name).toBe('简历.pdf');
      const response = await member.client.fetch(data!.cv!.url);
      expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="__.pdf"; filename*=UTF-8''${encodeURIComponent('简历.pdf')}`,
      );
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toContain('sandbox');
      expect(response.headers.get('cache-control')).toContain('private');
    });

    it('at the defaults > is the owner’s alone, for others as if it did not exist', async () => {
      const member = await aMember(app);
      const { data } = await putCv(member, PDF);
      const { client } = await aMember(app);
      const other = await client.fetch(data!.cv!.url);
      const absent = await client.fetch(`/api/files/${'f'.repeat(24)}`);
      expect([other.status, absent.status]).toEqual([404, 404]);
    });

    it('opened to members > is served to them and to no visitor', async () => {
      const member = await aMember(app);
      const profile = await aProfile(member);
      await member.client.call(profilesApi.save, {
        body: { version: profile.version, visibility: { ...profile.visibility, cv: 'members' } },
      });
      const { data } = await putCv(member, PDF);
      const { client } = await aMember(app);
      const view = await client.call(profilesApi.view, { params: { profileId: data!.id } });
      expect((await client.fetch(view.cvUrl!)).status).toBe(200);
      expect((await app.client().fetch(view.cvUrl!)).status).toBe(404);
    });

    it('removed > is gone from the disk and the store', async () => {
      const member = await aMember(app);
      const before = [(await kept()).length, await rows()];
      const { data } = await putCv(member, PDF);
      const after = await member.client.call(profilesApi.removeCv);
      expect(after.cv).toBeUndefined();
      expect((await member.client.fetch(data!.cv!.url)).status).toBe(404);
      expect([(await kept()).length, await rows()]).toEqual(before);
    });

    it('that is a picture > is refused', async () => {
      const bytes = await picture(20, 20).png().toBuffer();
      expect((await putCv(await aMember(app), bytes)).problem?.code).toBe('unsupported-type');
    });

    it('under a name that climbs, hides or never ends > lies under a name of ours', async () => {
      const names = [
        '../../../../etc/passwd.pdf',
        '..\\..\\windows\\system.pdf',
        '%2e%2e%2fsecret.pdf',
        'CON.pdf',
        'fdp.\u202Eexe.pdf',
        'line\nbreak".pdf',
        `${'长'.repeat(4000)}.pdf`,
      ];
      const member = await aMember(app);
      for (const name of names) {
        const { status, data } = await putCv(member, PDF, name);
        expect(status).withContext(name.slice(0, 30)).toBe(200);
        expect(data!.cv!.name).not.toMatch(/[/\\\n\u202e]/);
        expect(data!.cv!.name.length).toBeLessThanOrEqual(120);
        const response = await member.client.fetch(data!.cv!.url);
        expect(response.status).toBe(200);
        expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[^"]*"; /);
      }
      for (const name of await kept()) expect(name).toMatch(/^[0-9a-f]{32}$/);
    });
  });

  describe('upload', () => {
    it('by a visitor or from another site > is refused before a byte is kept', async () => {
      const form = () => {
        const data = new FormData();
        data.append('file', new Blob([PDF]), 'cv.pdf');
        return data;
      };
      const visitor = app.client();
      const member = await aMember(app);
      const put = (client: typeof visitor, headers = {}) =>
        client.fetch('/api/profiles/mine/cv', { method: 'PUT', body: form(), headers });
      expect((await put(visitor)).status).toBe(401);
      expect((await put(member.client, { origin: 'https://elsewhere.example' })).status).toBe(403);
      expect(await incoming()).toEqual([]);
    });

    it('without a file, in another field, or twice > is refused and leaves nothing', async () => {
      const { client } = await aMember(app);
      const send = async (fill: (form: FormData) => void) => {
        const form = new FormData();
        fill(form);
        return (await client.fetch('/api/profiles/mine/cv', { method: 'PUT', body: form })).status;
      };
      expect(await send((form) => form.append('note', 'no file'))).toBe(422);
      expect(await send((form) => form.append('other', new Blob([PDF]), 'cv.pdf'))).toBe(422);
      const twice = await send((form) => {
        form.append('file', new Blob([PDF]), 'a.pdf');
        form.append('file', new Blob([PDF]), 'b.pdf');
      });
      expect(twice).toBe(422);
      expect(await incoming()).toEqual([]);
    });

    it('of broken multipart > is refused, leaves no file and no open descriptor', async () => {
      const { client } = await aMember(app);
      const descriptors = async () => (await readdir('/proc/self/fd').catch(() => [])).length;
      const broken = [
        '',
        '--x',
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 cut',
        '--x\r\nContent-Disposition: form-data; name="file\r\n\r\n--x--\r\n',
        `--x\r\nContent-Disposition: form-data; name="__proto__"\r\n\r\npolluted\r\n--x--\r\n`,
        `--x\r\n${'H: v\r\n'.repeat(3000)}\r\n--x--\r\n`,
      ];
      const send = (body: string) =>
        client.fetch('/api/profiles/mine/cv', {
          method: 'PUT',
          body,
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
        });
      await send(broken[2]!);
      const before = await descriptors();
      for (let round = 0; round < 2; round += 1)
        for (const body of broken) {
          const { status } = await send(body);
          expect(status).withContext(body.slice(0, 40)).toBeGreaterThanOrEqual(400);
          expect(status).withContext(body.slice(0, 40)).toBeLessThan(500);
        }
      expect(await incoming()).toEqual([]);
      expect((await descriptors()) - before).toBeLessThan(5);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    });

    it('whose sender goes away > leaves nothing', async () => {
      const { client } = await aMember(app);
      const { port } = new URL(app.origin);
      const socket = connect(Number(port), '127.0.0.1');
      const headers = { ...client.headers, host: `127.0.0.1:${port}` };
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      socket.write(
        `PUT /api/profiles/mine/cv HTTP/1.1\r\n${lines.join('\r\n')}\r\n` +
          'content-type: multipart/form-data; boundary=x\r\ncontent-length: 900000\r\n\r\n' +
          '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 and then',
      );
      for (let tries = 0; tries < 200 && (await incoming()).length === 0; tries += 1)
        await new Promise(setImmediate);
      socket.destroy();
      for (let tries = 0; tries < 2000 && (await incoming()).length > 0; tries += 1)
        await new Promise(setImmediate);
      expect(await incoming()).toEqual([]);
    });
  });

  describe('content', () => {
    it('that can’t be written whole > leaves nothing behind', async () => {
      const folder = join(directory, 'content-spec');
      const content = createContent(folder);
      await expectAsync(content.put(join(directory, 'no such upload'), 'is')).toBeRejected();
      expect(await filesBelow(folder)).toEqual([]);
    });

    it('put > appears under a generated name with its size and sum', async () => {
      const folder = join(directory, 'content-spec-2');
      const source = join(directory, 'source');
      await writeFile(source, 'abc');
      const stored = await createContent(folder).put(source, 'is');
      expect(stored.size).toBe(3);
      expect(stored.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
      expect(await filesBelow(folder)).toEqual([stored.place.slice(3)]);
    });

    it('on a full disk > is the problem disk-full', () => {
      for (const code of ['ENOSPC', 'EDQUOT'])
        expect(toAppError(Object.assign(new Error('write'), { code })).status).toBe(507);
    });
  });
});
