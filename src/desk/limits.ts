const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Every limit of the desk, in one place. The idle end, the number of tries and the password's length follow the
 * controls of security level 2 in TCVN 14423:2026 (as read in secondary sources): a session locks after 15 minutes,
 * at most 5 wrong tries, and 14 characters where there is no second factor.
 */
export const IDLE_MS = 15 * MINUTE;
/** However busy: after so long a session asks for the password again. */
export const ABSOLUTE_MS = 12 * HOUR;

export const MAX_TRIES = 5;
export const LOCK_MS = 15 * MINUTE;
/** Wrong passwords from one address, whatever the account. A whole office may share one address: four locked accounts. */
export const ADDRESS_FAILURES = 4 * MAX_TRIES;
export const ADDRESS_WINDOW_MS = 15 * MINUTE;

export const PASSWORD_MIN = 14;
export const PASSWORD_MAX = 128;
/** How long the one-time link for the first password works. */
export const WELCOME_MS = 72 * HOUR;

/** Characters of the address that is opened after sign-in; a longer one is forgotten. */
export const RETURN_MAX = 500;

export const CONVERSATIONS_A_PAGE = 20;
export const MESSAGES_A_PAGE = 50;
