import type { Suite } from './suite.js';
import { ack } from './suites/ack.js';
import { memory } from './suites/memory.js';
import { start } from './suites/start.js';
import { turn } from './suites/turn.js';
import { turns } from './suites/turns.js';
import { understanding } from './suites/understanding.js';

/** Everything that is measured, in the order of the table; a new suite is one file and one line here. */
export const SUITES: readonly Suite[] = [ack, turns, turn, start, memory, understanding];
