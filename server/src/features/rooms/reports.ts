import type { ReportDecision, ReportReason, RoomReport } from '@longcai/shared/rooms/room-keeping.contract';
import type { Clock } from '../../clock.js';
import { found, require } from '../../http/app-error.js';
import { isAdministrator, type User } from '../../http/user.js';
import type { Notices } from '../notices/notices.service.js';
import type { MembershipModel } from './memberships.model.js';
import type { MessageModel } from './messages.model.js';
import type { Messages } from './messages.service.js';
import type { People } from './people.js';
import type { ReportModel, ReportRecord } from './reports.model.js';
import type { RoomModel, RoomRecord } from './rooms.model.js';
import type { Rooms } from './rooms.service.js';

export interface ReportDependencies {
  clock: Clock;
  notices: Notices;
  people: People;
  records: RoomModel;
  memberships: MembershipModel;
  messages: MessageModel;
  reports: ReportModel;
  rooms: Rooms;
  takeDown: Messages['takeDown'];
  /** The library whose curators answer for the project's room. */
  libraryOfProject(projectId: string): Promise<string | null>;
}

const LISTED = 200;
const DECIDED = 20;

/** Reported messages: who answers for the room decides, the sender and those who reported learn what came of it. */
export function createReports(dependencies: ReportDependencies) {
  const { clock, notices, people, records, memberships, messages, reports, rooms } = dependencies;

  async function curates(user: User, room: RoomRecord): Promise<boolean> {
    if (!user.roles.includes('curator')) return false;
    const library =
      room.kind === 'topic'
        ? room.subjectId
        : room.kind === 'project'
          ? await dependencies.libraryOfProject(room.subjectId)
          : null;
    return library !== null && user.scope.libraries.includes(library);
  }

  async function mayDecide(user: User, room: RoomRecord): Promise<boolean> {
    if (isAdministrator(user)) return true;
    const moderates = { roomId: room._id, accountId: user.accountId, role: 'moderator' as const };
    return (await memberships.exists(moderates)) !== null || curates(user, room);
  }

  async function views(list: readonly ReportRecord[], user: User): Promise<RoomReport[]> {
    const ids = list.flatMap(({ senderId, decidedBy }) => [senderId, decidedBy ?? []].flat());
    const persons = await people.of(ids, user);
    const nameOf = (id: string) => persons.get(id)?.name ?? { zh: '', en: '' };
    const known = await records.find({ _id: { $in: list.map(({ roomId }) => roomId) } }).lean();
    const roomOf = new Map(known.map((room) => [String(room._id), room]));
    return Promise.all(
      list.map(async (report) => {
        const room = found(roomOf.get(String(report.roomId)));
        return {
          id: String(report._id),
          roomId: String(report.roomId),
          roomTitle: await rooms.titleFor(room, user),
          roomKind: room.kind,
          seq: report.seq,
          body: report.body,
          files: report.files,
          senderName: nameOf(report.senderId),
          saidAt: report.saidAt.toISOString(),
          reasons: report.reporters.map(({ reason, note }) => ({ reason, note })),
          reportedAt: report.reportedAt.toISOString(),
          state: report.state,
          decidedAt: report.decidedAt?.toISOString() ?? null,
          decidedByName: report.decidedBy ? nameOf(report.decidedBy) : null,
          words: report.words,
        };
      }),
    );
  }

  /** Those of the reports that this user may decide: nobody sees the queue of a room they don't answer for. */
  async function mine(user: User, list: readonly ReportRecord[]): Promise<ReportRecord[]> {
    const known = await records.find({ _id: { $in: list.map(({ roomId }) => roomId) } }).lean();
    const allowed = new Set<string>();
    for (const room of known) if (await mayDecide(user, room)) allowed.add(String(room._id));
    return list.filter(({ roomId, senderId }) => allowed.has(String(roomId)) && senderId !== user.accountId);
  }

  async function tellOutcome(report: ReportRecord, decision: ReportDecision, words: string): Promise<void> {
    const room = found(await records.findById(report.roomId).lean());
    const title = room.kind === 'direct' ? { zh: '两人交谈', en: 'a conversation' } : room.title;
    const values = {
      title: { zh: title.zh, en: title.en },
      outcome: decision,
      ...(words && { reason: words }),
    };
    const subject = { type: 'room' as const, id: String(report.roomId) };
    const reporters = report.reporters.map(({ accountId }) => accountId);
    await notices.tell(reporters, 'report-decided', subject, values);
    if (decision !== 'dismiss') await notices.tell([report.senderId], 'message-warned', subject, values);
  }

  return {
    async report(
      user: User,
      roomId: string,
      seq: number,
      { reason, note }: { reason: ReportReason; note: string },
    ): Promise<void> {
      const { room, membership } = await rooms.standingOf(user, roomId);
      require(membership !== null, 'not-a-room-member');
      const message = found(await messages.findOne({ roomId: room._id, seq }).lean());
      require(message.kind === 'said', 'not-found');
      require(!message.withdrawn, 'message-gone');
      const senderId = String(message.senderId);
      require(senderId !== user.accountId);
      const known = await reports.findOne({ roomId: room._id, seq }).lean();
      if (known?.reporters.some(({ accountId }) => accountId === user.accountId)) return;
      const edit = await messages
        .findOne({ roomId: room._id, kind: 'edited', target: seq })
        .sort({ seq: -1 })
        .lean();
      const now = clock.now();
      await reports.updateOne(
        { roomId: room._id, seq },
        {
          $set: {
            state: 'open',
            body: edit?.body ?? message.body,
            decidedBy: null,
            decidedAt: null,
            words: '',
          },
          $setOnInsert: {
            senderId,
            saidAt: message.at,
            files: message.files.map(({ name }) => name),
            reportedAt: now,
          },
          $push: { reporters: { accountId: user.accountId, reason, note, at: now } },
        },
        { upsert: true },
      );
      const moderators = await memberships.find({ roomId: room._id, role: 'moderator' }).lean();
      const told = moderators
        .map(({ accountId }) => String(accountId))
        .filter((id) => id !== senderId && id !== user.accountId);
      const title = { zh: room.title.zh, en: room.title.en };
      await notices.tell(told, 'report-received', { type: 'room', id: roomId }, { title });
    },

    async queue(user: User): Promise<{ open: RoomReport[]; decided: RoomReport[] }> {
      const [open, decided] = await Promise.all([
        reports.find({ state: 'open' }).sort({ reportedAt: 1 }).limit(LISTED).lean(),
        reports
          .find({ state: { $ne: 'open' } })
          .sort({ decidedAt: -1 })
          .limit(LISTED)
          .lean(),
      ]);
      return {
        open: await views(await mine(user, open), user),
        decided: await views((await mine(user, decided)).slice(0, DECIDED), user),
      };
    },

    /** @throws step-not-allowed when somebody has decided */
    async decide(
      user: User,
      reportId: string,
      { decision, words }: { decision: ReportDecision; words: string },
    ): Promise<RoomReport> {
      const [report] = await mine(user, [found(await reports.findById(reportId).lean())]);
      const decided = await reports
        .findOneAndUpdate(
          { _id: found(report)._id, state: 'open' },
          { $set: { state: decision, words, decidedBy: user.accountId, decidedAt: clock.now() } },
          { returnDocument: 'after' },
        )
        .lean();
      require(decided !== null, 'step-not-allowed');
      if (decision === 'hide')
        await dependencies.takeDown(user.accountId, String(decided.roomId), decided.seq);
      await tellOutcome(decided, decision, words);
      return (await views([decided], user))[0]!;
    },
  };
}

export type Reports = ReturnType<typeof createReports>;
