import type { Access, Endpoint } from '@longcai/shared/endpoint';
import { Problem } from '@longcai/shared/problem';
import { PROBLEMS, type ProblemCode } from '@longcai/shared/problems';
import { createSchemaCollection } from './openapi-schemas.js';

type Json = Record<string, unknown>;

/** Who may call, in words. */
export const WHO: Readonly<Record<Access, string>> = {
  anyone: 'Anyone, signed in or not',
  member: 'Anyone who is signed in',
  curator: 'Curators and administrators',
  operator: 'Operators and administrators',
  administrator: 'Administrators',
};

export const featureOf = (endpoint: Endpoint): string => endpoint.id.split('.')[0] ?? endpoint.id;
export const openApiPath = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

const isKnown = (code: string): code is ProblemCode => code in PROBLEMS;

/** Every refusal an endpoint can give, by status. */
export function refusalsOf(endpoint: Endpoint): Map<number, ProblemCode[]> {
  const codes: ProblemCode[] = ['too-many-requests', 'internal', 'store-unavailable'];
  if (endpoint.params || endpoint.query || endpoint.body) codes.push('invalid-input');
  if (endpoint.body) codes.push('malformed-json', 'too-large');
  if (endpoint.upload) codes.push('too-large', 'unsupported-type', 'disk-full');
  if (endpoint.access !== 'anyone') codes.push('sign-in-required');
  if (endpoint.access !== 'anyone' || endpoint.rule) codes.push('forbidden');
  if (endpoint.params) codes.push('not-found');
  if (endpoint.method !== 'GET') codes.push('origin-refused');
  codes.push(...(endpoint.problems ?? []).filter(isKnown));
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes)) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return byStatus;
}

/**
 * The contract as OpenAPI 3.1: every endpoint with who may call it, what goes in, what comes out and every refusal.
 * @param endpoints of the contract
 * @param version of the platform
 * @param origin where it is served, without a trailing slash; '/' unless given
 */
export function openApi(endpoints: readonly Endpoint[], version: string, origin = '/'): Json {
  const schemas = createSchemaCollection();
  const problem = schemas.collect(Problem, 'output');
  const collected = endpoints.map((endpoint) => ({
    endpoint,
    params: endpoint.params && schemas.collect(endpoint.params, 'input'),
    query: endpoint.query && schemas.collect(endpoint.query, 'input'),
    body: endpoint.body && schemas.collect(endpoint.body, 'input'),
    response: endpoint.response && schemas.collect(endpoint.response, 'output'),
  }));
  const components = schemas.components();

  const parametersIn = (place: 'path' | 'query', schema: Json | undefined): Json[] => {
    const read = (schemas.published(schema, 'input') ?? {}) as {
      properties?: Record<string, Json>;
      required?: string[];
    };
    return Object.entries(read.properties ?? {}).map(([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || (read.required ?? []).includes(name),
      schema: property,
    }));
  };

  const success = (endpoint: Endpoint, response: Json | undefined): Json => {
    if (endpoint.file) return { 200: { description: 'The file', content: { '*/*': {} } } };
    if (!response) return { [endpoint.status ?? 204]: { description: 'Done' } };
    const schema = schemas.published(response, 'output');
    return {
      [endpoint.status ?? 200]: {
        description: endpoint.summary,
        content: { 'application/json': { schema } },
      },
    };
  };

  const requestBody = (endpoint: Endpoint, body: Json | undefined): Json => {
    if (endpoint.upload) {
      const { field, types, maxBytes } = endpoint.upload;
      const schema = {
        type: 'object',
        required: [field],
        properties: { [field]: { type: 'string', format: 'binary' } },
      };
      const description = `${types.join(', ')}; at most ${Math.round(maxBytes / 1024)} kB`;
      return { requestBody: { required: true, description, content: { 'multipart/form-data': { schema } } } };
    }
    if (!body) return {};
    const schema = schemas.published(body, 'input');
    return { requestBody: { required: true, content: { 'application/json': { schema } } } };
  };

  const paths: Record<string, Json> = {};
  for (const { endpoint, params, query, body, response } of collected) {
    const refusals = [...refusalsOf(endpoint)].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${PROBLEMS[code].en}`).join('\n\n'),
        content: { 'application/problem+json': { schema: schemas.published(problem, 'output') } },
      },
    ]);
    const path = openApiPath(endpoint.path);
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: {
        operationId: endpoint.id,
        tags: [featureOf(endpoint)],
        summary: endpoint.summary,
        description: [`${WHO[endpoint.access]}.`, endpoint.rule && `${endpoint.rule}.`]
          .filter(Boolean)
          .join(' '),
        'x-access': endpoint.access,
        ...(endpoint.rule && { 'x-rule': endpoint.rule }),
        ...(endpoint.developmentOnly && { 'x-development-only': true }),
        security: endpoint.access === 'anyone' ? [{}, { session: [] }] : [{ session: [] }],
        parameters: [...parametersIn('path', params), ...parametersIn('query', query)],
        ...requestBody(endpoint, body),
        responses: { ...success(endpoint, response), ...Object.fromEntries(refusals) },
      },
    };
  }

  return {
    openapi: '3.1.0',
    info: {
      title: 'Longcai 龙才',
      version,
      description:
        'People and projects of Heilongjiang. Every change needs the session cookie, the header `X-Longcai: 1` and an Origin of this site. Refusals are RFC 9457 problem details; their codes are stable.',
    },
    servers: [{ url: origin }],
    tags: [...new Set(endpoints.map(featureOf))].sort().map((name) => ({ name })),
    paths,
    components: {
      schemas: components,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-longcai' } },
    },
  };
}
