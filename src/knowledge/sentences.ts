import type { Wording } from './wording.js';

/** A place to fill: `{you}`, `{dueDay}`. */
export const PLACE = /\{([A-Za-z][A-Za-z0-9]*)\}/g;

/** The wording made of these sentences, by key. */
export function makeWording(sentences: ReadonlyMap<string, string>): Wording {
  const raw = (key: string): string => {
    const sentence = sentences.get(key);
    if (sentence === undefined) throw new Error(`no wording for "${key}" in content/wording`);
    return sentence;
  };
  return Object.freeze<Wording>({
    raw,
    keys: () => [...sentences.keys()],
    say: (key, values = {}) =>
      raw(key).replace(PLACE, (_, place: string) => {
        const value = values[place];
        if (value === undefined) throw new Error(`the wording "${key}" needs a value for {${place}}`);
        return String(value);
      }),
  });
}
