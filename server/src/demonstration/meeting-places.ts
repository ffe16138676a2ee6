import type { User } from '../http/user.js';
import type { LoadContext, PostedProject } from './context.js';
import { TEAMS } from './teams.js';

interface Topic {
  readonly library: string;
  readonly title: string;
  /** 'account: words'; the curator of the library opens it. */
  readonly said: readonly string[];
}

const TOPICS: readonly Topic[] = [
  {
    library: 'corridor',
    title: '焊接与检测',
    said: [
      'curator: 焊接、检测方面的问题都可以在这里问，答得好的我会整理进常见问题。',
      'engineer: 有人做过 9Ni 钢和低温钢的异种焊吗？预热到多少合适？',
      'mentor: 我那时候一般 80 ℃ 左右，关键是层间别超过 150，勤测。',
      'scholar: 欧标也差不多，层间控制比预热更要紧。我可以把对照表翻译出来。',
      'curator: 好，翻译好了放在这里，大家都能用。',
    ],
  },
  {
    library: 'corridor',
    title: '留学回国人员交流',
    said: [
      'curator: 打算回来的、刚回来的，都在这里说说遇到的事。',
      'scholar: 认证书还没下来能不能先投项目？',
      'curator: 能，认证号后补，不影响匹配。',
    ],
  },
  {
    library: 'new-countryside',
    title: '黑土地怎么养',
    said: [
      'curator: 今年秋整地的经验教训，欢迎都写下来。',
      'operator: 我们镇有两户问秸秆深翻要多深，我先替他们问一句。',
      'curator: 一般三十厘米上下，看墒情，回头请农技站的人来细说。',
    ],
  },
  {
    library: 'coal-power',
    title: '矿井机电那些事',
    said: ['curator: 井下设备、通风排水、供电的问题放在这里，老师傅们多指点。'],
  },
  {
    library: 'pillar',
    title: '对俄贸易与物流',
    said: ['curator: 报关、认证、冷链、结算，碰到什么写什么，我去找口岸的同志来答。'],
  },
];

const TWO = [
  'mentor: 小程，看了你的焊评清单，九项都是自己主持的？',
  'scholar: 是的，陶工。前六项有导师把关，后三项是我独立做的。',
  'mentor: 好。沃原那个项目我熟，井口那几道缝最难伺候，你回来可以先去看一趟。',
  'scholar: 谢谢陶工，我回来第一周就去大庆，想先跟您下一次现场。',
  'mentor: 行，我在厂里等你。',
];

async function userOf({ services, staff }: LoadContext, key: string, library = ''): Promise<User> {
  const known = staff.get(key === 'curator' ? library : key);
  if (known) return known;
  const account = await services.accounts.byIdentifier(`${key}@longcai.example`);
  return (await services.visitors.userOf(String(account!._id)))!;
}

async function talk(
  context: LoadContext,
  roomId: string,
  { said, day, library }: { said: readonly string[]; day: number; library?: string },
): Promise<void> {
  const { services, clock, calendar } = context;
  for (const [index, line] of said.entries()) {
    const at = line.indexOf(': ');
    const speaker = await userOf(context, line.slice(0, at), library);
    clock.set(calendar.at(day, 9, 20 + index * 47));
    if (library) await services.rooms.join(speaker, roomId);
    await services.messages.say(speaker, roomId, {
      kind: 'said',
      clientMsgId: `demo-talk-${roomId.slice(-10)}-${index}`,
      body: line.slice(at + 2),
      mentions: [],
      files: [],
    });
  }
}

/** Topics of the libraries, a conversation of two, and an invitation that waits for the story's scholar. */
export async function openMeetingPlaces(
  context: LoadContext,
  posted: readonly PostedProject[],
): Promise<void> {
  const { services, clock, calendar } = context;
  for (const [index, { library, title, said }] of TOPICS.entries()) {
    clock.set(calendar.at(20 - index, 9));
    const room = await services.rooms.createTopic(await userOf(context, 'curator', library), library, title);
    await talk(context, room.id, { said, day: 6 - index, library });
  }
  const [mentor, scholar] = [await userOf(context, 'mentor'), await userOf(context, 'scholar')];
  clock.set(calendar.at(5, 10));
  const two = await services.directRooms.request(mentor, scholar.profileId!);
  clock.set(calendar.at(5, 15));
  await services.directRooms.agree(scholar, two.id);
  await talk(context, two.id, { said: TWO, day: 3 });
  const tower = posted.slice(TEAMS).find(({ theme }) => theme === posted[1]?.theme);
  if (!tower) return;
  const [position] = await services.projects.positionsOf(tower.id);
  clock.set(calendar.at(1, 16, 20));
  if (position?.state === 'open')
    await services.applications.invite(
      tower.owner,
      String(position._id),
      scholar.profileId!,
      '您的窄间隙焊接经历正是我们缺的，可以先远程，每月来一次厂里。',
    );
}
