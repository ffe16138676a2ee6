import { Types } from 'mongoose';
import { connectStore } from '../../server/src/store/connect.js';

export interface LongRoom {
  readonly roomId: string;
  readonly viewer: string;
  readonly speakers: readonly string[];
  readonly messages: number;
  readonly members: number;
}

const LINES = [
  '收到。',
  '昨晚三号试件扫完了，热影响区靠母材一侧有两处 1.2 mm 的点状显示，不像未熔合。',
  '明天上午去车间，谁一起？',
  '井口最冷 −35 ℃，取样要再低十度，按 **−45 ℃** 做冲击。不然过了冬天没人敢签字。载荷表下午给，改图之前先核一遍单位，去年就是单位错了返工两周。',
  '1. 取样按最冷工况\n2. 数据只留摘要\n3. 下周换第二批材料',
];

/** Writes a long room straight into the store of a stopped server: its messages, and members without a person. */
export async function fillRoom(directory: string, room: LongRoom): Promise<void> {
  const store = await connectStore({ directory });
  const { connection } = store;
  const roomId = new Types.ObjectId(room.roomId);
  try {
    const accounts = connection.collection('accounts');
    const memberships = connection.collection('memberships');
    const messages = connection.collection('messages');
    const pattern = await accounts.findOne({ _id: new Types.ObjectId(room.speakers[0]) });
    const extra = Array.from({ length: room.members - room.speakers.length - 1 }, (_, i) => ({
      ...pattern,
      _id: new Types.ObjectId(),
      name: `成员${i + 1}`,
      email: `member-${i + 1}@example.com`,
    }));
    for (let i = 0; i < extra.length; i += 100) await accounts.insertMany(extra.slice(i, i + 100) as never[]);
    const rows = extra.map(({ _id }) => ({
      roomId,
      accountId: _id,
      role: 'member',
      lastReadSeq: 0,
      createdAt: new Date(),
      updatedAt: new Date(),
    }));
    for (let i = 0; i < rows.length; i += 100) await memberships.insertMany(rows.slice(i, i + 100));
    const [last] = await messages.find({ roomId }).sort({ seq: -1 }).limit(1).toArray();
    const first = Number(last?.['seq'] ?? 0) + 1;
    const start = Date.now() - room.messages * 60_000;
    for (let i = 0; i < room.messages; i += 500) {
      const page = Array.from({ length: Math.min(500, room.messages - i) }, (_, at) => i + at).map(
        (index) => ({
          roomId,
          seq: first + index,
          kind: 'said',
          senderId: new Types.ObjectId(room.speakers[Math.floor(index / 3) % room.speakers.length]),
          clientMsgId: `long-room-message-${index}`,
          at: new Date(start + index * 60_000),
          body: `${index + 1}：${LINES[index % LINES.length]}`,
          mentions: [],
          files: [],
        }),
      );
      await messages.insertMany(page);
    }
    await memberships.updateOne(
      { roomId, accountId: new Types.ObjectId(room.viewer) },
      { $set: { lastReadSeq: first + room.messages - 1 } },
    );
  } finally {
    await store.close();
  }
}
