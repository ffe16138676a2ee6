import { isAdministrator, type User } from '../../http/user.js';
import type { MembershipRecord } from './memberships.model.js';
import type { RoomRecord } from './rooms.model.js';

/** What the sentences below are about: a room, the reader's place in it, and whether it is open to everyone. */
export interface Standing {
  readonly room: Pick<RoomRecord, 'kind' | 'state' | 'askedBy'>;
  readonly membership: Pick<MembershipRecord, 'role'> | null;
  /** A library's topic, or the room of a project that everyone may see. */
  readonly open: boolean;
}

export const canRead = ({ membership, open }: Standing): boolean => membership !== null || open;

export const canSay = ({ room, membership }: Standing): boolean =>
  membership !== null && room.state === 'open';

export const canJoin = ({ room, membership, open }: Standing): boolean =>
  membership === null && open && room.state === 'open';

export const canLeave = ({ room, membership }: Standing): boolean =>
  membership !== null && (room.kind === 'project' || room.kind === 'topic');

const wasAsked = (user: User, { room, membership }: Standing): boolean =>
  membership !== null && room.askedBy !== undefined && String(room.askedBy) !== user.accountId;

/** Whoever declined may think better of it. */
export const canAgree = (user: User, standing: Standing): boolean =>
  wasAsked(user, standing) && (standing.room.state === 'asked' || standing.room.state === 'declined');

export const canDecline = (user: User, standing: Standing): boolean =>
  wasAsked(user, standing) && standing.room.state === 'asked';

export const canModerate = (user: User, { membership }: Standing): boolean =>
  membership !== null && (membership.role === 'moderator' || isAdministrator(user));

/** One's own words only; nobody edits another's. */
export const canEdit = (user: User, senderId: string): boolean => user.accountId === senderId;

export const canDelete = (user: User, senderId: string, standing: Standing): boolean =>
  user.accountId === senderId || canModerate(user, standing);

/** In a team and between two people anyone pins; where everybody may come, those who moderate. */
export const canPin = (user: User, standing: Standing): boolean =>
  standing.membership !== null &&
  (standing.room.kind === 'team' || standing.room.kind === 'direct' || canModerate(user, standing));

/** What a team's or two people's room writes down, everyone there may; where everybody may come, those who moderate. */
export const canNote = (user: User, standing: Standing): boolean =>
  standing.room.state === 'open' && canPin(user, standing);

/** Their own conversation two people can't close for each other. */
export const canArchive = (user: User, standing: Standing): boolean =>
  standing.room.kind !== 'direct' && canModerate(user, standing);

/** Moderators write as fast as they have to. */
export const isSlowed = (
  user: User,
  standing: Standing & { room: Pick<RoomRecord, 'slowSeconds'> },
): boolean => (standing.room.slowSeconds ?? 0) > 0 && !canModerate(user, standing);
