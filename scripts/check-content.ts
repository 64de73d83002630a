// Checks what the commune knows and says: `npm run check-content [-- <folder>]`. Exit code 1 on errors.
import { relative } from 'node:path';
import { reportContent } from '../src/knowledge/check/index.js';
import { dayOf } from '../src/knowledge/days.js';
import { systemClock } from '../src/platform/clock.js';
import { fromRoot } from '../src/platform/paths.js';

const folder = process.argv[2] ?? fromRoot('content');
const shown = relative(process.cwd(), folder) || folder;
process.exitCode = reportContent(shown, dayOf(systemClock.now()), (line) => console.log(line));
