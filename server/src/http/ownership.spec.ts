import { allEndpoints } from '@longcai/shared/contract';
import { urlOf, type Endpoint } from '@longcai/shared/endpoint';
import { roomCommands, type SocketCommand } from '@longcai/shared/rooms/rooms.events';
import fc from 'fast-check';
import { wellFormed } from '../testing/from-schema.js';
import { ownedThings, type OwnedThings } from '../testing/owned-things.js';
import { aMember, aProfile, anOrganisation, type Member } from '../testing/people.js';
import { aCurator } from '../testing/projects.js';
import { socketClient, type SocketClient } from '../testing/socket-client.js';
import { startTestApp, type TestApp } from '../testing/test-app.js';

/** Operations that name a thing by its id and are not for its owner alone, and why. */
const FOR_OTHERS_TOO: Readonly<Record<string, string>> = {
  'applications.apply': 'any member with a profile applies to what is published',
  'matching.explainForMe': 'one’s own match with what is published',
  'organisations.view': 'the public page',
  'profiles.view': 'each group of fields by its visibility',
  'rooms.requestDirect': 'asks for a conversation; the other side decides',
  'room:leave': 'ends what this socket hears, nothing else',
  'room:heads': 'leaves out what the reader may not know of',
};
/** Path parameters that name nothing owned. */
const PLAIN = new Set(['kind', 'slug', 'seq', 'serviceNumber', 'skillId']);
const SEED = 20261123;

const parametersOf = ({ path }: Endpoint): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
const ownedOnly = allEndpoints.filter(
  (endpoint) =>
    !(endpoint.id in FOR_OTHERS_TOO) &&
    endpoint.access !== 'administrator' &&
    parametersOf(endpoint).some((name) => !PLAIN.has(name)),
);
const commands: readonly SocketCommand[] = Object.values(roomCommands);
const ruled = [
  ...ownedOnly.map(({ id, rule }) => ({ id, rule })),
  ...commands.map(({ name, rule }) => ({ id: name, rule })),
];

/** Something the schema takes, as an honest caller would send it. */
const honest = (schema: Endpoint['body']): unknown =>
  schema &&
  fc.sample(wellFormed(schema), { numRuns: 50, seed: SEED }).find((value) => schema.safeParse(value).success);

describe('what belongs to somebody', () => {
  let app: TestApp;
  let things: OwnedThings;
  const strangers = new Map<string, Member>();
  let socket: SocketClient;

  beforeAll(async () => {
    app = await startTestApp();
    things = await ownedThings(app);
    const elsewhere = await aMember(app, { name: '别处的经办人' });
    await aProfile(elsewhere);
    await anOrganisation(elsewhere);
    strangers.set('a stranger', await aMember(app, { name: '无关的人' }));
    strangers.set('staff of another organisation', elsewhere);
    strangers.set('a curator of elsewhere', await aCurator(app, { libraries: ['new-countryside'] }));
    socket = await socketClient(elsewhere.client);
  });
  afterAll(async () => {
    socket.close();
    await app.stop();
  });

  async function send(endpoint: Endpoint, as: Member): Promise<Response> {
    const url = urlOf(endpoint.path, things.ids, honest(endpoint.query) as Record<string, unknown>);
    if (!endpoint.upload) {
      const body = JSON.stringify(honest(endpoint.body));
      const headers = { 'content-type': 'application/json' };
      return as.client.fetch(url, { method: endpoint.method, ...(body && { body, headers }) });
    }
    const form = new FormData();
    form.append(endpoint.upload.field, new Blob(['a note of nobody’s']), 'note.txt');
    return as.client.fetch(url, { method: endpoint.method, body: form });
  }

  it('is stated by a sentence > on every route with an id and on every socket event', () => {
    expect(ruled.filter(({ rule }) => !rule?.trim()).map(({ id }) => id)).toEqual([]);
  });

  it('is there > for those to whom it belongs', async () => {
    for (const [name, see] of Object.entries(things.seenByOwner))
      expect((await see()).status)
        .withContext(name)
        .toBe(200);
    const named = new Set(ownedOnly.flatMap(parametersOf));
    expect([...named].filter((name) => !things.ids[name] && !PLAIN.has(name))).toEqual([]);
  });

  for (const endpoint of ownedOnly) {
    const callers =
      endpoint.access === 'curator'
        ? ['a curator of elsewhere']
        : ['a stranger', 'staff of another organisation', 'a curator of elsewhere'];
    for (const caller of callers) {
      it(`${endpoint.id} > by ${caller} > is refused`, async () => {
        const answer = await send(endpoint, strangers.get(caller)!);
        expect([403, 404])
          .withContext(await answer.text())
          .toContain(answer.status);
      });
    }
  }

  for (const { name, payload } of commands.filter((command) => !(command.name in FOR_OTHERS_TOO))) {
    it(`${name} > by a stranger > is refused`, async () => {
      const answer = await socket.try(name, { ...(honest(payload) as object), roomId: things.ids['roomId'] });
      expect(answer.ok ? 200 : answer.problem.status)
        .withContext(JSON.stringify(answer))
        .toBeGreaterThan(402);
      expect(answer.ok ? 200 : answer.problem.status)
        .withContext(JSON.stringify(answer))
        .toBeLessThan(405);
    });
  }

  it('room:heads > by a stranger > tells nothing', async () => {
    const roomIds = [things.ids['roomId']];
    expect(await socket.try('room:heads', { roomIds })).toEqual({ ok: true, data: { heads: {} } });
  });
});
