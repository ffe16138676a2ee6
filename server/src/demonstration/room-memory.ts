import type { RoomSay } from '@longcai/shared/rooms/rooms.contract';
import type { User } from '../http/user.js';
import type { LoadContext } from './context.js';
import type { Line } from './conversations.js';

export interface Said {
  readonly seq: number;
  readonly speaker: User;
  readonly line: Line;
}

type Saying = Extract<RoomSay, { kind: 'said' }>;

/** What the story's team says on the last evening, and makes of it: who speaks, and what the words become. */
const EVENING = [
  { who: 1, body: '三号试件扫完了，热影响区靠母材一侧有两处 1.2 mm 的点状显示，不像未熔合。' },
  {
    who: 0,
    body: '井口最冷 −35 ℃，取样要再低十度，按 **−45 ℃** 做冲击。不然过了冬天没人敢签字。',
    decision: '冲击试样按 −45 ℃ 取样',
  },
  { who: 2, body: '同意。取样位置建议熔合线外 1 mm，欧标也这么取。', answers: 1 },
  { who: 1, body: '那我多留一组，焊缝中心也做。', answers: 1 },
  { who: 1, body: '第二批材料换了供应商，质保书还没到。', risk: '供应商换批，质保书还没到' },
  { who: 2, body: '焊评方案谁来收口？', names: 0, task: '交焊评方案第二版' },
  { who: 2, body: '焊枪摆动 2 Hz 的话，采样我设 20 ms，够您看熔池波动吗？', names: 0 },
] as const;

/** Writes down what was decided and promised in a conversation, as its people would have. */
export async function remember(
  { services, calendar }: LoadContext,
  roomId: string,
  said: readonly Said[],
): Promise<void> {
  for (const { seq, speaker, line } of said) {
    const base = { clientMsgId: `demo-noted-${roomId.slice(-8)}-${seq}`, seq };
    if (line.decision)
      await services.workItems.note(speaker, roomId, { ...base, kind: 'decision', title: line.decision });
    if (line.task)
      await services.workItems.note(speaker, roomId, {
        ...base,
        kind: 'task',
        title: line.task,
        assigneeId: speaker.accountId,
        due: calendar.day(5),
      });
  }
}

/** The last evening of the story's team: a decision that is pinned and answered, a task, a risk, a question to the lead. */
export async function tellTheEvening(
  { services, today, calendar, clock }: LoadContext,
  roomId: string,
  people: readonly User[],
): Promise<void> {
  const seqs: number[] = [];
  for (const [index, line] of EVENING.entries()) {
    const speaker = people[line.who % people.length]!;
    const named = 'names' in line ? people[line.names]! : undefined;
    clock.set(new Date(today.getTime() - (EVENING.length - index) * 7 * 60_000));
    const say: Saying = {
      kind: 'said',
      clientMsgId: `demo-evening-${roomId.slice(-8)}-${index}`,
      body: named ? `@${named.name} ${line.body}` : line.body,
      mentions: named ? [named.accountId] : [],
      files: [],
      ...('answers' in line && { replyTo: seqs[line.answers]! }),
    };
    const { seq } = await services.messages.say(speaker, roomId, say);
    seqs.push(seq);
    const base = { clientMsgId: `demo-evening-noted-${roomId.slice(-8)}-${index}`, seq };
    if ('decision' in line) {
      await services.workItems.note(speaker, roomId, { ...base, kind: 'decision', title: line.decision });
      const act = { clientMsgId: `demo-pin-${roomId.slice(-12)}`, target: seq };
      await services.messages.say(speaker, roomId, { kind: 'pinned', ...act });
      for (const other of people.slice(1, 3))
        await services.messages.say(other, roomId, {
          kind: 'reacted',
          clientMsgId: `demo-agreed-${other.accountId.slice(-12)}`,
          target: seq,
          emoji: '👍',
        });
    }
    if ('risk' in line)
      await services.workItems.note(speaker, roomId, { ...base, kind: 'risk', title: line.risk });
    if ('task' in line)
      await services.workItems.note(speaker, roomId, {
        ...base,
        kind: 'task',
        title: line.task,
        assigneeId: people[0]!.accountId,
        due: calendar.day(11),
      });
  }
}
