import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FONT, MOJ } from '../../../src/desk/frame/packages.js';
import { makeStylesheet } from '../../../src/desk/frame/stylesheet.js';

const { css, version } = makeStylesheet('/desk/assets');
const used = (folder: string) =>
  [...css.matchAll(new RegExp(`url\\(/desk/assets/${folder}/([^)]+)\\)`, 'g'))].map((m) => m[1] ?? '');

describe('the stylesheet', () => {
  it('names Be Vietnam Pro and nowhere the typeface that only GOV.UK may use', () => {
    expect(css).not.toMatch(/GDS Transport/i);
    expect(css).toContain('font-family:Be Vietnam Pro,arial,sans-serif');
  });

  it('has the Vietnamese letters in both weights', () => {
    for (const weight of [400, 700])
      expect(css).toContain(`/desk/assets/fonts/be-vietnam-pro-vietnamese-${weight}-normal.woff2`);
  });

  it('asks for no file that is not served', () => {
    const fonts = used('fonts');
    expect(fonts.length).toBeGreaterThanOrEqual(12);
    expect(fonts.filter((file) => !existsSync(join(FONT, 'files', file)))).toEqual([]);
    const images = used('images').filter((file) => file !== 'govuk-crest.svg');
    expect(images.filter((file) => !existsSync(join(MOJ, 'moj', 'assets', 'images', file)))).toEqual([]);
    expect(css).not.toContain('url(/assets/');
    expect(css).not.toMatch(/url\(["']?https?:/);
  });

  it('has a version that follows its content', () => {
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(makeStylesheet('/other').version).not.toBe(version);
  });
});
