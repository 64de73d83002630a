import { filesRelease } from '../../../src/knowledge/load-content.js';
import { fromRoot } from '../../../src/platform/paths.js';
import { loadMatcher } from '../../../src/understanding/load-matcher.js';
import { configuredMatcherOptions } from '../../matcher-options.js';
import type { Suite } from '../suite.js';
import { reportCases } from '../understanding/cases.js';
import { reportConversations } from '../understanding/conversations.js';
import { reportCost } from '../understanding/cost.js';
import { askedDevelopment, reportDevelopment } from '../understanding/development.js';
import { LABELLED_ON, readLabelled } from '../understanding/labelled.js';
import { reportMassive } from '../understanding/massive.js';
import { reportNewcomers } from '../understanding/newcomers.js';
import { reportPlayed } from '../understanding/played.js';
import { reportSafety } from '../understanding/safety.js';
import { evenly } from '../understanding/sentences.js';

const QUICK_MESSAGES = 80;

export const understanding: Suite = {
  name: 'understanding',
  what: 'what citizens write is understood, beside other classifiers that learn from the same sentences',
  async run(report, bench) {
    const options = { ...configuredMatcherOptions(), clock: { now: () => LABELLED_ON } };
    const all = readLabelled(fromRoot('tests', 'understanding', 'development.tsv'));
    const labelled = bench.quick ? evenly(all, QUICK_MESSAGES) : all;
    const matcher = await loadMatcher(options);
    const asked = await askedDevelopment(matcher, options, labelled, bench);
    reportDevelopment(report, asked);
    reportSafety(report, matcher, bench);
    reportCases(report, matcher, options);
    reportConversations(report, matcher);
    await reportPlayed(report, matcher, filesRelease(fromRoot('content')));
    const texts = labelled.map(({ text }) => text);
    await reportCost(report, bench, { texts, peers: asked.peers.map(({ cost }) => cost) });
    // With the few examples of a quick run every procedure is new.
    if (!bench.quick) await reportNewcomers(report, bench, all);
    await reportMassive(report, bench);
  },
};
