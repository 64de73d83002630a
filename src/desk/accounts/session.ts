import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import type { Connection } from 'mongoose';
import { sessionStore } from '../../store/sessions.js';
import { BASE } from '../addresses.js';
import { ABSOLUTE_MS, IDLE_MS } from '../limits.js';

/** What a session knows of who signed in. */
export interface SignedIn {
  commune: string;
  name: string;
  epoch: number;
  /** Milliseconds since 1970, as the sessions are stored as JSON. */
  since: number;
  seen: number;
  previousSignInAt?: number;
}

declare module 'express-session' {
  interface SessionData {
    signedIn?: SignedIn;
  }
}

export function deskSession(connection: Connection, secret: string, https: boolean): RequestHandler {
  return session({
    name: 'desk',
    secret,
    store: sessionStore(connection, IDLE_MS),
    resave: false,
    saveUninitialized: false,
    // Behind a proxy that ends https, express would otherwise refuse to set a secure cookie.
    ...(https && { proxy: true }),
    cookie: { path: BASE, httpOnly: true, sameSite: 'lax', secure: https },
  });
}

export type SessionEnd = 'idle' | 'too-old';

/** Whether a session has come to its end, and why. */
export function sessionEnd({ since, seen }: Pick<SignedIn, 'since' | 'seen'>, now: Date): SessionEnd | undefined {
  if (now.getTime() - seen > IDLE_MS) return 'idle';
  if (now.getTime() - since > ABSOLUTE_MS) return 'too-old';
  return undefined;
}

/** Gives the visitor a session of a new id, so that an id planted before sign-in is worth nothing after it. */
export function renewSession(req: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.regenerate((error: unknown) => (error ? reject(error) : resolve()));
  });
}

export function endSession(req: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.destroy((error: unknown) => (error ? reject(error) : resolve()));
  });
}

/** Resolves when the session is stored: a redirect must not overtake it. */
export function saveSession(req: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.save((error: unknown) => (error ? reject(error) : resolve()));
  });
}
