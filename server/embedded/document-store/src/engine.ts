import { ChangeLog } from './changes/change-log.js';
import { Catalog } from './collections/catalog.js';
import { Cursors } from './sessions/cursors.js';
import { GroupCommit } from './sessions/group-commit.js';
import { Locks } from './sessions/locks.js';
import { Sessions } from './sessions/sessions.js';
import { openStore, type OpenStoreOptions, type Store } from './store/store.js';

/** Everything a command works on. */
export interface Engine {
  readonly store: Store;
  readonly catalog: Catalog;
  readonly locks: Locks;
  readonly commits: GroupCommit;
  readonly cursors: Cursors;
  readonly changes: ChangeLog;
  sessions: Sessions;
}

/** Opens a data directory. @throws StoreError */
export async function openEngine(directory: string, options?: OpenStoreOptions): Promise<Engine> {
  const store = await openStore(directory, options);
  const catalog = new Catalog();
  const locks = new Locks();
  const changes = new ChangeLog();
  const engine = {
    store,
    catalog,
    locks,
    commits: new GroupCommit(store, catalog, locks, changes),
    changes,
    cursors: new Cursors(),
  } as unknown as Engine;
  engine.sessions = new Sessions(engine);
  catalog.load(store.latest);
  return engine;
}
