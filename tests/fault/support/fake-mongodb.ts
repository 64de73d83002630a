import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { mongo } from 'mongoose';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HELLO = {
  ok: 1,
  isWritablePrimary: true,
  minWireVersion: 0,
  maxWireVersion: 21,
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  saslSupportedMechs: ['SCRAM-SHA-256'],
};

interface Behaviour {
  /** What it says of itself beside the ordinary. */
  hello?: mongo.Document;
  /** Without: it wants a password (code 13), and every password is wrong (code 18). */
  admits: boolean;
}

/** Speaks as much of MongoDB's wire protocol as a driver needs to connect and to list no collections. */
export async function startFakeServer(behaviour: Behaviour): Promise<{ port: number; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    let pending = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (piece) => {
      pending = Buffer.concat([pending, piece]);
      while (pending.length >= 4 && pending.length >= pending.readInt32LE(0)) {
        const length = pending.readInt32LE(0);
        socket.write(reply(pending.subarray(0, length), behaviour));
        pending = pending.subarray(length);
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

function reply(request: Buffer, behaviour: Behaviour): Buffer {
  const legacy = request.readInt32LE(12) === OP_QUERY;
  // OP_QUERY: flags, the name of a collection, two numbers, the document. OP_MSG: flags, a kind, the document.
  const at = legacy ? request.indexOf(0, 20) + 9 : 21;
  const command = mongo.BSON.deserialize(request.subarray(at, at + request.readInt32LE(at)));
  const answer = Buffer.from(mongo.BSON.serialize(answerTo(Object.keys(command)[0] ?? '', behaviour)));
  const head = Buffer.alloc(legacy ? 36 : 21);
  if (legacy) head.writeInt32LE(1, 32);
  head.writeInt32LE(head.length + answer.length, 0);
  head.writeInt32LE(request.readInt32LE(4), 8);
  head.writeInt32LE(legacy ? OP_REPLY : OP_MSG, 12);
  return Buffer.concat([head, answer]);
}

function answerTo(command: string, { hello, admits }: Behaviour): mongo.Document {
  if (['hello', 'ismaster', 'isMaster'].includes(command)) return { ...HELLO, ...hello };
  if (['ping', 'endSessions'].includes(command)) return { ok: 1 };
  if (command === 'saslStart') {
    return { ok: 0, code: 18, codeName: 'AuthenticationFailed', errmsg: 'Authentication failed.' };
  }
  if (admits) return { ok: 1, cursor: { id: 0n, ns: 'motcua.$cmd.listCollections', firstBatch: [] } };
  return { ok: 0, code: 13, codeName: 'Unauthorized', errmsg: `Command ${command} requires authentication` };
}
