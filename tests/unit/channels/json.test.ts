import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, eventName, given, idOf, listOf, numberOf, parseJson, textOf, timeOf } from '../../../src/channels/json.js';

describe('reading JSON that nobody promised', () => {
  it('keeps ids longer than a double holds, and leaves texts and other numbers alone', () => {
    const raw =
      '{"id":12345678901234567891,"old":-9999999999999999,"n":1795400000000,"x":1.5e3,"t":"1234567890123456789 \\" 12"}';
    expect(parseJson(raw)).toEqual({
      id: '12345678901234567891',
      old: '-9999999999999999',
      n: 1_795_400_000_000,
      x: 1500,
      t: '1234567890123456789 " 12',
    });
  });

  it('reads all other JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json({ depthSize: 'large' }), (json) => {
        fc.pre(!/\d{16}/.test(json));
        expect(parseJson(json)).toEqual(JSON.parse(json));
      }),
    );
  });

  it('throws where it is no JSON', () => {
    expect(() => parseJson('{"a":')).toThrow(SyntaxError);
  });

  it('follows own fields only', () => {
    const value = JSON.parse('{"a":{"b":null},"__proto__":{"c":1}}') as unknown;
    expect(at(value, 'a', 'b')).toBeNull();
    expect(at(value, 'a', 'b', 'c')).toBeUndefined();
    expect(at({}, 'constructor', 'name')).toBeUndefined();
    expect(at('text', 'length')).toBeUndefined();
  });

  it.each([
    ['abc', 'abc'],
    [12, '12'],
    ['', undefined],
    ['   ', undefined],
    [1.5, undefined],
    [null, undefined],
    [{}, undefined],
    ['x'.repeat(513), undefined],
  ])('idOf(%j)', (value, id) => {
    expect(idOf(value)).toBe(id);
  });

  it.each([
    ['16.05', 16.05],
    [0, 0],
    ['', undefined],
    ['x', undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])('numberOf(%j)', (value, number) => {
    expect(numberOf(value)).toBe(number);
  });

  it.each([
    ['milliseconds', 1_795_400_000_000, '2026-11-23T02:13:20.000Z'],
    ['milliseconds as text', '1795400000000', '2026-11-23T02:13:20.000Z'],
    ['seconds, as in samples of the manual', '1795400000', '2026-11-23T02:13:20.000Z'],
  ])('timeOf takes %s', (_form, value, time) => {
    expect(timeOf(value)?.toISOString()).toBe(time);
  });

  it.each([0, -1, 'soon', null, 1e300])('timeOf(%j) is no time', (value) => {
    expect(timeOf(value)).toBeUndefined();
  });

  it('leaves out what is not there', () => {
    expect(Object.keys(given({ a: 1, b: undefined, c: false }))).toEqual(['a', 'c']);
    expect(textOf(' x ')).toBe(' x ');
    expect(listOf('no list')).toEqual([]);
    expect(eventName('user_send_text')).toBe('user_send_text');
    expect(eventName('Nguyễn Văn A')).toBe('unnamed');
  });
});
