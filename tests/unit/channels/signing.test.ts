import { describe, expect, it } from 'vitest';
import { appSecretProof, headerOf, sameText } from '../../../src/channels/signing.js';

describe('signing', () => {
  it('the proof of the application’s secret, against a vector computed elsewhere', () => {
    expect(appSecretProof('test-app-secret', 'test-access-token')).toBe(
      'c7a7a56a58d03b05def128144d755b6c5bd4ba6b88fbfd8a59a909c862e52d7b',
    );
  });

  it('compares texts of any length', () => {
    expect([sameText('abc', 'abc'), sameText('abc', 'abd'), sameText('abc', 'abcd'), sameText('', 'a')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('takes the first of a repeated header', () => {
    expect(headerOf({ 'X-A': ['1', '2'] }, 'x-a')).toBe('1');
  });
});
