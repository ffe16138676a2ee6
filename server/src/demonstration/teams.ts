import type { PositionRecord } from '../features/projects/projects.model.js';
import type { User } from '../http/user.js';
import { APPLICATION_NOTES, CONVERSATIONS, REMARKS, STORY_CONVERSATION } from './conversations.js';
import type { LoadContext, PostedProject } from './context.js';
import { remember, tellTheEvening, type Said } from './room-memory.js';

export const TEAMS = 40;
/** So many teams have a result; only projects old enough to have one. */
const ENDED = 6;
const OLD_ENOUGH = 35;

/** The corridor's first project keeps its first position open: two of three places are filled. */
const STORY_TEAM = new Map([
  [1, 'ndt@longcai.example'],
  [2, 'data@longcai.example'],
]);
const STORY_CHARTER =
  '返修率降到 2% 以内，两口试验井连续运行 90 天。每周一 20:00 碰头，欧洲成员可在线。数据归沃原，论文须会签。退出提前两周说，先找到替补再交接。';

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

/** Asked so many days ago, answered a day later; on the last day, this morning. */
async function join(
  { services, random, clock, calendar }: LoadContext,
  project: PostedProject,
  { position, person }: Seats,
  day: number,
): Promise<void> {
  const positionId = String(position._id);
  const answered = calendar.at(day - 1, random.between(8, 11), random.between(0, 59));
  clock.set(calendar.at(day, random.between(12, 20), random.between(0, 59)));
  if (random.chance(0.6)) {
    const application = await services.applications.apply(person, positionId, random.pick(APPLICATION_NOTES));
    clock.set(answered);
    await services.applications.accept(project.owner, String(application._id));
  } else {
    const invitation = await services.applications.invite(
      project.owner,
      positionId,
      person.profileId!,
      '看了您的档案，很合适，想请您参加。',
    );
    clock.set(answered);
    await services.applications.accept(person, String(invitation._id));
  }
}

/** When people write: by day and in the evening, a few times a day, from so many days ago on. */
function* moments({ random, calendar }: LoadContext, daysAgo: number): Generator<Date, never> {
  let day = daysAgo;
  let minute = random.between(490, 600);
  for (;;) {
    yield calendar.at(day, 0, minute);
    minute += random.between(3, 95);
    if (minute < 1240 || day === 0) continue;
    day -= 1;
    minute = random.between(485, 580);
  }
}

async function converse(
  context: LoadContext,
  roomId: string,
  { about, people, day, story }: { about: string; people: readonly User[]; day: number; story: boolean },
): Promise<void> {
  const { services, random, clock } = context;
  const lines = story
    ? STORY_CONVERSATION
    : [
        ...random.pick(CONVERSATIONS),
        ...random.some(REMARKS, random.between(1, 4)).map((body) => ({ who: random.between(0, 2), body })),
      ];
  const said: Said[] = [];
  const times = moments(context, story ? 4 : day);
  for (const [index, line] of lines.entries()) {
    const speaker = people[line.who % people.length]!;
    clock.set(times.next().value);
    const { seq } = await services.messages.say(speaker, roomId, {
      kind: 'said',
      clientMsgId: `demo-${roomId.slice(-8)}-${String(index).padStart(6, '0')}`,
      body: line.body.replace('{t}', about),
      mentions: [],
      files: [],
    });
    said.push({ seq, speaker, line });
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
  const { services, random, clock, calendar } = context;
  for (const position of open) {
    for (const answered of [false, true]) {
      const person = await choosePerson(context, project, position, new Set(taken));
      if (!person || !random.chance(0.6)) continue;
      clock.set(calendar.at(random.between(1, Math.min(4, project.day)), random.between(17, 21)));
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
          '这次先定了别人，您的材料我们留着，下一期再联系。',
        );
    }
  }
}

async function writeCharter(
  { services, clock, calendar }: LoadContext,
  teamId: string,
  people: readonly User[],
) {
  const [owner, ...members] = people;
  clock.set(calendar.at(8, 20, 40));
  const { version } = await services.teams.seen(owner!, teamId);
  await services.teams.setCharter(owner!, teamId, version, STORY_CHARTER);
  for (const member of members) await services.teams.signCharter(member, teamId);
}

/** The work itself, for teams that are complete and old enough: started a while ago, some of them done since. */
async function work(
  { services, random, clock, calendar }: LoadContext,
  project: PostedProject,
  ended: number,
): Promise<boolean> {
  const finishes = ended < ENDED && project.day >= OLD_ENOUGH;
  clock.set(calendar.at(Math.max(2, project.day - 6), 9));
  await services.projects.step(project.owner, project.id, 'start-running', '');
  if (!finishes) return false;
  clock.set(calendar.at(1 + 2 * ended, random.between(9, 16), random.between(0, 59)));
  await services.projects.step(project.owner, project.id, 'complete', '');
  return true;
}

/** Teams for the first projects: people are matched, asked and accepted, and then talk in the team's room. */
export async function formTeams(context: LoadContext, posted: readonly PostedProject[]): Promise<void> {
  const { services, random, report } = context;
  const scholar = await context.services.accounts.byIdentifier('scholar@longcai.example');
  const taken = new Set<string>(scholar ? [String(scholar._id)] : []);
  const chosen = posted.slice(0, TEAMS);
  let ended = 0;
  for (const [index, project] of chosen.entries()) {
    const positions = await services.projects.positionsOf(project.id);
    const story = index === 0;
    const works = !story && index % 2 === 0 && project.day >= OLD_ENOUGH - 10;
    const keepOpen = story ? 0 : !works && random.chance(0.6) ? positions.length - 1 : -1;
    const fresh = !works && index % 5 === 3;
    const members: User[] = [];
    const day = fresh ? 1 : Math.max(2, project.day - 2);
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
      const people = [project.owner, ...members];
      if (story) await writeCharter(context, String(team._id), people);
      await converse(context, team.roomId, {
        about: project.about.zh,
        people,
        day: Math.max(0, day - 2),
        story,
      });
      if (story) await tellTheEvening(context, team.roomId, people);
    }
    const still = positions.filter((_, place) => place === keepOpen);
    if (!story) await leaveSomeWaiting(context, project, still, taken);
    if (works && members.length === positions.length && (await work(context, project, ended))) ended += 1;
    report('teams', index + 1, chosen.length);
  }
}
