import { mongo } from 'mongoose';

/** What one acknowledged write must have left behind. */
export type Written = { kind: 'single'; counter: number } | { kind: 'pair' };

/** Every write the store acknowledged, by the id of what it wrote. */
export interface Ledger {
  acknowledged: number;
  readonly written: Map<string, Written>;
  /** Updates sent and not answered: their counter may be one higher than acknowledged. */
  readonly open: Set<string>;
  /** Deletes sent; those answered are in `gone` too. */
  readonly deleted: Set<string>;
  readonly gone: Set<string>;
}

export const newLedger = (): Ledger => ({
  acknowledged: 0,
  written: new Map(),
  open: new Set(),
  deleted: new Set(),
  gone: new Set(),
});
export const isPair = ({ kind }: Written): boolean => kind === 'pair';

interface Item {
  _id: string;
  counter: number;
  writer: number;
  tags: string[];
}

let sequence = 0;

/** Starts writers that insert, update, delete and run transactions until they are stopped or the store is gone. */
export async function startWriters(
  uri: string,
  writers: number,
  ledger: Ledger,
): Promise<() => Promise<void>> {
  const client = await mongo.MongoClient.connect(uri, { serverSelectionTimeoutMS: 300 });
  const db = client.db('chaos');
  const items = db.collection<Item>('items');
  await items.createIndex({ counter: 1, writer: -1 });
  await items.createIndex({ tags: 1 });
  await db.collection('left').createIndex({ pair: 1 }, { unique: true });
  let running = true;

  async function write(writer: number): Promise<void> {
    while (running) {
      const id = `w${writer}-${++sequence}`;
      try {
        await items.insertOne({
          _id: id,
          counter: 0,
          writer,
          tags: [`t${sequence % 7}`, `t${sequence % 3}`],
        });
        acknowledge(id, { kind: 'single', counter: 0 });
        ledger.open.add(id);
        await items.updateOne({ _id: id }, { $inc: { counter: 1 }, $push: { tags: id } });
        ledger.open.delete(id);
        acknowledge(id, { kind: 'single', counter: 1 });
        if (sequence % 5 === 0) {
          ledger.deleted.add(id);
          await items.deleteOne({ _id: id });
          ledger.gone.add(id);
          ledger.acknowledged++;
        }
        await client.withSession((session) =>
          session.withTransaction(async () => {
            await db
              .collection<{ _id: string }>('left')
              .insertOne({ _id: id, pair: id } as never, { session });
            await db.collection<{ _id: string }>('right').insertOne({ _id: id } as never, { session });
            await items.updateOne({ _id: 'shared' }, { $inc: { counter: 1 } }, { session, upsert: true });
          }),
        );
        acknowledge(id, { kind: 'pair' });
      } catch {
        return;
      }
    }
  }
  const acknowledge = (id: string, what: Written) => {
    ledger.acknowledged++;
    ledger.written.set(what.kind === 'pair' ? `pair:${id}` : id, what);
  };

  const all = Array.from({ length: writers }, (_, writer) => write(writer));
  return async () => {
    running = false;
    await Promise.all(all);
    await client.close(true).catch(() => undefined);
  };
}
