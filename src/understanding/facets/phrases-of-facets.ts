import type { Facet } from '../types.js';
import { DEADLINE, FEE, RESULT, STATUS, TIME } from './phrases-of-course.js';
import { DOCUMENTS, FORM, NO_LONGER } from './phrases-of-papers.js';
import { ONLINE, PLACE, WHO } from './phrases-of-people-and-places.js';
import { LEGAL_BASIS, MISTAKE } from './phrases-of-rules.js';

/** How citizens ask for each facet, as `Phrases` are written. Where two overlap the longer one counts. */
export const FACET_PHRASES: Readonly<Record<Exclude<Facet, 'case'>, string>> = {
  documents: `${DOCUMENTS}, ${NO_LONGER}`,
  time: TIME,
  fee: FEE,
  place: PLACE,
  who: WHO,
  online: ONLINE,
  form: FORM,
  result: RESULT,
  'legal-basis': LEGAL_BASIS,
  mistake: MISTAKE,
  deadline: DEADLINE,
  status: STATUS,
};
