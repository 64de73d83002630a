import { Router } from 'express';
import type { ShowPage } from '../frame/pages.js';
import { officialOf } from '../frame/visit.js';
import { ROLE_NAMES } from '../labels.js';
import { lineStart, moment } from '../times.js';

const momentAt = (ms: number): string => lineStart(moment(new Date(ms)));

/** What an official may know of their own account. */
export function accountPage(show: ShowPage): Router {
  const router = Router();
  router.get('/account', (req, res) => {
    const { name, fullName, role } = officialOf(res);
    const { signedIn } = req.session;
    const rows: [string, string | undefined][] = [
      ['Họ và tên', fullName],
      ['Tên đăng nhập', name],
      ['Vai trò', ROLE_NAMES[role]],
      ['Đăng nhập lần này', signedIn && momentAt(signedIn.since)],
      ['Đăng nhập lần trước', signedIn?.previousSignInAt ? momentAt(signedIn.previousSignInAt) : 'Chưa có'],
    ];
    const summary = rows.flatMap(([key, value]) => (value ? [{ key: { text: key }, value: { text: value } }] : []));
    show(req, res, 'account', { summary });
  });
  return router;
}
