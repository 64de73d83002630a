import { expect, it } from 'vitest';
import { ChannelRefused, TurnFailed } from '../../../src/platform/errors.js';
import { makeLog } from '../../../src/platform/log.js';

function logged(write: (log: ReturnType<typeof makeLog>) => void): string {
  let text = '';
  write(makeLog('info', { write: (line: string) => (text += line) }));
  return text;
}

it('an error is logged by kind, code and place, never with what others put into it', () => {
  const driver = Object.assign(new Error('E11000 dup key: SECRETWORDS'), {
    name: 'MongoBulkWriteError',
    code: 11000,
    writeErrors: [{ op: { text: 'SECRETWORDS' } }],
  });
  const line = logged((log) => log.error({ err: new TurnFailed('converse', driver) }, 'a turn failed'));
  expect(line).not.toContain('SECRETWORDS');
  expect(JSON.parse(line).err).toMatchObject({ code: 'turn-failed', step: 'converse', cause: { code: 11000 } });
  expect(JSON.parse(line).err.frames.length).toBeGreaterThan(0);
});

it('our own errors say what to do', () => {
  const line = logged((log) =>
    log.warn({ err: new ChannelRefused('zalo', 'permanent', '-210', 'too long') }, 'not sent'),
  );
  expect(JSON.parse(line).err.message).toContain('too long');
});

it('fields that may hold words or secrets are cut', () => {
  const line = logged((log) => log.info({ text: 'SECRETWORDS', deep: { access_token: 'SECRETWORDS' } }, 'x'));
  expect(line).not.toContain('SECRETWORDS');
});
