import { mongo } from 'mongoose';
import type { Ledger } from './writers.js';

/** Compares what the store holds with what it acknowledged. */
export async function audit(uri: string, ledger: Ledger): Promise<{ lost: number; half: number }> {
  const client = await mongo.MongoClient.connect(uri);
  const db = client.db('chaos');
  const items = new Map(
    (await db.collection<{ _id: string; counter: number }>('items').find().toArray()).map((item) => [
      item._id,
      item.counter,
    ]),
  );
  const idsOf = async (name: string) =>
    new Set((await db.collection<{ _id: string }>(name).find().toArray()).map(({ _id }) => _id));
  const left = await idsOf('left');
  const right = await idsOf('right');
  await client.close();

  let lost = 0;
  for (const [id, what] of ledger.written) {
    if (what.kind === 'pair') {
      if (!left.has(id.slice('pair:'.length))) lost++;
    } else if (!ledger.deleted.has(id)) {
      const allowed = ledger.open.has(id) ? [what.counter, what.counter + 1] : [what.counter];
      if (!allowed.includes(items.get(id) ?? -1)) lost++;
    }
  }
  for (const id of ledger.gone) if (items.has(id)) lost++;
  const half =
    [...left].filter((id) => !right.has(id)).length + [...right].filter((id) => !left.has(id)).length;
  // Every pair also counted in one shared document, in the same transaction.
  return { lost, half: half + Math.abs((items.get('shared') ?? 0) - left.size) };
}
