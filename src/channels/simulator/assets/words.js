import { el, outward } from './dom.js';
import { withLinks } from './links.js';

/** The text with its addresses and telephone numbers as links; line breaks are kept by the style. */
export function readable(text) {
  return withLinks(text).map((part) => {
    if (!part.href) return part.text;
    return el('a', part.href.startsWith('tel:') ? { href: part.href } : { href: part.href, ...outward }, part.text);
  });
}

const ZONE = 'Asia/Ho_Chi_Minh';
const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const day = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });

export const timeOf = (at) => clock.format(at);
export const dayOf = (at) => (day.format(at) === day.format(Date.now()) ? 'Hôm nay' : day.format(at));
