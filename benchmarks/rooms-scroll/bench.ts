import { roomsApi } from '@longcai/shared/rooms/rooms.contract';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { percentile, rounded } from '../support/figures.js';
import { aPerson, type Person } from '../support/people.js';
import { bundleServer, startServer } from '../support/processes.js';
import { openPhone, type Phone } from './phone.js';
import { fillRoom } from './long-room.js';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '15' },
    messages: { type: 'string', default: '5000' },
    members: { type: 'string', default: '500' },
    /** How many times slower than this machine: 4 is a phone of the middle class. */
    slowdown: { type: 'string', default: '4' },
    /** Folder of the built client. */
    client: { type: 'string', default: join(import.meta.dirname, '../../client/dist') },
    /** Where the long room is kept, so that a second run need not write it again. */
    directory: { type: 'string' },
    /** Only write the long room into the directory. */
    prepare: { type: 'boolean', default: false },
    /** Folder for the page's CPU profiles, one of each part. */
    profile: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const SPEAKERS = 10;
const PER_SECOND = 20;
const PIXELS_PER_SECOND = 3000;

interface Prepared {
  readonly roomId: string;
  readonly viewer: Pick<Person, 'accountId' | 'cookie'>;
  readonly speakers: readonly Pick<Person, 'accountId' | 'cookie'>[];
}

async function prepare(directory: string): Promise<Prepared> {
  const server = await startServer(directory);
  const people: Person[] = [];
  for (let i = 0; i <= SPEAKERS; i++) people.push(await aPerson(server.origin, i));
  const [viewer, ...speakers] = people as [Person, ...Person[]];
  const { id: roomId } = await viewer.call(server.origin, roomsApi.createTopic, {
    params: { slug: 'corridor' },
    body: { title: '五千条消息的讨论室' },
  });
  for (const speaker of speakers) await speaker.call(server.origin, roomsApi.join, { params: { roomId } });
  await server.stop();
  await fillRoom(directory, {
    roomId,
    speakers: speakers.map(({ accountId }) => accountId),
    viewer: viewer.accountId,
    messages: Number(values.messages),
    members: Number(values.members),
  });
  const known = ({ accountId, cookie }: Person) => ({ accountId, cookie });
  return { roomId, viewer: known(viewer), speakers: speakers.map(known) };
}

/** Says something twenty times a second for as long as asked; answers how many were taken. */
async function talk(origin: string, { roomId, speakers }: Prepared): Promise<number> {
  const sent: Promise<boolean>[] = [];
  const say = async (index: number): Promise<boolean> => {
    const response = await fetch(`${origin}/api/rooms/${roomId}/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-longcai': '1',
        origin,
        cookie: speakers[index % speakers.length]!.cookie,
      },
      body: JSON.stringify({
        kind: 'said',
        clientMsgId: crypto.randomUUID(),
        body: `现场第 ${index} 条：试样编号与炉号核对过了，下一组温度照旧。`,
      }),
    });
    return response.ok;
  };
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      if (sent.length >= seconds * PER_SECOND) {
        clearInterval(timer);
        resolve();
      } else sent.push(say(sent.length));
    }, 1000 / PER_SECOND);
  });
  return (await Promise.all(sent)).filter(Boolean).length;
}

async function measure(directory: string, prepared: Prepared) {
  const server = await startServer(directory, { CLIENT_FOLDER: values.client });
  let phone: Phone | undefined;
  try {
    phone = await openPhone(server.origin, prepared.viewer.cookie, Number(values.slowdown), values.profile);
    // A link to the first message loads the whole room.
    await phone.open(`/rooms/${prepared.roomId}?at=3`);
    const loaded = await phone.rows();
    const scroll = await phone.frames('scroll', () => phone!.scroll(seconds, PIXELS_PER_SECOND));
    await phone.toEnd();
    const live = await phone.frames('live', async () => {
      const talking = talk(server.origin, prepared);
      await phone!.type(seconds);
      return talking;
    });
    return {
      messages: Number(values.messages),
      members: Number(values.members),
      slowdown: Number(values.slowdown),
      rows_in_list: loaded.all,
      rows_drawn: loaded.drawn,
      scroll_frames: scroll.frames.length,
      scroll_dropped_frames: scroll.dropped,
      scroll_frame_p95_ms: rounded(percentile(scroll.frames, 0.95)),
      scroll_long_tasks: scroll.longTasks.length,
      scroll_longest_task_ms: rounded(Math.max(0, ...scroll.longTasks)),
      live_messages: live.result,
      live_frames: live.frames.length,
      live_dropped_frames: live.dropped,
      live_frame_p95_ms: rounded(percentile(live.frames, 0.95)),
      live_long_tasks: live.longTasks.length,
      live_longest_task_ms: rounded(Math.max(0, ...live.longTasks)),
      key_to_screen_p95_ms: rounded(percentile(live.keys, 0.95)),
    };
  } finally {
    await phone?.close();
    await server.stop();
  }
}

bundleServer();
const directory = values.directory ?? mkdtempSync(join(tmpdir(), 'longcai-scroll-'));
try {
  const note = join(directory, 'long-room.json');
  if (!existsSync(note)) writeFileSync(note, JSON.stringify(await prepare(directory)));
  if (!values.prepare) {
    const figures = await measure(directory, JSON.parse(readFileSync(note, 'utf8')) as Prepared);
    if (values.json) console.log(JSON.stringify(figures));
    else for (const [name, figure] of Object.entries(figures)) console.log(`${name.padEnd(28)} ${figure}`);
  }
} finally {
  if (!values.directory) rmSync(directory, { recursive: true, force: true });
}
