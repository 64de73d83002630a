import { describe, expect, it } from 'vitest';
import { Rehearsal } from '../../src/conversation/rehearsal.js';
import { turns } from '../../src/conversation/turn.js';
import { filesRelease } from '../../src/knowledge/load-content.js';
import { fromRoot } from '../../src/platform/paths.js';
import type { Matcher } from '../../src/understanding/types.js';

/** What both channels take in one message. Characters. */
const CHANNEL_MAX = 2_000;

const release = filesRelease(fromRoot('content'));
const now = () => new Date('2026-11-30T02:00:00Z');
const guides = release.procedures('2026-11-30').filter(({ status }) => status === 'guide');

/** Understands whatever is said as a first question about this case, and who it is for. */
const matcherOf = (intent: string, caseId: string): Matcher => ({
  version: 'told',
  understand: (text) => ({
    ...{ text, repaired: text, intent, confidence: 1, decision: 'answer', reason: 'sure' },
    ...{ intents: [{ intent, score: 1 }], facet: 'who', facets: ['who'], entities: { caseId }, flags: [] },
  }),
});

describe.each(guides.map((guide) => [guide.id, guide] as const))('%s', (_, guide) => {
  it.each(guide.cases.map((special) => [special.id, special] as const))('in the case %s', async (_id, special) => {
    const matcher = matcherOf(guide.id, special.id);
    const { replies } = await new Rehearsal({ turns: turns(() => matcher), release, now }).say('câu hỏi');
    const text = replies.map((reply) => reply.text ?? '').join('\n');
    expect(text).toContain(special.when.replace(/\.$/, ''));
    for (const { text: paper } of special.documents) expect(text).toContain(paper);
    const listed = [...text.matchAll(/^\d+\. (.+)$/gm)].map(([, paper]) => paper);
    expect(listed.filter((paper) => special.without.includes(paper ?? ''))).toEqual([]);
    expect(listed.length > 0).toBe(!special.elsewhere);
    for (const reply of replies) expect((reply.text ?? '').length).toBeLessThanOrEqual(CHANNEL_MAX);
  });
});
