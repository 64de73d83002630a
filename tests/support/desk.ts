import express, { type Express } from 'express';
import type { Connection } from 'mongoose';
import { pino } from 'pino';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { Accounts } from '../../src/desk/accounts/accounts.js';
import { AuditTrail } from '../../src/desk/audit-trail.js';
import { desk } from '../../src/desk/desk.js';
import type { Clock } from '../../src/platform/clock.js';
import type { Log } from '../../src/platform/log.js';
import { type AuditDoc, auditModel } from '../../src/store/models/audit.js';
import type { Role } from '../../src/store/models/official.js';
import { sampleRelease } from './sample-release.js';

/** A clock that stands still until it is moved. */
class TestClock implements Clock {
  constructor(private at: Date) {}
  now = (): Date => this.at;
  pass(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}

export const MINUTE = 60_000;
export const PASSWORD = 'ba con suối chảy qua làng';
/** Wednesday morning in Vietnam. */
export const MORNING = new Date('2026-11-25T08:30:00+07:00');

export interface TestDesk {
  app: Express;
  commune: string;
  clock: TestClock;
  accounts: Accounts;
  audit: () => Promise<AuditDoc[]>;
  /** An agent that is signed in as a fresh account of this role. */
  as: (role: Role, name?: string) => Promise<TestAgent>;
}

interface Options {
  secureCookies?: boolean;
  log?: Log;
}

export function testDesk(
  connection: Connection,
  commune: string,
  { secureCookies = false, log }: Options = {},
): TestDesk {
  const clock = new TestClock(MORNING);
  const accounts = new Accounts(connection, commune, new AuditTrail(connection, commune, clock), clock);
  const app = express();
  app.set('trust proxy', 'loopback');
  const config = { sessionSecret: 'a secret of tests, longer than needed', secureCookies };
  const releases = { current: () => sampleRelease };
  app.use('/desk', desk({ connection, releases, commune, config, clock, log: log ?? pino({ level: 'silent' }) }));
  return {
    app,
    commune,
    clock,
    accounts,
    audit: () => auditModel(connection).find({ commune }).sort({ $natural: 1 }).lean<AuditDoc[]>().exec(),
    as: async (role, name = `${role}-1`) => {
      await makeOfficial(accounts, name, role);
      const agent = request.agent(app);
      await signIn(agent, name);
      return agent;
    },
  };
}

export async function makeOfficial(accounts: Accounts, name: string, role: Role, fullName?: string): Promise<void> {
  const token = await accounts.add(name, role, { official: 'console' }, fullName);
  await accounts.acceptInvitation(token, PASSWORD, {});
}

/** The token of the page's form. */
export function csrfOf(html: string): string {
  const token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1];
  if (!token) throw new Error('the page has no form with a token');
  return token;
}

/** Opens the page of a form and posts it as a browser does. */
export async function postForm(agent: TestAgent, page: string, fields: Record<string, string>, action = page) {
  const { text } = await agent.get(page);
  return agent
    .post(action)
    .type('form')
    .send({ _csrf: csrfOf(text), ...fields });
}

export const signIn = (agent: TestAgent, name: string, password = PASSWORD) =>
  postForm(agent, '/desk/sign-in', { name, password });
