import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Handles } from '../../../src/desk/transcripts/handles.js';

const handles = new Handles('a secret that only this test knows');
const ID = 'zalo:4000000000001:2000000000017';

describe('a handle', () => {
  it('opens to the id it was made from, whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        expect(handles.open(handles.seal(id))).toBe(id);
      }),
    );
  });

  it('is the same each time and fit for an address', () => {
    expect(handles.seal(ID)).toBe(handles.seal(ID));
    expect(handles.seal(ID)).toMatch(/^[\w-]+$/);
  });

  it('shows nothing of the id', () => {
    const bytes = Buffer.from(handles.seal(ID), 'base64url').toString('latin1');
    expect(bytes).not.toContain('zalo');
    expect(bytes).not.toContain('2000000000017');
  });

  it('does not open when a letter was changed, when it is cut, or under another secret', () => {
    const sealed = handles.seal(ID);
    for (let at = 0; at < sealed.length - 1; at++) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      expect(handles.open(sealed.slice(0, at) + other + sealed.slice(at + 1))).toBeUndefined();
    }
    expect(handles.open(sealed.slice(0, 30))).toBeUndefined();
    expect(new Handles('another secret, just as long as it').open(sealed)).toBeUndefined();
  });

  it.each(['', 'x', ID, '../../etc/passwd', '%00', 'a'.repeat(5000)])(
    'does not open what it did not make: %s',
    (junk) => {
      expect(handles.open(junk)).toBeUndefined();
    },
  );
});
