/** The intents that are no procedure. Every other label is the id of a procedure. */
export const OTHER_INTENTS: ReadonlySet<string> = new Set([
  'dossier-status',
  'official-conduct-feedback',
  'field-report',
  'satisfaction-rating',
  'general-service-info',
  'clarify-needed',
  'human-handover',
  'leader-contact',
  'opening-hours',
  'office-location',
  'greeting',
  'thanks',
  'goodbye',
  'out-of-scope',
  'other-locality',
  'emergency',
  'abuse',
  'spam',
  'prompt-injection',
]);

export const isProcedure = (intent: string): boolean => !OTHER_INTENTS.has(intent);
