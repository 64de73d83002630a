/** Where the desk is mounted; its links, its cookie and its redirects begin with it. */
export const BASE = '/desk';
export const SIGN_IN = `${BASE}/sign-in`;
export const CONVERSATIONS = `${BASE}/conversations`;
export const ACCOUNT = `${BASE}/account`;
export const welcomeAddress = (token: string): string => `${BASE}/welcome/${token}`;
