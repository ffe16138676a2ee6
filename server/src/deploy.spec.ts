import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { readConfig } from './config.js';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFile(new URL(name, root), 'utf8');

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  ports?: string[];
  networks?: string[];
  volumes?: string[];
  restart?: string;
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }> | string[];
}

describe('docker-compose.yml', () => {
  let services: Record<string, Service>;
  let networks: Record<string, { internal?: boolean }>;
  let volumes: Record<string, unknown>;
  let text: string;
  let servers: Service[];
  beforeAll(async () => {
    text = await read('docker-compose.yml');
    ({ services, networks, volumes } = parse(text, { merge: true }));
    servers = Object.entries(services)
      .filter(([name]) => name.startsWith('server-'))
      .map(([, service]) => service);
  });

  it('> the server > runs twice, from the Dockerfile here, with one set of variables', () => {
    expect(servers.length).toBe(2);
    expect(servers[0]).toEqual(servers[1]!);
    expect(servers.every(({ build }) => build === '.')).toBeTrue();
  });
  it('> the servers > start once what they need is healthy', () => {
    for (const { depends_on } of servers) {
      const conditions = Object.entries(depends_on as Record<string, { condition: string }>);
      expect(conditions.map(([name]) => name).sort()).toEqual(['meilisearch', 'mongo', 'redis']);
      for (const [name, { condition }] of conditions) {
        expect(condition).toBe('service_healthy');
        expect(services[name]?.healthcheck).withContext(name).toBeDefined();
      }
    }
  });
  it('> MongoDB > is a replica set that starts itself, and the servers name it', () => {
    expect(services['mongo']?.command).toEqual(jasmine.arrayContaining(['--replSet', 'rs0']));
    expect(services['mongo']?.healthcheck?.test.join(' ')).toContain('rs.initiate');
    for (const { environment } of servers) expect(environment?.['MONGODB_URI']).toContain('replicaSet=rs0');
  });
  it('> Redis > never throws messages away', () =>
    expect(services['redis']?.command).toEqual(
      jasmine.arrayContaining(['--maxmemory-policy', 'noeviction', '--appendonly', 'yes']),
    ));
  it('> ports > are published by the proxy alone', () => {
    const published = Object.entries(services).filter(([, { ports = [] }]) => ports.length > 0);
    expect(published.map(([name]) => name)).toEqual(['proxy']);
  });
  it('> what keeps data > has no way out, and the servers reach a mail server', () => {
    expect(networks['inside']?.internal).toBeTrue();
    for (const name of ['mongo', 'meilisearch', 'redis'])
      expect(services[name]?.networks).withContext(name).toEqual(['inside']);
    for (const service of servers) expect(service.networks).toEqual(['inside', 'outside']);
  });
  it('> secrets > come from outside', () => {
    const values = Object.values(services).flatMap(({ environment = {} }) => Object.entries(environment));
    const secrets = values.filter(([name]) => /SECRET|KEY|PASSWORD|SMTP_URL/.test(name));
    expect(secrets.length).toBeGreaterThan(2);
    for (const [name, value] of secrets)
      expect(value)
        .withContext(name)
        .toMatch(/^\$\{[A-Z_]+(:[?-][^}]*)?\}$/);
    expect(text).not.toMatch(/:\/\/[^\s/${]+:[^\s@${]+@/);
  });
  it('> what it keeps > is on named volumes', () => {
    const mounted = Object.values(services).flatMap(({ volumes: mounts = [] }) =>
      mounts.map((mount) => mount.split(':')[0]!).filter((name) => !name.startsWith('.')),
    );
    expect([...new Set(mounted)].sort()).toEqual(Object.keys(volumes).sort());
  });
  it('> every service > comes back by itself', () => {
    for (const [name, { restart }] of Object.entries(services))
      expect(restart).withContext(name).toBe('unless-stopped');
  });
  it('> the variables of the servers > are ones that the server reads, and enough to start in production', () => {
    const environment = servers[0]!.environment!;
    const filled = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [
        name,
        value.replace(
          /^\$\{([A-Z_]+)(?::-([^}]*)|:\?[^}]*)?\}$/,
          (_all, variable: string, otherwise?: string) =>
            otherwise ?? (variable === 'PUBLIC_ORIGIN' ? 'https://longcai.example' : 'x'.repeat(40)),
        ),
      ]),
    );
    const config = readConfig({ NODE_ENV: 'production', ...filled });
    expect(config.meilisearch?.url).toBe('http://meilisearch:7700');
    expect(config.redisUrl).toBe('redis://redis:6379');
    expect(config.trustedProxies).toBe(1);
    expect(config.demonstration).toBeFalse();
  });
});

describe('Dockerfile', () => {
  let lines: string[];
  let last: string[];
  beforeAll(async () => {
    lines = (await read('Dockerfile')).split('\n').filter((line) => line && !line.startsWith('#'));
    last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
  });

  it('> stages > build apart from what runs', () => {
    expect(lines.filter((line) => /^FROM .* AS /.test(line)).length).toBeGreaterThanOrEqual(2);
    expect(last.filter((line) => line.startsWith('COPY --from=')).length).toBeGreaterThanOrEqual(2);
    expect(last.some((line) => /npm (ci|install)/.test(line))).toBeFalse();
  });
  it('> packages > are those of the lock file, without development ones', () => {
    const installs = lines.filter((line) => line.startsWith('RUN npm '));
    expect(installs.some((line) => /npm install/.test(line))).toBeFalse();
    expect(installs.some((line) => /npm ci --omit=dev/.test(line))).toBeTrue();
  });
  it('> the process > belongs to an ordinary user and tells its health', () => {
    const user = last.findIndex((line) => line.startsWith('USER '));
    expect(last[user]).not.toMatch(/USER (root|0)\b/);
    expect(user).toBeLessThan(last.findIndex((line) => line.startsWith('CMD ')));
    expect(last.some((line) => line.startsWith('HEALTHCHECK '))).toBeTrue();
    expect(last.join('\n')).toContain('/api/health');
  });
  it('> every workspace of the lock file > is there before npm ci', async () => {
    const { workspaces } = JSON.parse(await read('package.json')) as { workspaces: string[] };
    const named = lines.filter((line) => line.startsWith('COPY ')).join('\n');
    for (const workspace of workspaces.filter((name) => !name.includes('*')))
      expect(named).toContain(`${workspace}/package.json`);
  });
});

describe('.env.example', () => {
  let lines: string[];
  beforeAll(async () => void (lines = (await read('.env.example')).split('\n')));

  it('> names > are exactly the variables that config.ts reads', async () => {
    const named = lines.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);
    const source = await read('server/src/config.ts');
    const schema = source.slice(source.indexOf('z.object({'), source.indexOf('});'));
    const variables = [...schema.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name!);
    expect(variables.length).toBeGreaterThan(10);
    expect(named.sort()).toEqual(variables.sort());
  });
  it('> each > is explained right above', () => {
    const unexplained = lines.filter(
      (line, at) => /^[A-Z_]+=/.test(line) && !lines[at - 1]?.startsWith('# '),
    );
    expect(unexplained).toEqual([]);
  });
  it('> as it is > is a configuration that starts', () => {
    const values = lines.flatMap((line): [string, string][] => {
      const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
      return name ? [[name, value ?? '']] : [];
    });
    const config = readConfig(Object.fromEntries(values));
    expect([config.production, config.meilisearch, config.mongodbUri]).toEqual([false, undefined, undefined]);
  });
  it('> secrets > are empty', () =>
    expect(lines.filter((line) => /^[A-Z_]*(SECRET|KEY)=./.test(line))).toEqual([]));
});
