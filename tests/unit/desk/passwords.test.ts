import { describe, expect, it } from 'vitest';
import { hashPassword, passwordFault, passwordMatches } from '../../../src/desk/accounts/passwords.js';

describe('a password', () => {
  it('matches its hash and no other password does', async () => {
    const hash = await hashPassword('ba con suối chảy qua làng');
    expect(await passwordMatches('ba con suối chảy qua làng', hash)).toBe(true);
    expect(await passwordMatches('ba con suối chảy qua lang', hash)).toBe(false);
  });

  it('is the same however the keyboard composed its letters', async () => {
    const hash = await hashPassword('ba con suối chảy qua làng'.normalize('NFD'));
    expect(await passwordMatches('ba con suối chảy qua làng'.normalize('NFC'), hash)).toBe(true);
  });

  it('is hashed with a salt and with its cost written beside it', async () => {
    const [one, two] = await Promise.all([hashPassword('một mật khẩu dài'), hashPassword('một mật khẩu dài')]);
    expect(one).toMatch(/^scrypt\$15\$8\$3\$/);
    expect(one).not.toBe(two);
  });

  it('is checked by the cost of its own hash, so that old hashes still work after the cost was raised', async () => {
    const cheap = 'scrypt$10$8$1$c2FsdHNhbHRzYWx0c2FsdA$hY4jY5DVvbk9_preTo8oWN0t0S9lQOEHHn_zxJJ9VYA';
    expect(await passwordMatches('mật khẩu từ đời trước', cheap)).toBe(true);
    expect(await passwordMatches('mật khẩu khác', cheap)).toBe(false);
  });

  it('never matches a hash that is missing or broken, after as much work', async () => {
    const began = performance.now();
    expect(await passwordMatches('gì cũng được', undefined)).toBe(false);
    const unknown = performance.now() - began;
    expect(await passwordMatches('gì cũng được', 'scrypt$garbage')).toBe(false);
    const hash = await hashPassword('một mật khẩu dài');
    const known = performance.now();
    await passwordMatches('gì cũng được', hash);
    expect(unknown).toBeGreaterThan((performance.now() - known) / 50);
  });
});

describe('a new password', () => {
  it.each([
    ['mười ba ký t', 'too-short'],
    ['x'.repeat(129), 'too-long'],
    ['mot cau co Tran.Binh trong do', 'holds-name'],
    ['aaaaaaaaaaaaaaaaaaaa', 'too-simple'],
    ['abcdefghijklmnop', 'too-simple'],
    ['98765432109876543210', 'too-simple'],
    ['ba con suối chảy qua làng', undefined],
    ['Xq7#mLp2!vRt9$', undefined],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault(password, 'tran.binh')).toBe(fault);
  });

  it('counts letters as people do, not as they are stored', () => {
    expect(passwordFault('ạệộữ ẩếốử ẫđỗ'.normalize('NFD'), 'tran.binh')).toBe('too-short');
  });
});
