import type { DateTime } from 'luxon';
import { LETTERS } from '../../platform/letters.js';
import type { Entities } from '../types.js';
import { ageIn } from './age.js';
import { dateIn } from './dates.js';
import { dossierCodeIn } from './dossier-code.js';
import { moneyIn } from './money.js';
import { phoneIn } from './phone.js';
import { placeIn } from './place.js';
import { anyWeekdayIn } from './weekdays.js';

/** "500 k" with a space, which mending would read as "500 không". */
const SPACED_K = new RegExp(`(?<![\\d.,/-])(\\d{1,2}0) k(?![${LETTERS}\\d])`, 'iu');

/**
 * The first of each kind. What hangs on capitals and signs is read in the words as written, the rest in the mended ones.
 * @param cleaned the words with their capitals; `repaired` in small letters with the typing mended
 */
export function entitiesIn(cleaned: string, repaired: string, today: DateTime): Entities {
  const date = dateIn(repaired, cleaned, today);
  const found = {
    dossierCode: dossierCodeIn(cleaned, today),
    phone: phoneIn(cleaned),
    date,
    weekday: date === undefined ? anyWeekdayIn(repaired) : undefined,
    money: moneyIn(repaired) ?? moneyWithSpacedK(cleaned),
    age: ageIn(repaired),
    place: placeIn(cleaned),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Entities;
}

/** Two or three figures that end in 0: "18 k" asks a question. */
function moneyWithSpacedK(cleaned: string): number | undefined {
  const [, figures] = SPACED_K.exec(cleaned) ?? [];
  return figures === undefined ? undefined : Number(figures) * 1000;
}
