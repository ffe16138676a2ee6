import { applicationsApi } from '@longcai/shared/applications/applications.contract';
import { accountsApi } from '@longcai/shared/accounts/accounts.contract';
import { urlOf, type CallInput, type CallOutput, type Endpoint } from '@longcai/shared/endpoint';
import { organisationsApi } from '@longcai/shared/organisations/organisations.contract';
import { profilesApi } from '@longcai/shared/profiles/profiles.contract';
import { projectsApi } from '@longcai/shared/projects/projects.contract';
import { makeCreditCode } from '@longcai/shared/reference/checks';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

type AnyEndpoint = Endpoint<never, never, never, never> | Endpoint;

/** Somebody of a journey: a browser of their own, signed in, who can also act through the API. */
export interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly name: string;
  readonly email: string;
  call<E extends AnyEndpoint>(endpoint: E, input?: CallInput<E>): Promise<CallOutput<E>>;
}

export const DEMONSTRATION_PASSWORD = 'longcai-2026';
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const OWN_PASSWORD = 'quiet birches in the snow';

/** Letters and digits that nothing else has: to be found by, and to be told apart. */
export const unique = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

async function callAs<E extends AnyEndpoint>(
  context: BrowserContext,
  origin: string,
  endpoint: E,
  input: object = {},
): Promise<CallOutput<E>> {
  const { method, path, id } = endpoint as unknown as Endpoint;
  const { params, query, body } = input as {
    params?: Record<string, unknown>;
    query?: Record<string, unknown>;
    body?: unknown;
  };
  const response = await context.request.fetch(origin + urlOf(path, params, query), {
    method,
    headers: { 'x-longcai': '1', origin },
    ...(body !== undefined && { data: body }),
  });
  const text = await response.text();
  if (!response.ok()) throw new Error(`${id} answered ${response.status()}: ${text}`);
  return (text ? JSON.parse(text) : undefined) as CallOutput<E>;
}

async function person(
  browser: Browser,
  origin: string,
  name: string,
  email: string,
  signIn: (context: BrowserContext) => Promise<unknown>,
  options?: BrowserContextOptions,
): Promise<Person> {
  const context = await browser.newContext(options);
  await signIn(context);
  const page = await context.newPage();
  return { page, context, name, email, call: (endpoint, input) => callAs(context, origin, endpoint, input) };
}

/** Somebody without an account yet, in a browser such as a phone's. */
export async function aVisitor(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions,
): Promise<Person> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  return {
    page,
    context,
    name: '',
    email: '',
    call: (endpoint, input) => callAs(context, origin, endpoint, input),
  };
}

/** A new person with an account of their own. */
export function aPerson(browser: Browser, origin: string, name = '程小雪'): Promise<Person> {
  const email = `${unique()}@journey.example`;
  return person(browser, origin, name, email, (context) =>
    callAs(context, origin, accountsApi.register, {
      body: { email, password: OWN_PASSWORD, name, consent: true },
    }),
  );
}

/** One of the demonstration accounts: curator-corridor, administrator … */
export function demonstration(
  browser: Browser,
  origin: string,
  who: string,
  options?: BrowserContextOptions,
): Promise<Person> {
  const email = `${who}@longcai.example`;
  const signIn = (context: BrowserContext) =>
    callAs(context, origin, accountsApi.signIn, {
      body: { identifier: email, password: DEMONSTRATION_PASSWORD },
    });
  return person(browser, origin, who, email, signIn, options);
}

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A new enterprise with its manager. */
export async function anEnterprise(
  browser: Browser,
  origin: string,
  name: string,
): Promise<Person & { organisationId: string }> {
  const manager = await aPerson(browser, origin, `${name}经办人`);
  const unit = Array.from(
    { length: 9 },
    () => CHARACTERS[Math.floor(Math.random() * CHARACTERS.length)],
  ).join('');
  const organisation = await manager.call(organisationsApi.create, {
    body: {
      name: { zh: name, en: '' },
      kind: 'enterprise',
      creditCode: makeCreditCode(`91230600${unit}`),
      region: '230600',
      industry: '35',
    },
  });
  return { ...manager, organisationId: organisation.id };
}

/** A published project of the enterprise with one position that needs these skills. */
export async function aPublishedProject(
  browser: Browser,
  origin: string,
  enterprise: Person & { organisationId: string },
  { title, skills }: { title: string; skills: readonly { skill: string; minLevel: number }[] },
) {
  const draft = await enterprise.call(projectsApi.create, {
    body: {
      version: 0,
      organisationId: enterprise.organisationId,
      library: 'corridor',
      title: { zh: title, en: '' },
      summary: { zh: `${title}：把现场的难题一件件解决。`, en: '' },
      region: '230600',
      industry: '35',
      positions: [
        {
          title: { zh: '焊接工程师', en: '' },
          needs: skills.map((need) => ({ ...need, weight: 3, must: true })),
          headcount: 1,
          mode: 'either',
          note: '',
        },
      ],
    },
  });
  const submitted = await enterprise.call(projectsApi.submit, { params: { projectId: draft.id } });
  const curator = await demonstration(browser, origin, 'curator-corridor');
  const published = await curator.call(projectsApi.step, {
    params: { projectId: draft.id },
    body: { step: 'publish', reason: '' },
  });
  await curator.context.close();
  return { ...published, serviceNumber: submitted.serviceNumber ?? '' };
}

/** Gives the person a profile with these skills. */
export function withProfile(
  someone: Person,
  skills: readonly { skill: string; level: number }[],
  audience: 'professional' | 'overseas' = 'professional',
) {
  return someone.call(profilesApi.save, {
    body: {
      version: 0,
      audience,
      name: { zh: someone.name, en: '' },
      headline: { zh: '焊接工程师，愿到现场', en: '' },
      region: '230100',
      skills: skills.map((held) => ({ ...held, years: 3, evidence: '' })),
      availability: { hours: 24, from: '2026-12-01', mode: 'either' },
    },
  });
}

/** A scholar with a position applied for and accepted: a team of two sides with its room. */
export async function aTeam(browser: Browser, origin: string, title: string) {
  const enterprise = await anEnterprise(browser, origin, `${title}装备有限公司`);
  const project = await aPublishedProject(browser, origin, enterprise, {
    title,
    skills: [{ skill: 'low-temperature-steel-welding', minLevel: 3 }],
  });
  const scholar = await aPerson(browser, origin, '程同路');
  await withProfile(scholar, [{ skill: 'low-temperature-steel-welding', level: 4 }]);
  const application = await scholar.call(applicationsApi.apply, {
    params: { positionId: project.positions[0]!.id },
    body: { note: '愿意参加' },
  });
  return { enterprise, scholar, project, application };
}
