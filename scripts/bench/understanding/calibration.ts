import { rightlyAnswered, type Seen, type Share, share, wasAnswered } from './figures.js';

/** Answers given with a confidence from `from` on and below `to`. */
export interface Band {
  from: number;
  to: number;
  /** Those that answer something that was asked. */
  right: Share;
}

const BANDS: readonly (readonly [from: number, to: number])[] = [
  [0, 0.5],
  [0.5, 0.6],
  [0.6, 0.7],
  [0.7, 0.8],
  [0.8, 0.9],
  [0.9, 1],
];

/** How far confidence can be believed: rightly answered among the answers, by confidence. */
export function calibration(seen: readonly Seen[]): Band[] {
  const answered = seen.filter(wasAnswered);
  return BANDS.map(([from, to]) => {
    const within = ({ got }: Seen) => got.confidence >= from && (got.confidence < to || to === 1);
    return { from, to, right: share(answered.filter(within), rightlyAnswered) };
  });
}
