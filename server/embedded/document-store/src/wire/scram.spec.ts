import { createConnection } from 'mongoose';
import { openTestStore, type TestStore } from '../testing/open-store.js';

describe('a TCP port', () => {
  let store: TestStore;
  beforeAll(async () => (store = await openTestStore({ port: 0 })));
  afterAll(() => store.remove());

  const connect = (uri: string) => createConnection(uri, { serverSelectionTimeoutMS: 10_000 }).asPromise();

  it('lets in who has the password', async () => {
    await store.connection.collection('things').insertOne({ n: 1 });
    expect(await store.connection.collection('things').countDocuments()).toBe(1);
  });

  it('refuses a wrong password and another user with 18', async () => {
    for (const [from, to] of [
      [/:[^:@]+@/, ':wrong@'],
      [/\/\/store:/, '//other:'],
    ] as const) {
      await expectAsync(connect(store.uri.replace(from, to))).toBeRejectedWith(
        jasmine.objectContaining({ code: 18 }),
      );
    }
  });

  it('answers nothing but hello without one', async () => {
    const connection = await connect(
      store.uri.replace(/\/\/[^@]+@/, '//').replace('authMechanism=SCRAM-SHA-256&', ''),
    );
    await expectAsync(connection.collection('things').findOne()).toBeRejectedWith(
      jasmine.objectContaining({ code: 13 }),
    );
    await connection.close();
  });
});
