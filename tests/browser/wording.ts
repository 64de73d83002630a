import { formOfAddress } from '../../dialogs/form-of-address.js';
import type { WholeHouse } from '../support/whole-house.js';

/** A sentence of `content/wording` as a citizen reads it who has not chosen a form of address. */
export function sentence(house: WholeHouse, key: string): string {
  const { wording } = house.services().releases.current();
  return wording.say(key, formOfAddress({ misses: 0 }));
}
