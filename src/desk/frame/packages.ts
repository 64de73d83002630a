import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fromRoot } from '../../platform/paths.js';

const require = createRequire(import.meta.url);

/** Where the parts of a page that others made lie on disk. */
export const GOVUK = join(dirname(require.resolve('govuk-frontend/package.json')), 'dist');
export const MOJ = dirname(require.resolve('@ministryofjustice/frontend/package.json'));
export const FONT = dirname(require.resolve('@fontsource/be-vietnam-pro/package.json'));

/** Our own parts: read from the sources also after a build, which compiles only TypeScript. */
export const OWN_VIEWS = fromRoot('src', 'desk', 'views');
export const OWN_ASSETS = fromRoot('src', 'desk', 'assets');
