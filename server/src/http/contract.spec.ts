import { allEndpoints } from '@longcai/shared/contract';
import { urlOf, type Endpoint } from '@longcai/shared/endpoint';
import type { Role } from '@longcai/shared/accounts/accounts.contract';
import type { Problem } from '@longcai/shared/problem';
import fc from 'fast-check';
import type { TestApp } from '../testing/test-app.js';
import { startTestApp } from '../testing/test-app.js';
import { aMember, anOfficial, type Member } from '../testing/people.js';
import { inputSchemaOf, spoiled, wellFormed } from '../testing/from-schema.js';
import { WHO, openApi, openApiPath } from './openapi.js';

type Caller = 'visitor' | Role;
const CALLERS: readonly Caller[] = ['visitor', 'member', 'curator', 'operator', 'administrator'];
const SEED = 20261123;
/** Spoiled bodies sent to one endpoint; of more, every second or third is. */
const SENT_AT_MOST = 200;
/** They end the caller's session, or begin another. */
const SESSION_CHANGING = new Set([
  'accounts.register',
  'accounts.signIn',
  'accounts.signOut',
  'accounts.endSession',
  'accounts.endOtherSessions',
  'accounts.changePassword',
]);
/** Refuse with 401 when what was typed is wrong. */
const CHECKS_A_PASSWORD = new Set(['accounts.signIn', 'accounts.changePassword']);

const sample = (schema: Endpoint['body'], count = 1): unknown[] =>
  schema ? fc.sample(wellFormed(schema), { numRuns: count, seed: SEED }) : Array(count).fill(undefined);

const allows = ({ access }: Endpoint, caller: Caller): boolean =>
  access === 'anyone' ||
  (caller !== 'visitor' && (access === 'member' || caller === 'administrator' || caller === access));

describe('the contract', () => {
  let app: TestApp;
  const people = new Map<Caller, Member>();

  beforeAll(async () => {
    app = await startTestApp();
    for (const role of ['member', 'curator', 'operator', 'administrator'] as const)
      people.set(role, await aCaller(role));
  });
  afterAll(() => app.stop());

  const SCOPE = { libraries: ['corridor'], regions: ['230600'] };
  const aCaller = (role: Role) => (role === 'member' ? aMember(app) : anOfficial(app, [role], SCOPE));

  /** Headers of a caller; of someone else in the same role for a call that ends sessions. */
  async function headersOf(caller: Caller, endsSessions = false): Promise<Record<string, string>> {
    if (caller === 'visitor') return app.client().headers;
    const person = endsSessions ? await aCaller(caller) : people.get(caller);
    return person?.client.headers ?? {};
  }

  async function send(
    endpoint: Endpoint,
    headers: Record<string, string>,
    given: { params?: unknown; query?: unknown; body?: string | undefined },
  ): Promise<{ status: number; problem: Problem | undefined; text: string }> {
    const url = urlOf(
      endpoint.path,
      given.params as Record<string, unknown>,
      given.query as Record<string, unknown>,
    );
    const init: RequestInit = { method: endpoint.method, headers };
    if (endpoint.upload) {
      const form = new FormData();
      form.append(endpoint.upload.field, new Blob(['name,skills\n']), 'list.csv');
      init.body = form;
    } else if (given.body !== undefined) {
      init.body = given.body;
      init.headers = { ...headers, 'content-type': 'application/json' };
    }
    const response = await fetch(app.origin + url, init);
    const text = await response.text();
    const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
    return { status: response.status, problem: isProblem ? (JSON.parse(text) as Problem) : undefined, text };
  }

  describe('every endpoint', () => {
    it('is mounted once > and has one operation id', () => {
      const mounted = app.routes.map(({ endpoint }) => endpoint.id);
      expect(allEndpoints.map(({ id }) => id).filter((id) => !mounted.includes(id))).toEqual([]);
      expect(mounted.filter((id, at) => mounted.indexOf(id) !== at)).toEqual([]);
      expect(new Set(allEndpoints.map(({ id }) => id)).size).toBe(allEndpoints.length);
    });

    it('is stated in OpenAPI > with who may call it', async () => {
      const response = await fetch(`${app.origin}/api/openapi.json`);
      const document = (await response.json()) as ReturnType<typeof openApi> & {
        paths: Record<
          string,
          Record<string, { operationId: string; description: string; 'x-access': string }>
        >;
      };
      expect(document['openapi']).toBe('3.1.0');
      for (const endpoint of allEndpoints) {
        const operation = document.paths[openApiPath(endpoint.path)]?.[endpoint.method.toLowerCase()];
        expect(operation?.operationId).withContext(endpoint.id).toBe(endpoint.id);
        expect(operation?.['x-access']).withContext(endpoint.id).toBe(endpoint.access);
        expect(operation?.description).withContext(endpoint.id).toContain(WHO[endpoint.access]);
      }
    });

    it('is on the readable page > grouped by feature, without anything from elsewhere', async () => {
      const response = await fetch(`${app.origin}/api`);
      const page = await response.text();
      expect(response.headers.get('content-type')).toContain('text/html');
      for (const endpoint of allEndpoints) expect(page).toContain(`id="${endpoint.id}"`);
      expect(page).not.toMatch(/(src|href)="https?:/);
      expect(page).not.toContain('<script');
    });
  });

  describe('OpenAPI', () => {
    it('refers only to schemas it has', () => {
      const document = openApi(allEndpoints, '1') as { components: { schemas: Record<string, unknown> } };
      const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
        ([, ref]) => ref ?? '',
      );
      expect(references.length).toBeGreaterThan(100);
      const missing = references.filter(
        (ref) => !(ref.replace('#/components/schemas/', '') in document.components.schemas),
      );
      expect(missing).toEqual([]);
    });
  });

  for (const caller of CALLERS) {
    describe(`as ${caller}`, () => {
      for (const endpoint of allEndpoints) {
        const may = allows(endpoint, caller);
        it(`${endpoint.id} > ${may ? 'is answered' : 'is refused'}, and never fails on our side`, async () => {
          const [params, query, body] = [endpoint.params, endpoint.query, endpoint.body].map(
            (schema) => sample(schema)[0],
          );
          const headers = await headersOf(caller, SESSION_CHANGING.has(endpoint.id));
          const answer = await send(endpoint, headers, { params, query, body: JSON.stringify(body) });
          expect(answer.status).withContext(answer.text).toBeLessThan(500);
          expect(answer.problem?.code).not.toBe('no-such-endpoint');
          if (!may) {
            const expected = caller === 'visitor' ? [401, 'sign-in-required'] : [403, 'forbidden'];
            expect([answer.status, answer.problem?.code]).toEqual(expected);
          } else {
            if (!CHECKS_A_PASSWORD.has(endpoint.id)) expect(answer.status).not.toBe(401);
            if (!endpoint.rule) expect(answer.status).withContext(answer.text).not.toBe(403);
          }
        });
      }
    });
  }

  describe('what is wrong', () => {
    async function counts(): Promise<Record<string, number>> {
      const collections = (await app.store.connection.db?.listCollections().toArray()) ?? [];
      const kept = collections.map(({ name }) => name).filter((name) => name !== 'sessions');
      const counted = await Promise.all(
        kept.map(
          async (name) => [name, await app.store.connection.collection(name).countDocuments()] as const,
        ),
      );
      return Object.fromEntries(counted);
    }

    for (const endpoint of allEndpoints.filter(({ body }) => body)) {
      it(`in the body of ${endpoint.id} > is refused with pointers, changes nothing and pollutes nothing`, async () => {
        const schema = endpoint.body!;
        const headers = await headersOf('administrator');
        const [params] = sample(endpoint.params);
        const wrong = sample(schema, 2)
          .flatMap(spoiled)
          .filter((value) => !schema.safeParse(value).success);
        expect(wrong.length).toBeGreaterThan(5);
        const stride = Math.ceil(wrong.length / SENT_AT_MOST);
        const before = await counts();
        for (const value of wrong.filter((_, at) => at % stride === 0)) {
          const body = JSON.stringify(value);
          const answer = await send(endpoint, headers, { params, query: sample(endpoint.query)[0], body });
          expect([400, 413, 422])
            .withContext(`${body.slice(0, 300)} ${answer.text}`)
            .toContain(answer.status);
          if (answer.status === 422) {
            const pointers = answer.problem?.errors?.map(({ pointer }) => pointer) ?? [];
            expect(pointers.length).withContext(body.slice(0, 300)).toBeGreaterThan(0);
            for (const pointer of pointers) expect(pointer).toMatch(/^\/body(\/|$)/);
          }
          expect(answer.text).not.toMatch(/\n\s+at |node_modules/);
        }
        expect(await counts()).toEqual(before);
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      });

      it(`in place of any text in the body of ${endpoint.id} > an operator is refused by the schema`, () => {
        const schema = endpoint.body!;
        const [value] = sample(schema) as [Record<string, unknown>];
        for (const [key, own] of Object.entries(value ?? {})) {
          if (typeof own !== 'string') continue;
          expect(schema.safeParse({ ...value, [key]: { $ne: null } }).success)
            .withContext(key)
            .toBeFalse();
        }
        expect(
          schema.safeParse({ $ne: null }).success && inputSchemaOf(schema).additionalProperties === false,
        )
          .withContext('undeclared key at the root')
          .toBeFalse();
      });
    }

    for (const endpoint of allEndpoints.filter(({ method, query }) => method === 'GET' && query)) {
      it(`in the query of ${endpoint.id} > is refused with pointers, or means nothing`, async () => {
        const headers = await headersOf('administrator');
        const [params] = sample(endpoint.params);
        const path = urlOf(endpoint.path, params as Record<string, unknown>);
        for (const name of [
          ...Object.keys(inputSchemaOf(endpoint.query!).properties ?? {}),
          '__proto__',
          'where',
        ]) {
          for (const wrong of [
            '=&x',
            '[$ne]=1',
            '[$gt]=',
            '=a&NAME=b',
            '=%00',
            `=${'9'.repeat(3000)}`,
            '=%7B%22$ne%22:1%7D',
          ]) {
            const answer = await fetch(`${app.origin}${path}?${name}${wrong.replace('NAME', name)}`, {
              headers,
            });
            const text = await answer.text();
            expect(answer.status)
              .withContext(`${name}${wrong.slice(0, 40)} ${text}`)
              .toBeLessThan(500);
            if (answer.status === 422) expect(text).toContain('"pointer":"/query');
          }
        }
      });
    }

    for (const endpoint of allEndpoints.filter(({ path }) => path.includes(':'))) {
      it(`in the path of ${endpoint.id} > is refused, never looked up`, async () => {
        const headers = await headersOf('administrator');
        for (const wrong of ['%00', '%E0%A4%A', '..%2f..%2fetc', '%7B%22$ne%22:null%7D', 'x'.repeat(500)]) {
          const url = app.origin + endpoint.path.replace(/:\w+/g, wrong);
          const answer = await fetch(url, { method: endpoint.method, headers });
          const text = await answer.text();
          expect(answer.status).withContext(`${wrong} ${text}`).toBeGreaterThanOrEqual(400);
          expect(answer.status).withContext(`${wrong} ${text}`).toBeLessThan(500);
        }
      });
    }

    it('a body of 10,000 levels > is refused without harm', async () => {
      const headers = { ...(await headersOf('administrator')), 'content-type': 'application/json' };
      const body = `{"version":0,"title":${'{"zh":'.repeat(10_000)}""${'}'.repeat(10_000)}}`;
      const answer = await fetch(`${app.origin}/api/projects`, { method: 'POST', headers, body });
      expect([400, 413, 422]).toContain(answer.status);
    });

    it('a body that is too large or no JSON > answers 413 or 400', async () => {
      const headers = { ...(await headersOf('administrator')), 'content-type': 'application/json' };
      const large = JSON.stringify({ version: 0, title: { zh: 'x'.repeat(300_000), en: '' } });
      expect(
        (await fetch(`${app.origin}/api/projects`, { method: 'POST', headers, body: large })).status,
      ).toBe(413);
      expect(
        (await fetch(`${app.origin}/api/projects`, { method: 'POST', headers, body: '{"a":' })).status,
      ).toBe(400);
    });
  });
});
