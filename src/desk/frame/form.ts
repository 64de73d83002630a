import type { Request } from 'express';

/** A field of a posted form as text; empty where it is absent or not text. */
export function typed(req: Request, field: string): string {
  const value: unknown = (req.body as Record<string, unknown> | undefined)?.[field];
  return typeof value === 'string' ? value : '';
}

export interface FormFault {
  field: string;
  text: string;
}

/** Faults as a page prints them: a summary that leads to the fields, and the words beside each. */
export function faultsShown(faults: readonly FormFault[]) {
  return {
    faultSummary: faults.map(({ field, text }) => ({ text, href: `#${field}` })),
    faultBy: Object.fromEntries(faults.map(({ field, text }) => [field, text])),
  };
}
