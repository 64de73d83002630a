import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FONT, GOVUK, MOJ, OWN_ASSETS } from './packages.js';

export interface Stylesheet {
  css: string;
  /** Changes with the content, so that browsers may keep a version for ever. */
  version: string;
}

const OWN = ['frame.css', 'list.css', 'transcript.css'];
const FONT_RULE = /@font-face\{font-family:GDS Transport;[^}]*\}/g;

/**
 * One stylesheet out of the packaged ones and ours. The packaged ones name the typeface of GOV.UK, which only
 * GOV.UK may use: its name is replaced by Be Vietnam Pro, whose Vietnamese letters were drawn for it.
 * @param base address of the asset folder, e.g. `/desk/assets`
 */
export function makeStylesheet(base: string): Stylesheet {
  const font = [400, 700].map((weight) => read(FONT, `${weight}.css`).replaceAll('./files/', `${base}/fonts/`));
  const packaged = [read(GOVUK, 'govuk/govuk-frontend.min.css'), read(MOJ, 'moj/moj-frontend.min.css')].map((css) =>
    css
      .replace(FONT_RULE, '')
      .replaceAll('GDS Transport', 'Be Vietnam Pro')
      .replaceAll('url(/assets/', `url(${base}/`)
      .replace(/\/\*# sourceMappingURL=.*?\*\//, ''),
  );
  // A charset rule counts only at the very beginning, and the header says it anyway.
  const own = OWN.map((file) => read(OWN_ASSETS, file));
  const css = [...font, ...packaged, ...own].join('\n').replaceAll('@charset "UTF-8";', '');
  return { css, version: createHash('sha256').update(css).digest('hex').slice(0, 12) };
}

const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');
