/** Longer messages keep their head and their tail: the question stands at either end. Characters. */
const KEPT_HEAD = 1400;
const KEPT_TAIL = 600;

/** Two words may hide behind an invisible sign, so only those that join are dropped; the others become a space. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu;
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;
const LOOSE_MARKS = /\p{M}+/gu;

/**
 * One form for what looks alike: NFC (fancy letters become plain ones), no invisible, bidirectional or control
 * characters, single spaces, lines kept as line ends, at most 2,001 characters.
 */
export function clean(text: string): string {
  const lines = cut(text)
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(LOOSE_MARKS, '')
    .split(/\r\n|[\n\r\u2028\u2029]/);
  return cut(
    lines
      .map((line) => line.replace(BREAKS, ' ').trim())
      .filter((line) => line !== '')
      .join('\n'),
  );
}

function cut(text: string): string {
  if (text.length <= KEPT_HEAD + KEPT_TAIL) return text;
  return `${text.slice(0, KEPT_HEAD)}\n${text.slice(-KEPT_TAIL)}`;
}
