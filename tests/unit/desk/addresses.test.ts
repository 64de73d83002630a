import { describe, expect, it } from 'vitest';
import { safeReturn, signInAddress } from '../../../src/desk/addresses.js';
import { RETURN_MAX } from '../../../src/desk/limits.js';

const ofLength = (length: number): string => '/desk/account?x='.padEnd(length, 'x');

describe('the page that follows sign-in', () => {
  it.each(['/desk/account', '/desk/conversations?q=le+phi&from=24%2F11%2F2026', '/desk//example.com'])(
    'is one of the desk: %s',
    (address) => {
      expect(safeReturn(address)).toBe(address);
    },
  );

  it.each([
    ['another host', 'https://example.com/desk/account'],
    ['another host, in short', '//example.com/desk/account'],
    ['another host, with the slashes of Windows', '\\\\example.com/desk/account'],
    ['a script', 'javascript:alert(1)'],
    ['another house’s address', '/simulator'],
    ['a name that begins alike', '/deskx/account'],
    ['a way up', '/desk/../simulator'],
    ['a way up, encoded', '/desk/%2e%2e/simulator'],
    ['a way up, with the slashes of Windows', '/desk\\..\\simulator'],
    ['the sign-in page itself', '/desk/sign-in?returnTo=%2Fdesk%2Faccount'],
    ['no address', 'http://['],
    ['nothing', undefined],
    ['several', ['/desk/account']],
    ['an object', { $ne: '' }],
  ])('is the first page for %s', (_, address) => {
    expect(safeReturn(address)).toBe('/desk');
  });

  it('is forgotten where its address is too long', () => {
    expect(safeReturn(ofLength(RETURN_MAX))).toBe(ofLength(RETURN_MAX));
    expect(safeReturn(ofLength(RETURN_MAX + 1))).toBe('/desk');
  });
});

describe('the address of the sign-in page', () => {
  it('says why it is shown and what follows, where there is something to say', () => {
    expect(signInAddress({})).toBe('/desk/sign-in');
    expect(signInAddress({ returnTo: '/desk' })).toBe('/desk/sign-in');
    expect(signInAddress({ ended: 'form', returnTo: '/desk/account?a=1' })).toBe(
      '/desk/sign-in?ended=form&returnTo=%2Fdesk%2Faccount%3Fa%3D1',
    );
    expect(signInAddress({ returnTo: '//example.com' })).toBe('/desk/sign-in');
  });
});
