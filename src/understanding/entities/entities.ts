import type { DateTime } from 'luxon';
import type { Entities } from '../types.js';
import { dateIn } from './dates.js';
import { dossierCodeIn } from './dossier-code.js';
import { ageIn, moneyIn, phoneIn } from './numbers.js';
import { placeIn } from './place.js';

/** @param cleaned the words with their capitals; `repaired` with the typing mended */
export function entitiesIn(cleaned: string, repaired: string, today: DateTime): Entities {
  const dossierCode = dossierCodeIn(cleaned, today);
  const found = {
    dossierCode,
    phone: phoneIn(cleaned),
    // The day inside a dossier code is no day that the citizen speaks of.
    date: dossierCode ? undefined : dateIn(repaired, today),
    money: moneyIn(repaired),
    age: ageIn(repaired, today.year),
    place: placeIn(cleaned),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Entities;
}
