/**
 * For a write that needs no waiting for the journal, because all it says can be made again from what is durable, and
 * because nothing that rests on it leaves this process before a later write has waited: the journal keeps its order, so
 * that one carries all earlier ones with it. Losing it to a crash costs the work, not the truth.
 * Leases and receipts are written so too: nobody is harmed where one is lost.
 */
export const CARRIED_BY_LATER = { writeConcern: { w: 1, j: false } } as const;
