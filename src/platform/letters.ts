/**
 * Letters for patterns, to stand between brackets: those of the Latin scripts, Vietnamese ones among them. A pattern
 * with `\p{L}` in it takes V8 one to nine milliseconds to compile, once for texts with marks and once for texts without,
 * and again after it was not needed for a while; with these it takes a twentieth. What is read with them has been
 * cleaned, so that its letters are composed.
 */
export const LETTERS = 'A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ';
const LAST = 0x1eff;

export const CAPITALS = rangesOf(/[\p{Lu}]/u);
export const SMALL_LETTERS = rangesOf(/[\p{Ll}]/u);

/** Those of the letters that the pattern meets, as they stand between brackets. */
function rangesOf(pattern: RegExp): string {
  const letter = new RegExp(`[${LETTERS}]`);
  let ranges = '';
  let from: string | undefined;
  let to = '';
  for (let code = 0x41; code <= LAST + 1; code++) {
    const sign = String.fromCharCode(code);
    if (letter.test(sign) && pattern.test(sign)) {
      from ??= sign;
      to = sign;
    } else if (from !== undefined) {
      ranges += from === to ? from : `${from}-${to}`;
      from = undefined;
    }
  }
  return ranges;
}
