const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** One step of FNV-1a, over a 16-bit unit or a hash. */
export const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME);

/** Spreads the bits, so that tables may use the low ones. A whole number from 0 up to 2³². */
export function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

export function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at));
  return finish(hash);
}
