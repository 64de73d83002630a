import { Router } from 'express';
import { SIGN_IN, welcomeAddress } from '../addresses.js';
import { type FormFault, faultsShown, typed } from '../frame/form.js';
import type { ShowPage } from '../frame/pages.js';
import { PASSWORD_MAX, PASSWORD_MIN } from '../limits.js';
import { visitorOf } from './access.js';
import type { Accounts } from './accounts.js';
import { type PasswordFault, passwordFault } from './passwords.js';

const FAULTS: Record<PasswordFault, string> = {
  'too-short': `Mật khẩu cần ít nhất ${PASSWORD_MIN} ký tự`,
  'too-long': `Mật khẩu dài nhất ${PASSWORD_MAX} ký tự`,
  'holds-name': 'Mật khẩu không được chứa tên đăng nhập',
  'too-simple': 'Mật khẩu quá đơn giản, vui lòng dùng nhiều từ khác nhau',
};
const DIFFERENT = 'Hai lần nhập chưa giống nhau';

/** The page behind the one-time link: its owner chooses the first password. Looking at it does not use the link up. */
export function welcomePages(accounts: Accounts, show: ShowPage): Router {
  const router = Router();

  router.get('/welcome/:token', async (req, res) => {
    const official = await accounts.invited(req.params.token);
    if (!official) return show(req, res, 'welcome-over', {}, 404);
    show(req, res, 'welcome', { name: official.name, action: welcomeAddress(req.params.token) });
  });

  router.post('/welcome/:token', async (req, res) => {
    const { token } = req.params;
    const official = await accounts.invited(token);
    if (!official) return show(req, res, 'welcome-over', {}, 404);
    const faults = faultsOf(typed(req, 'password'), typed(req, 'again'), official.name);
    if (faults.length > 0) {
      const context = { name: official.name, action: welcomeAddress(token), ...faultsShown(faults) };
      return show(req, res, 'welcome', context, 400);
    }
    const set = await accounts.acceptInvitation(token, typed(req, 'password'), visitorOf(req, res));
    if (!set) return show(req, res, 'welcome-over', {}, 404);
    res.redirect(303, `${SIGN_IN}?ended=password-set`);
  });

  return router;
}

function faultsOf(password: string, again: string, name: string): FormFault[] {
  const fault = passwordFault(password, name);
  if (fault) return [{ field: 'password', text: FAULTS[fault] }];
  return password === again ? [] : [{ field: 'again', text: DIFFERENT }];
}
