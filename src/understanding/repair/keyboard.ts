const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Letters whose keys touch each letter's: on a QWERTY keyboard each row is shifted to the right by about half a key. */
export const TOUCHING: ReadonlyMap<string, string> = new Map(
  KEYS.flatMap((row, at) =>
    Array.from(row, (key, place): [string, string] => {
      const [above = '', below = ''] = [KEYS[at - 1], KEYS[at + 1]];
      const near = [row[place - 1], row[place + 1], above[place], above[place + 1], below[place - 1], below[place]];
      return [key, near.filter(Boolean).join('')];
    }),
  ),
);
