import { BSON } from 'bson';
import { connect, type Socket } from 'node:net';
import { openTestStore, type TestStore } from '../testing/open-store.js';

const document = (doc: object) => Buffer.from(BSON.serialize(doc));
const int32 = (n: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(n);
  return bytes;
};
const message = (opcode: number, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([int32(16 + body.length), int32(7), int32(0), int32(opcode), body]);
};
const opMsg = (flags: number, ...sections: Buffer[]) => message(2013, int32(flags), ...sections);
const kind0 = (doc: object) => Buffer.concat([Buffer.from([0]), document(doc)]);
const kind1 = (name: string, docs: object[]) => {
  const content = Buffer.concat([Buffer.from(`${name}\0`), ...docs.map(document)]);
  return Buffer.concat([Buffer.from([1]), int32(4 + content.length), content]);
};

describe('the wire protocol', () => {
  let store: TestStore;
  let socket: Socket;
  beforeAll(async () => (store = await openTestStore()));
  afterAll(() => store.remove());
  beforeEach(() => (socket = connect(decodeURIComponent(store.uri.split('/')[2] as string))));
  afterEach(() => socket.destroy());

  const reply = () =>
    new Promise<{ opcode: number; answers: number; doc: Record<string, unknown> }>((resolve, reject) => {
      let bytes = Buffer.alloc(0);
      socket.once('close', () => reject(new Error('closed')));
      socket.on('data', (chunk: Buffer) => {
        bytes = Buffer.concat([bytes, chunk]);
        if (bytes.length < 16 || bytes.length < bytes.readInt32LE(0)) return;
        socket.removeAllListeners('data');
        const opcode = bytes.readInt32LE(12);
        resolve({
          opcode,
          answers: bytes.readInt32LE(8),
          doc: BSON.deserialize(bytes.subarray(opcode === 1 ? 36 : 21)),
        });
      });
    });
  const ask = (bytes: Buffer) => {
    socket.write(bytes);
    return reply();
  };

  it('answers the first hello in OP_QUERY, as a one-member replica set without topologyVersion', async () => {
    const { opcode, answers, doc } = await ask(
      message(2004, int32(0), Buffer.from('admin.$cmd\0'), int32(0), int32(-1), document({ ismaster: 1 })),
    );
    expect([opcode, answers]).toEqual([1, 7]);
    expect(doc).toEqual(jasmine.objectContaining({ setName: 'rs0', isWritablePrimary: true, ok: 1 }));
    expect(doc['maxWireVersion']).toBeLessThan(21);
    expect(doc['maxWireVersion']).toBeGreaterThanOrEqual(9);
    expect('topologyVersion' in doc).toBeFalse();
  });

  it('takes documents as a sequence, in pieces, and with a checksum it passes over', async () => {
    const body = opMsg(
      1,
      kind0({ insert: 'pieces', $db: 'spec' }),
      kind1('documents', [{ _id: 1 }, { _id: 2 }]),
      Buffer.alloc(4),
    );
    for (const byte of body.subarray(0, 40)) socket.write(Buffer.from([byte]));
    expect((await ask(body.subarray(40))).doc).toEqual({ n: 2, ok: 1 });
  });

  it('gives no reply where none is wanted, and keeps the order', async () => {
    socket.write(opMsg(2, kind0({ insert: 'quiet', $db: 'spec', documents: [{ _id: 1 }] })));
    expect((await ask(opMsg(0, kind0({ count: 'quiet', $db: 'spec' })))).doc).toEqual({ n: 1, ok: 1 });
  });

  it('gives back the bytes of a document as they came, numbers and order included', async () => {
    const doc = {
      _id: 1,
      whole: new BSON.Double(5),
      long: BSON.Long.fromNumber(5),
      int: new BSON.Int32(5),
      z: 1,
      a: { 2: 'x', 1: 'y' },
    };
    await ask(opMsg(0, kind0({ insert: 'exact', $db: 'spec' }), kind1('documents', [doc])));
    socket.write(opMsg(0, kind0({ find: 'exact', $db: 'spec' })));
    const bytes = await new Promise<Buffer>((resolve) => socket.once('data', resolve));
    expect(bytes.includes(document(doc))).toBeTrue();
  });

  for (const [what, bytes] of [
    ['a length beyond all limits', Buffer.concat([int32(0x7fffffff), Buffer.alloc(20)])],
    ['an opcode it does not know', message(2010, Buffer.alloc(20))],
    ['flags it must understand and does not', opMsg(1 << 5, kind0({ ping: 1 }))],
    [
      'a section longer than its message',
      opMsg(0, Buffer.concat([Buffer.from([0]), int32(500), Buffer.alloc(8)])),
    ],
    ['random bytes', Buffer.from(Array.from({ length: 64 }, (_, n) => (n * 31) % 256))],
  ] as const) {
    it(`ends the connection on ${what}, and goes on serving others`, async () => {
      await expectAsync(ask(bytes)).toBeRejectedWithError('closed');
      expect((await store.connection.db!.command({ ping: 1 }))['ok']).toBe(1);
    });
  }

  it('answers a document that is no valid BSON with an error', async () => {
    const broken = document({ ping: 'x', $db: 'spec' });
    broken.writeInt32LE(4000, 10);
    const { doc } = await ask(opMsg(0, Buffer.concat([Buffer.from([0]), broken])));
    expect(doc['ok']).toBe(0);
  });
});
