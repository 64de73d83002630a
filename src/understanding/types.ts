/** What the matcher says of one message: the contract between understanding, dialogs, tests and the command line. */

/** What a citizen can ask of a procedure. */
export const FACETS = [
  'documents', // what to bring, and whether some paper is needed, or any more
  'case', // a special circumstance, where nothing narrower is asked of it
  'time',
  'fee',
  'place',
  'who', // who may or must do it, and whether somebody may or must at all
  'online',
  'form',
  'result',
  'legal-basis',
  'mistake',
  'deadline', // by when the citizen must come
  'status', // how far it is, of something already filed
] as const;
export type Facet = (typeof FACETS)[number];

export type Decision = 'answer' | 'clarify' | 'decline';

export interface ScoredIntent {
  intent: string;
  /** 0 to 1; the scores of all intents add up to at most 1. */
  score: number;
}

export interface Entities {
  dossierCode?: string;
  phone?: string;
  /** ISO date. */
  date?: string;
  /** 1 for Monday to 7 for Sunday: "thứ bảy", where no word says of which week. */
  weekday?: number;
  /** Dong. */
  money?: number;
  /** Years. */
  age?: number;
  place?: string;
  /** The special case of the procedure that the words name (`cases[].id` of its guide). */
  caseId?: string;
}

/** Things seen in the words that a rule outside the model watches for. */
export type Flag = 'emergency' | 'denunciation' | 'injection' | 'id-number' | 'bank-number' | 'otp';

export interface Understanding {
  /** The words as received. */
  text: string;
  /** The words as matched: NFC, invisible characters out, typing mended. */
  repaired: string;
  /** Main intent: a procedure id or a label of the other intents. */
  intent: string;
  /** Probability that `intent` is right, 0 to 1. */
  confidence: number;
  decision: Decision;
  /** Why: `sure`, `two-close`, `too-general`, `follow-up-without-topic`, `unknown`, `rule:emergency`, … */
  reason: string;
  /** Best first, at most five. */
  intents: ScoredIntent[];
  /** The facet asked, or absent where the whole guide is meant. */
  facet?: Facet;
  facets: Facet[];
  entities: Entities;
  flags: Flag[];
  /**
   * For `clarify`: at most four intents to offer, the topic of the conversation first; none where none fits. For danger
   * or a breach of law, and within a conversation for a procedure, that is answered without being sure: what else may
   * be meant.
   */
  choices?: string[];
  /** `emergency` or `denunciation`, where something else is likelier: the answer says where to turn in that case. */
  feared?: string;
}

export interface MatchContext {
  /** Procedure id of the conversation so far. */
  about?: string;
  /** Procedures it was about before that one, the latest first. */
  earlier?: readonly string[];
}

export interface Matcher {
  /** Never throws, whatever the text; time linear in its length. */
  understand(text: string, context?: MatchContext): Understanding;
  /** Hash of the sentences it was trained on. */
  readonly version: string;
}
