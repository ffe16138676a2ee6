import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as z from 'zod';

const flag = z.stringbool();
const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  DATA_DIRECTORY: z.string().default('data'),
  PUBLIC_ORIGIN: z.url().optional(),
  MONGODB_URI: z.string().optional(),
  MEILI_URL: z.url().optional(),
  MEILI_KEY: z.string().optional(),
  REDIS_URL: z.string().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Longcai <no-reply@localhost>'),
  SESSION_SECRET: z.string().min(32).optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  DEMONSTRATION: flag.optional(),
  CLIENT_FOLDER: z.string().optional(),
  WORKERS_FOLDER: z.string().optional(),
  FIRST_PAGE_SHARE: z.coerce.number().min(0).max(0.5).default(0.1),
  RATE_LIMIT_FACTOR: z.coerce.number().min(1).max(1000).default(1),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface Config {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly dataDirectory: string;
  /** The one origin browsers may change things from; undefined: the address they called. */
  readonly origin: string | undefined;
  readonly mongodbUri: string | undefined;
  readonly meilisearch: { url: string; key: string } | undefined;
  readonly redisUrl: string | undefined;
  readonly mail: { smtpUrl: string | undefined; from: string };
  readonly sessionSecret: string | undefined;
  readonly trustedProxies: number;
  /** Loads demonstration data into an empty store, and shows the mailbox page. */
  readonly demonstration: boolean;
  /** Share of the first page of matching people kept for people seldom seen; 0 for none. */
  readonly firstPageShare: number;
  /** Widens every rate limit, for measurements and journeys. */
  readonly rateLimitFactor: number;
  /** Folder of the built client. */
  readonly clientFolder: string;
  /** Bundled workers, beside the bundled server or in WORKERS_FOLDER; undefined when running from source. */
  readonly workers: Record<'documentStore' | 'textSearch' | 'cv', URL | undefined>;
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
}

const here = fileURLToPath(new URL('.', import.meta.url));

/** The worker's bundle in the folder: beside this module, where the server itself has been bundled. */
function bundled(name: string, folder = here): URL | undefined {
  const file = join(folder, `${name}.js`);
  return existsSync(file) ? pathToFileURL(file) : undefined;
}

/** Reads the environment once; the only place that does. Throws one sentence per wrong variable. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  }
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  if (production && !env.SESSION_SECRET)
    throw new Error('SESSION_SECRET: needed in production, at least 32 characters');
  if (production && !env.PUBLIC_ORIGIN)
    throw new Error('PUBLIC_ORIGIN: needed in production, such as https://longcai.example');
  return {
    production,
    host: env.HOST,
    port: env.PORT,
    dataDirectory: resolve(env.DATA_DIRECTORY),
    origin: env.PUBLIC_ORIGIN,
    mongodbUri: env.MONGODB_URI,
    meilisearch: env.MEILI_URL ? { url: env.MEILI_URL, key: env.MEILI_KEY ?? '' } : undefined,
    redisUrl: env.REDIS_URL,
    mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM },
    sessionSecret: env.SESSION_SECRET,
    trustedProxies: env.TRUSTED_PROXIES,
    demonstration: env.DEMONSTRATION ?? !production,
    firstPageShare: env.FIRST_PAGE_SHARE,
    rateLimitFactor: env.RATE_LIMIT_FACTOR,
    clientFolder: env.CLIENT_FOLDER ?? join(here, '../../client/dist'),
    workers: {
      documentStore: bundled('document-store-worker', env.WORKERS_FOLDER),
      textSearch: bundled('text-search-worker', env.WORKERS_FOLDER),
      cv: bundled('cv-worker', env.WORKERS_FOLDER),
    },
    logLevel: env.LOG_LEVEL,
  };
}
