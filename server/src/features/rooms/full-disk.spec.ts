import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aRoom, said } from '../../testing/a-room.js';
import { aMember } from '../../testing/people.js';
import { startTestApp, type TestApp } from '../../testing/test-app.js';

const FILES_FIT_INTO = 64 * 1024;

describe('a full disk', () => {
  let directory: string;
  let mounted: boolean;
  let app: TestApp;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'longcai-full-'));
    const files = join(directory, 'files');
    await mkdir(files);
    const options = ['-t', 'tmpfs', '-o', `size=${FILES_FIT_INTO}`, 'tmpfs', files];
    mounted = spawnSync('mount', options).status === 0;
    app = await startTestApp({ DATA_DIRECTORY: directory });
  });
  afterAll(async () => {
    await app.stop();
    if (mounted) spawnSync('umount', [join(directory, 'files')]);
    await rm(directory, { recursive: true, force: true });
  });

  it('under an attachment > is told to the sender, leaves nothing behind, and the room goes on', async () => {
    if (!mounted) pending('a small file system can be mounted by the administrator of the machine only');
    const mei = await aMember(app);
    const params = { roomId: await aRoom(app, [mei]) };
    const upload = (bytes: Uint8Array) =>
      mei.client.try(roomsApi.upload, { params, file: { name: '报告.txt', type: 'text/plain', bytes } });
    const refused = await upload(Buffer.alloc(4 * FILES_FIT_INTO, 'a'));
    expect([refused.status, refused.problem?.code]).toEqual([507, 'disk-full']);
    expect(await app.store.connection.collection('files').countDocuments()).toBe(0);

    // Nothing half-written takes the place that a small one needs.
    const small = await upload(Buffer.alloc(FILES_FIT_INTO / 4, 'a'));
    expect(small.status).toBe(201);
    const sent = await mei.client.call(roomsApi.say, {
      params,
      body: said('盘满了也能说话', { files: [small.data!.id] }),
    });
    expect(sent.files.length).toBe(1);
  });
});
