import { NEVER_MISSED } from './decide.js';
import { isProcedure } from './labels.js';
import { phraseLine } from './phrases.js';
import { goesBack } from './topic/earlier.js';
import type { MatchContext, Matcher, Understanding } from './types.js';

/** Words stand for themselves only where they are as sure as this. */
const SURE = 0.85;
/** Danger, or a breach of law, where they are likelier that than anything else. */
const LIKELY = 0.5;

/**
 * Understands words that follow an ask-back. As a rule they complete what was asked back ("làm giấy tờ cho con", "mới
 * sinh tuần trước") and mean little by themselves, or something else. Both together are read as one message, apart from
 * the topic of the conversation: it was asked because they seemed to leave it.
 * @param before the citizen's words that were asked back
 */
export function understandCompleted(
  matcher: Matcher,
  text: string,
  before: string,
  context: MatchContext,
): Understanding {
  const alone = matcher.understand(text, context);
  if (alone.flags.length > 0 || speaksForItself(alone, context) || goesBack(phraseLine(alone.repaired))) return alone;
  const whole = matcher.understand(joined(before, text));
  if (whole.decision !== 'answer' && (clearWithout(alone, context) || !offers(whole))) return alone;
  return { ...whole, text };
}

/** Surely about the topic still, surely something that is no procedure's, or likely a grave matter. */
function speaksForItself({ intent, decision, confidence }: Understanding, { about }: MatchContext): boolean {
  if (NEVER_MISSED.includes(intent)) return confidence >= LIKELY;
  return decision !== 'clarify' && (intent === about || !isProcedure(intent)) && confidence >= SURE;
}

/** By itself, or about the topic, it is clear; to the latter people return who did not mean to leave it. */
const clearWithout = ({ decision, confidence }: Understanding, { about }: MatchContext): boolean =>
  decision === 'answer' && (about !== undefined || confidence >= SURE);

const offers = ({ decision, choices = [] }: Understanding): boolean => decision === 'clarify' && choices.length > 0;

const joined = (before: string, text: string): string => `${before.replace(/[\s.,;:!?…]+$/u, '')} ${text}`;
