import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterAddress, looksIntoMessages, parseFilter, searchWords } from '../../../src/desk/transcripts/filter.js';

const filterOf = (query: Record<string, unknown>) => parseFilter(query).filter;

describe('the filter of the conversation list', () => {
  it('is empty for an empty address', () => {
    expect(parseFilter({})).toEqual({ filter: { words: [], unserved: false, page: 1 }, form: {}, faults: [] });
  });

  it('reads every field', () => {
    const query = {
      q: 'Lệ phí khai sinh',
      person: 'người dân 7f3k',
      channel: 'zalo',
      owner: 'waiting',
      outcome: 'declined',
      intent: 'khai-sinh',
      from: '24/11/2026',
      to: '2026-11-25',
      unserved: '1',
      page: '3',
    };
    expect(filterOf(query)).toEqual({
      words: ['le', 'phi', 'khai', 'sinh'],
      person: '7F3K',
      channel: 'zalo',
      owner: 'waiting',
      outcome: 'declined',
      intent: 'khai-sinh',
      from: new Date('2026-11-24T00:00:00+07:00'),
      until: new Date('2026-11-26T00:00:00+07:00'),
      unserved: true,
      page: 3,
    });
  });

  it('leaves out what it does not know', () => {
    const query = {
      channel: 'telegram',
      owner: 'bot',
      outcome: 'x y',
      intent: '$gt',
      unserved: 'yes',
      page: '-1',
      x: '1',
    };
    expect(filterOf(query)).toEqual({ words: [], unserved: false, page: 1 });
    expect(parseFilter(query).form).not.toHaveProperty('x');
  });

  it('takes the first of several values and no objects', () => {
    expect(filterOf({ channel: ['zalo', 'messenger'], outcome: { $ne: '' } })).toMatchObject({ channel: 'zalo' });
    expect(filterOf({ outcome: { $ne: '' } })).not.toHaveProperty('outcome');
  });

  it.each(['31/02/2026', '2026-13-01', 'hôm qua', '24-11-2026'])('names the date that is none: %s', (from) => {
    const { filter, faults, form } = parseFilter({ from });
    expect(filter).not.toHaveProperty('from');
    expect(faults).toEqual([{ field: 'from', text: '“Từ ngày” phải là một ngày có thật, ví dụ 25/11/2026' }]);
    expect(form.from).toBe(from);
  });

  it('names an end before the beginning', () => {
    const { filter, faults } = parseFilter({ from: '25/11/2026', to: '24/11/2026' });
    expect(faults.map(({ field }) => field)).toEqual(['to']);
    expect(filter).not.toHaveProperty('until');
  });

  it('takes one day as from its first to its last moment', () => {
    const { from, until } = filterOf({ from: '25/11/2026', to: '25/11/2026' });
    expect(until && from && until.getTime() - from.getTime()).toBe(24 * 3_600_000);
  });

  it('never throws, and lets nothing into a word but letters and digits', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), fc.string(), (query, q) => {
        const { filter } = parseFilter({ ...query, q });
        for (const word of filter.words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
        expect(filter.page).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it('looks into messages only where conversations do not know the answer', () => {
    expect(looksIntoMessages(filterOf({ channel: 'zalo', person: '7F3K', owner: 'waiting' }))).toBe(false);
    for (const query of [
      { q: 'a' },
      { outcome: 'x' },
      { intent: 'x' },
      { from: '1/1/2026' },
      { to: '1/1/2026' },
      { unserved: '1' },
    ]) {
      expect(looksIntoMessages(filterOf(query)), JSON.stringify(query)).toBe(true);
    }
  });
});

describe('words looked for', () => {
  it('are folded, and at most eight', () => {
    expect(searchWords('Chứng thực bản sao, ĐẤT-đai!')).toEqual(['chung', 'thuc', 'ban', 'sao', 'dat', 'dai']);
    expect(searchWords('a b c d e f g h i k')).toHaveLength(8);
    expect(searchWords(' ?!. ')).toEqual([]);
  });
});

describe('the address of a list', () => {
  it('carries the filter, changes it, and begins again at page 1', () => {
    const form = { q: 'khai sinh', channel: 'zalo', page: '4' };
    expect(filterAddress('/desk/conversations', form)).toBe('/desk/conversations?q=khai+sinh&channel=zalo');
    expect(filterAddress('/l', form, { channel: '' })).toBe('/l?q=khai+sinh');
    expect(filterAddress('/l', form, { page: '2' })).toBe('/l?q=khai+sinh&channel=zalo&page=2');
    expect(filterAddress('/l', {})).toBe('/l');
  });

  it('reads back as the same filter', () => {
    const { form, filter } = parseFilter({ q: 'lệ phí & 50%?', person: '7F3K', from: '24/11/2026', unserved: '1' });
    const address = new URL(filterAddress('http://x/', form));
    expect(filterOf(Object.fromEntries(address.searchParams))).toEqual(filter);
  });
});
