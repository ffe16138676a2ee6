import type { Collection } from '../collections/catalog.js';
import { removeRecord } from '../collections/records.js';
import { compileFilter } from '../match/match.js';
import { compileProjection } from '../project/project.js';
import type { WritableView } from '../store/view.js';
import { isTruthy, mongoError, decodeExact, encode, type Doc } from '../values/values.js';
import { RawDocument } from '../wire/raw.js';
import type { Context, Handler } from './context.js';
import { ensureCollection, once } from './run-batch.js';
import { prepareUpdate, readUpdate, targetsOfDelete } from './write.js';

export const findAndModify: Handler = async (context) => {
  const { transaction } = context;
  if (transaction) {
    const collection = await ensureCollection(context);
    transaction.requireOpen();
    return modify(context, transaction.view, collection);
  }
  return once(context, (atomically, collection) => atomically((view) => modify(context, view, collection)));
};

function modify(context: Context, view: WritableView, collection: Collection): Doc {
  const { body, raw } = context;
  if (isTruthy(body['remove'])) {
    if (body['update'] !== undefined || isTruthy(body['new']))
      throw mongoError(9, 'Cannot specify both an update and remove=true');
    const [found] = targetsOfDelete(context, collection, { ...body, limit: 1 }).current(view);
    if (found) removeRecord(view, context.engine.catalog, collection, found);
    return { lastErrorObject: { n: found ? 1 : 0 }, value: shown(context, found?.bytes), ok: 1 };
  }
  if (body['update'] === undefined) throw mongoError(9, 'Either an update or remove=true must be specified');
  const { matched, before, after, upsertedId } = prepareUpdate(context, collection, {
    ...readUpdate(raw, 'query', 'update'),
    multi: false,
  })(view);
  return {
    lastErrorObject: {
      n: matched > 0 || upsertedId !== undefined ? 1 : 0,
      updatedExisting: matched > 0,
      ...(upsertedId === undefined ? {} : { upserted: upsertedId }),
    },
    value: shown(context, isTruthy(body['new']) ? after : before),
    ok: 1,
  };
}

function shown({ body }: Context, bytes: Buffer | undefined): RawDocument | null {
  const fields = body['fields'] as Doc | undefined;
  if (!bytes) return null;
  if (!fields || Object.keys(fields).length === 0) return new RawDocument(bytes);
  return new RawDocument(
    encode(compileProjection(fields, compileFilter((body['query'] ?? {}) as Doc))(decodeExact(bytes))),
  );
}
