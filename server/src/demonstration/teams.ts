import type { PositionRecord } from '../features/projects/projects.model.js';
import type { User } from '../http/user.js';
import { APPLICATION_NOTES, CONVERSATIONS, REMARKS } from './conversations.js';
import type { LoadContext, PostedProject } from './context.js';
import { remember, tellTheEvening, type Said } from './room-memory.js';

const TEAMS = 40;
const ENDED = 6;
const DAY = 86_400_000;

/** The corridor's first project keeps its first position open: two of three places are filled. */
const STORY_TEAM = new Map([
  [1, 'ndt@longcai.example'],
  [2, 'data@longcai.example'],
]);

interface Seats {
  readonly position: PositionRecord;
  readonly person: User;
}

/** Who of the best matches is not yet in a team; people are in one team at a time here. */
async function choosePerson(
  context: LoadContext,
  project: PostedProject,
  position: PositionRecord,
  taken: Set<string>,
): Promise<User | null> {
  const { services } = context;
  const { items } = await services.matching.peopleForPosition(project.owner, String(position._id), 1, 40);
  for (const { person } of items) {
    const profile = await services.profiles.byId(person.profileId);
    if (!profile?.accountId || taken.has(profile.accountId)) continue;
    taken.add(profile.accountId);
    return services.visitors.userOf(profile.accountId);
  }
  return null;
}

async function storyPerson(context: LoadContext, email: string, taken: Set<string>): Promise<User | null> {
  const account = await context.services.accounts.byIdentifier(email);
  if (!account) return null;
  taken.add(String(account._id));
  return context.services.visitors.userOf(String(account._id));
}

async function join(
  context: LoadContext,
  project: PostedProject,
  { position, person }: Seats,
  day: number,
): Promise<void> {
  const { services, random, clock, today } = context;
  const positionId = String(position._id);
  clock.set(new Date(today.getTime() - day * DAY));
  if (random.chance(0.6)) {
    const application = await services.applications.apply(person, positionId, random.pick(APPLICATION_NOTES));
    clock.set(new Date(today.getTime() - (day - 1) * DAY));
    await services.applications.accept(project.owner, String(application._id));
  } else {
    const invitation = await services.applications.invite(
      project.owner,
      positionId,
      person.profileId!,
      '看了您的档案，很合适，想请您参加。',
    );
    clock.set(new Date(today.getTime() - (day - 1) * DAY));
    await services.applications.accept(person, String(invitation._id));
  }
}

async function converse(
  context: LoadContext,
  roomId: string,
  about: string,
  people: readonly User[],
  day: number,
): Promise<void> {
  const { services, random, clock, today } = context;
  const lines = [
    ...random.pick(CONVERSATIONS),
    ...random.some(REMARKS, random.between(2, 5)).map((remark) => `${random.between(0, 2)} ${remark}`),
  ];
  const said: Said[] = [];
  let at = today.getTime() - day * DAY;
  for (const [index, line] of lines.entries()) {
    const speaker = people[Number(line[0]) % people.length]!;
    at = Math.min(at + random.between(2, 14) * 3_600_000, today.getTime() - 60_000 * (lines.length - index));
    clock.set(new Date(at));
    const body = line.slice(2).replace('{t}', about);
    const { seq } = await services.messages.say(speaker, roomId, {
      kind: 'said',
      clientMsgId: `demo-${roomId.slice(-8)}-${String(index).padStart(6, '0')}`,
      body,
      mentions: [],
      files: [],
    });
    said.push({ seq, speaker, body });
  }
  await remember(context, roomId, said);
}

/** Others who asked and wait, or were declined with a reason, so that an inbox has something in it. */
async function leaveSomeWaiting(
  context: LoadContext,
  project: PostedProject,
  open: readonly PositionRecord[],
  taken: Set<string>,
): Promise<void> {
  const { services, random, clock, today } = context;
  for (const position of open) {
    for (const answered of [false, true]) {
      const person = await choosePerson(context, project, position, new Set(taken));
      if (!person || !random.chance(0.6)) continue;
      clock.set(new Date(today.getTime() - random.between(1, 4) * DAY));
      taken.add(person.accountId);
      const application = await services.applications.apply(
        person,
        String(position._id),
        random.pick(APPLICATION_NOTES),
      );
      if (answered)
        await services.applications.decline(
          project.owner,
          String(application._id),
          random.pick(['schedule', 'distance', 'experience'] as const),
          '这次工期和您的时间对不上，下一期再联系。',
        );
    }
  }
}

/** Teams for the first projects: people are matched, asked and accepted, and then talk in the team's room. */
export async function formTeams(context: LoadContext, posted: readonly PostedProject[]): Promise<void> {
  const { services, random, clock, today, report } = context;
  const scholar = await context.services.accounts.byIdentifier('scholar@longcai.example');
  const taken = new Set<string>(scholar ? [String(scholar._id)] : []);
  const chosen = posted.slice(0, TEAMS);
  for (const [index, project] of chosen.entries()) {
    const positions = await services.projects.positionsOf(project.id);
    const story = index === 0;
    const keepOpen = story ? 0 : random.chance(0.5) ? positions.length - 1 : -1;
    const members: User[] = [];
    const day = Math.max(2, project.day - 1);
    for (const [place, position] of positions.entries()) {
      if (place === keepOpen) continue;
      const known = story ? STORY_TEAM.get(place) : undefined;
      const person = known
        ? await storyPerson(context, known, taken)
        : await choosePerson(context, project, position, taken);
      if (!person) continue;
      await join(context, project, { position, person }, day);
      members.push(person);
    }
    const team = await services.teams.ofProject(project.id);
    if (team?.roomId && members.length > 0) {
      await converse(
        context,
        team.roomId,
        project.about.zh,
        [project.owner, ...members],
        Math.max(1, day - 2),
      );
      if (story) await tellTheEvening(context, team.roomId, [project.owner, ...members]);
    }
    const still = positions.filter((_, place) => place === keepOpen);
    if (!story) await leaveSomeWaiting(context, project, still, taken);
    if (keepOpen === -1 && index % 4 === 1) {
      clock.set(new Date(today.getTime() - 2 * DAY));
      await services.projects.step(project.owner, project.id, 'start-running', '');
      if (index / 4 < ENDED) await services.projects.step(project.owner, project.id, 'complete', '');
    }
    report('teams', index + 1, chosen.length);
  }
}
