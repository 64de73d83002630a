import { type Request, type Response, Router } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Clock } from '../../platform/clock.js';
import type { OfficialDoc } from '../../store/models/official.js';
import { BASE, safeReturn, signInAddress } from '../addresses.js';
import type { AuditTrail } from '../audit-trail.js';
import { faultsShown, typed } from '../frame/form.js';
import type { ShowPage } from '../frame/pages.js';
import { visitOf } from '../frame/visit.js';
import { ADDRESS_FAILURES, ADDRESS_WINDOW_MS } from '../limits.js';
import { visitorOf } from './access.js';
import type { Credentials } from './credentials.js';
import { endSession, renewSession, saveSession } from './session.js';

/** Why the visitor is at the sign-in page, by the word in its address. */
const NOTICES = new Map([
  ['idle', 'Phiên làm việc đã kết thúc vì 15 phút không dùng. Vui lòng đăng nhập lại.'],
  ['too-old', 'Phiên làm việc đã kéo dài 12 giờ. Vui lòng đăng nhập lại.'],
  ['account', 'Tài khoản vừa được thay đổi. Vui lòng đăng nhập lại hoặc hỏi người quản trị.'],
  ['form', 'Trang đã mở quá lâu nên chưa nhận được. Vui lòng đăng nhập lại.'],
  ['signed-out', 'Đã đăng xuất.'],
  ['password-set', 'Đã đặt mật khẩu. Vui lòng đăng nhập.'],
]);

/** The same words whatever was wrong: a page must not tell which names exist. */
const REFUSED = 'Tên đăng nhập hoặc mật khẩu không đúng. Sau 5 lần sai, tài khoản tạm khóa 15 phút.';
const TOO_MANY = 'Máy này đã nhập sai quá nhiều lần. Vui lòng thử lại sau 15 phút.';

export interface SignInParts {
  credentials: Credentials;
  audit: AuditTrail;
  clock: Clock;
  commune: string;
  show: ShowPage;
}

export function signInPages({ credentials, audit, clock, commune, show }: SignInParts): Router {
  const failures = new RateLimiterMemory({ points: ADDRESS_FAILURES, duration: ADDRESS_WINDOW_MS / 1000 });
  const router = Router();

  router.get('/sign-in', (req, res) => {
    const returnTo = safeReturn(req.query.returnTo);
    if (visitOf(res).official) return res.redirect(303, returnTo);
    show(req, res, 'sign-in', { notice: NOTICES.get(String(req.query.ended)), ...kept(returnTo) });
  });

  router.post('/sign-in', async (req, res) => {
    const address = req.ip ?? 'unknown';
    // Counted as a failure until it is none: tries sent all at once must not each find the count still low.
    const { consumedPoints } = await failures.penalty(address);
    if (consumedPoints > ADDRESS_FAILURES) return refuse(req, res, TOO_MANY, 429);
    const name = typed(req, 'name').trim().toLowerCase();
    const official = await credentials.check(name, typed(req, 'password'), visitorOf(req, res));
    if (!official) return refuse(req, res, REFUSED, 401);
    await failures.reward(address);
    await open(req, res, official);
  });

  router.post('/sign-out', async (req, res) => {
    const { official } = visitOf(res);
    if (official) await audit.record({ ...visitorOf(req, res), official: official.name, action: 'sign-out' });
    await endSession(req);
    res.redirect(303, signInAddress({ ended: 'signed-out' }));
  });

  function refuse(req: Request, res: Response, fault: string, status: number): void {
    const faults = faultsShown([{ field: 'name', text: fault }]);
    const returnTo = safeReturn(typed(req, 'returnTo'));
    show(req, res, 'sign-in', { ...faults, name: typed(req, 'name'), ...kept(returnTo) }, status);
  }

  async function open(req: Request, res: Response, official: OfficialDoc): Promise<void> {
    await renewSession(req);
    const now = clock.now().getTime();
    const { name, epoch, lastSignInAt } = official;
    req.session.signedIn = {
      commune,
      name,
      epoch,
      since: now,
      seen: now,
      ...(lastSignInAt && { previousSignInAt: lastSignInAt.getTime() }),
    };
    await saveSession(req);
    res.redirect(303, safeReturn(typed(req, 'returnTo')));
  }

  return router;
}

/** What the form carries on: nothing where the first page follows anyway. */
const kept = (returnTo: string): { returnTo?: string } => (returnTo === BASE ? {} : { returnTo });
