import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { urlOf, type CallInput, type CallOutput, type Endpoint } from '@longcai/shared/endpoint';

type AnyEndpoint = Endpoint<never, never, never, never> | Endpoint;

/** Somebody signed in, as an HTTP client with its cookie. */
export interface Person {
  readonly accountId: string;
  readonly cookie: string;
  call<E extends AnyEndpoint>(origin: string, endpoint: E, input?: CallInput<E>): Promise<CallOutput<E>>;
}

async function send(
  origin: string,
  cookie: string,
  endpoint: Endpoint,
  input: { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown },
): Promise<Response> {
  const response = await fetch(origin + urlOf(endpoint.path, input.params, input.query), {
    method: endpoint.method,
    headers: { 'x-longcai': '1', origin, cookie, 'content-type': 'application/json' },
    ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
  });
  if (!response.ok) throw new Error(`${endpoint.id} answered ${response.status}: ${await response.text()}`);
  return response;
}

/** Registers somebody new. */
export async function aPerson(origin: string, number: number): Promise<Person> {
  const response = await send(origin, '', accountsApi.register as unknown as Endpoint, {
    body: {
      name: `测量 ${number}`,
      email: `person-${number}@example.com`,
      password: '松花江上的第三座桥',
      consent: true,
    },
  });
  const { id } = (await response.json()) as { id: string };
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return {
    accountId: id,
    cookie,
    async call(at, endpoint, input = {} as never) {
      const answer = await send(at, cookie, endpoint as unknown as Endpoint, input as object);
      const text = await answer.text();
      return (text ? JSON.parse(text) : undefined) as never;
    },
  };
}
