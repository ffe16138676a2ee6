import type { CallInput } from '@longcai/shared/endpoint';
import { offersApi, type OfferView } from '@longcai/shared/offers/offers.contract';
import { projectsApi, type ProjectView } from '@longcai/shared/projects/projects.contract';
import { aMember, anOfficial, anOrganisation, type Member } from './people.js';
import type { TestApp } from './test-app.js';

type ProjectParts = Partial<CallInput<typeof projectsApi.create>['body']>;
type OfferParts = Partial<CallInput<typeof offersApi.create>['body']>;
export type PositionParts = NonNullable<ProjectParts['positions']>[number];

/** A curator of the corridor library, unless told otherwise. */
export const aCurator = (
  app: TestApp,
  scope: { libraries?: string[]; regions?: string[] } = { libraries: ['corridor'] },
): Promise<Member> => anOfficial(app, ['curator'], scope);

/** A position for a welder of level 3, with the parts given instead. */
export const aPosition = (parts: Partial<PositionParts> = {}): PositionParts => ({
  title: { zh: '焊接工艺工程师', en: 'Welding engineer' },
  needs: [{ skill: 'tig-welding', minLevel: 3 }],
  ...parts,
});

/** What a project needs to be submitted. */
export const PROJECT_PARTS = {
  library: 'corridor',
  title: { zh: '加氢反应器自动焊产线', en: 'Automatic welding line for hydrogenation reactors' },
  summary: {
    zh: '为大型厚壁容器建设窄间隙自动焊产线。',
    en: 'A narrow-gap welding line for thick-walled vessels.',
  },
  region: '230604',
  industry: '34',
} as const satisfies ProjectParts;

/** A draft of the member's own, complete enough to be submitted. */
export const aProject = (owner: Member, parts: ProjectParts = {}): Promise<ProjectView> =>
  owner.client.call(projectsApi.create, {
    body: { version: 0, ...PROJECT_PARTS, positions: [aPosition()], ...parts },
  });

/** The same, submitted: it has a service number and a clock. */
export async function aSubmittedProject(owner: Member, parts: ProjectParts = {}): Promise<ProjectView> {
  const { id } = await aProject(owner, parts);
  return owner.client.call(projectsApi.submit, { params: { projectId: id } });
}

export interface PublishedProject {
  project: ProjectView;
  /** Manager of the organisation that owns it. */
  owner: Member;
  organisationId: string;
  curator: Member;
}

/** A published project of an organisation, with everyone it takes; the owner's organisation is made unless given. */
export async function aPublishedProject(
  app: TestApp,
  parts: ProjectParts = {},
  given: { owner?: Member; organisationId?: string; curator?: Member } = {},
): Promise<PublishedProject> {
  const owner = given.owner ?? (await aMember(app, { name: '李建国' }));
  const organisationId = given.organisationId ?? (await anOrganisation(owner)).id;
  const library = parts.library ?? PROJECT_PARTS.library;
  const curator = given.curator ?? (await aCurator(app, { libraries: [library] }));
  const { id } = await aSubmittedProject(owner, { organisationId, ...parts });
  const project = await curator.client.call(projectsApi.step, {
    params: { projectId: id },
    body: { step: 'publish' },
  });
  return { project, owner, organisationId, curator };
}

/** A draft offer of the member's own. */
export const anOffer = (owner: Member, parts: OfferParts = {}): Promise<OfferView> =>
  owner.client.call(offersApi.create, {
    body: {
      library: 'corridor',
      kind: 'advice',
      title: { zh: '厚壁容器焊接工艺评定咨询', en: 'Advice on welding procedure qualification' },
      summary: { zh: '可远程答疑，也可到现场。', en: 'Remote advice, or on site.' },
      supplies: [{ skill: 'tig-welding', level: 4 }],
      region: '230100',
      ...parts,
    },
  });
