import type { homeApi } from '@longcai/shared/home/home.contract';
import type { HandlerOutput } from '@longcai/shared/endpoint';
import packageJson from '../../../package.json' with { type: 'json' };

type Health = HandlerOutput<typeof homeApi.health>;
type Kind<Part extends 'store' | 'search' | 'mail' | 'realtime'> = Health['parts'][Part]['kind'];

/** Each part tells what it is and whether it answers. */
export interface Parts {
  store: { kind: Kind<'store'>; alive(): Promise<boolean> };
  /** `lag` counts changes that the index has not heard of yet. */
  search: { kind: Kind<'search'>; state(): Promise<{ state: 'ok' | 'degraded' | 'down'; lag: number }> };
  mail: { kind: Kind<'mail'>; alive(): Promise<boolean> };
  files: { alive(): Promise<boolean> };
  realtime: { kind: Kind<'realtime'>; alive(): Promise<boolean> };
}

/** A part that doesn't answer within this time counts as down. */
const PATIENCE_MS = 2_000;

async function within<T>(work: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), PATIENCE_MS);
  });
  try {
    return await Promise.race([work.catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}

const stateOf = async (part: { alive(): Promise<boolean> }) =>
  (await within(part.alive(), false)) ? ('ok' as const) : ('down' as const);

/** The state of every part. Without the store nothing works; without another part the rest does. */
export function createHealth(parts: Parts): () => Promise<Health> {
  return async () => {
    const [store, search, mail, files, realtime] = await Promise.all([
      stateOf(parts.store),
      within(parts.search.state(), { state: 'down' as const, lag: 0 }),
      stateOf(parts.mail),
      stateOf(parts.files),
      stateOf(parts.realtime),
    ]);
    const degraded = [search.state, mail, files, realtime].some((state) => state !== 'ok');
    return {
      status: store === 'down' ? 'down' : degraded ? 'degraded' : 'ok',
      version: packageJson.version,
      uptimeSeconds: Math.round(process.uptime()),
      parts: {
        store: { state: store, kind: parts.store.kind },
        search: { ...search, kind: parts.search.kind },
        mail: { state: mail, kind: parts.mail.kind },
        files: { state: files },
        realtime: { state: realtime, kind: parts.realtime.kind },
      },
    };
  };
}
