import type { RoomSay } from '@longcai/shared/rooms/rooms.contract';
import { randomUUID } from 'node:crypto';
import type { Member } from './people.js';
import type { TestApp } from './test-app.js';

/** A team's room with these people in it; the first moderates. Answers its id. */
export async function aRoom(app: TestApp, members: readonly Member[]): Promise<string> {
  const subjectId = randomUUID().replaceAll('-', '').slice(0, 24);
  return app.store.transact((afterCommit) =>
    app.services.rooms.open(
      {
        kind: 'team',
        subjectId,
        title: { zh: '超声检测小组', en: 'Ultrasonic testing team' },
        members: members.map(({ accountId }, i) => ({ accountId, role: i === 0 ? 'moderator' : 'member' })),
      },
      afterCommit,
    ),
  );
}

export const clientMsgId = (): string => randomUUID();

/** Something said, with an id of its own. */
export const said = (body: string, more: object = {}) =>
  ({ kind: 'said', clientMsgId: clientMsgId(), body, ...more }) as Extract<RoomSay, { kind: 'said' }>;
