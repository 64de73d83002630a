import { RETURN_MAX } from './limits.js';

/** Where the desk is mounted; its links, its cookie and its redirects begin with it. */
export const BASE = '/desk';
export const SIGN_IN = `${BASE}/sign-in`;
export const CONVERSATIONS = `${BASE}/conversations`;
export const ACCOUNT = `${BASE}/account`;
export const welcomeAddress = (token: string): string => `${BASE}/welcome/${token}`;

/** A host that no address can name by chance: what resolves to another one leads away. */
const HERE = 'http://desk.invalid';

/**
 * The page to open after sign-in, as it came in an address or a form: only one inside the desk, or its first page.
 * Anyone can write a link to the sign-in page, and it must not become a way to send people elsewhere.
 */
export function safeReturn(address: unknown): string {
  if (typeof address !== 'string' || address.length > RETURN_MAX || !URL.canParse(address, HERE)) return BASE;
  const { origin, pathname, search } = new URL(address, HERE);
  const inside = origin === HERE && pathname.startsWith(`${BASE}/`) && !pathname.startsWith(SIGN_IN);
  return inside ? `${pathname}${search}` : BASE;
}

/**
 * The sign-in page, saying why it is shown and which page follows it. The page stands in the address, so that visitors
 * who are not signed in leave nothing in the store.
 */
export function signInAddress({ ended, returnTo }: { ended?: string; returnTo?: unknown }): string {
  const next = safeReturn(returnTo);
  const query = new URLSearchParams({ ...(ended && { ended }), ...(next !== BASE && { returnTo: next }) });
  return query.size > 0 ? `${SIGN_IN}?${query}` : SIGN_IN;
}
