import { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { storeUnreachable } from '../../../../src/store/engine/unreachable.js';

const URI = 'mongodb://clerk:open-sesame@db.example:27017/motcua';

describe('storeUnreachable', () => {
  it.each<[string, Error, RegExp]>([
    ['a wrong password', new mongo.MongoServerError({ message: URI, code: 18 }), /refuses this user.*authSource/],
    ['a missing user', new mongo.MongoServerError({ message: URI, code: 13 }), /refuses this user/],
    ['another refusal', new mongo.MongoServerError({ message: URI, codeName: 'NotYetReady' }), /NotYetReady/],
    ['a broken connection', new mongo.MongoNetworkError(URI), /connection broke/],
    ['no such name', Object.assign(new Error(URI), { syscall: 'querySrv', code: 'ENOTFOUND' }), /querySrv ENOTFOUND/],
    ['a malformed address', new mongo.MongoParseError(URI), /not a valid address.*percent-encoded/],
  ])('%s has its own message, without what the address holds', (_what, error, message) => {
    const refusal = storeUnreachable(error);
    expect(refusal).toMatchObject({ code: 'store-unreachable', cause: undefined });
    expect(refusal.message).toMatch(message);
    expect(refusal.message).not.toMatch(/open-sesame|clerk/);
  });
});
