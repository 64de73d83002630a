import { el, icon, outward, safeUrl } from './dom.js';
import { dayOf, readable, timeOf } from './words.js';

const GLYPHS = { link: 'out', call: 'phone', sms: 'sms' };
const PAUSE = 10 * 60 * 1000;

/** A button of a message: a link, a call, or something that `press` does. */
export function pressable(button, press) {
  const { kind } = button.press;
  const inside = [el('span', {}, button.title), GLYPHS[kind] && icon(GLYPHS[kind])].filter(Boolean);
  if (kind === 'link') return el('a.button', { href: safeUrl(button.press.url), ...outward }, ...inside);
  if (kind === 'call') return el('a.button', { href: `tel:${button.press.phone}` }, ...inside);
  if (kind === 'sms') {
    return el(
      'a.button',
      { href: `sms:${button.press.phone}?body=${encodeURIComponent(button.press.words)}` },
      ...inside,
    );
  }
  return el('button.button', { type: 'button', onclick: () => press(button) }, ...inside);
}

const buttonRows = (buttons, press) =>
  buttons?.length ? el('div.buttons', {}, ...buttons.map((button) => pressable(button, press))) : undefined;

function voice(url) {
  const bars = Array.from({ length: 18 }, () => el('i'));
  const label = el('span.away', {}, 'Nghe tin nhắn thoại');
  const sound = new Audio(url);
  const play = () => (sound.paused ? sound.play() : sound.pause());
  const button = el(
    'button.voice',
    { type: 'button', onclick: play },
    label,
    icon('play'),
    el('span.wave', {}, ...bars),
    '0:02',
  );
  for (const event of ['play', 'pause', 'ended']) {
    sound.addEventListener(event, () => button.classList.toggle('playing', !sound.paused));
  }
  return button;
}

function medium(item) {
  const url = item.url && safeUrl(item.url);
  switch (item.type) {
    case 'image':
    case 'gif':
      return url
        ? el(
            'a.picture',
            { href: url, ...outward },
            el('img', { src: url, alt: 'Ảnh trong tin nhắn', referrerpolicy: 'no-referrer' }),
          )
        : el('p.bubble', {}, 'Ảnh');
    case 'sticker':
      return el('img.sticker', { src: url ?? '/simulator/assets/stickers/hoa-sen.svg', alt: 'Nhãn dán' });
    case 'audio':
      return voice(url);
    case 'location':
      return el(
        'div.place',
        {},
        icon('pin'),
        el('p', {}, el('strong', {}, 'Vị trí'), ` ${item.latitude}, ${item.longitude}`),
      );
    case 'link':
      return el('p.bubble', {}, ...readable(item.url));
    default:
      return el('a.file', { href: url, ...outward }, icon('file'), el('span', {}, item.name ?? 'Tệp đính kèm'));
  }
}

function card(item, press) {
  const picture = item.imageUrl && safeUrl(item.imageUrl);
  const url = item.url && safeUrl(item.url);
  return el(
    'div.card',
    {},
    picture && el('img', { src: picture, alt: '', referrerpolicy: 'no-referrer' }),
    el('p.card-title', {}, url ? el('a', { href: url, ...outward }, item.title) : item.title),
    item.subtitle && el('p.card-sub', {}, item.subtitle),
    buttonRows(item.buttons, press),
  );
}

function words(item) {
  if (item.unsent) return el('p.bubble.unsent', {}, 'Bạn đã thu hồi một tin nhắn');
  if (!item.text) return undefined;
  const quote = item.quote && el('span.quote', {}, item.quote);
  return el('p.bubble', {}, ...[quote, ...readable(item.text)].filter(Boolean));
}

const DELIVERY = { sent: 'Đang gửi', received: 'Đã nhận', failed: 'Bot chưa nhận được tin này' };

function footer(item, actions) {
  const mine = item.from === 'citizen';
  return el(
    'p.foot',
    {},
    el('time', { datetime: new Date(item.at).toISOString() }, timeOf(item.at)),
    item.edits && !item.unsent && el('span.edited', {}, 'Đã chỉnh sửa'),
    mine && item.delivery && el(`span.delivery.${item.delivery}`, {}, DELIVERY[item.delivery]),
    mine && !item.unsent && actions.own?.(item),
  );
}

/** A line above a row where the conversation paused or a new day began. */
function stamp(item, before) {
  const newDay = !before || dayOf(before.at) !== dayOf(item.at);
  if (!newDay && item.at - before.at < PAUSE) return undefined;
  return el(
    'p.stamp',
    { class: newDay ? 'stamp day' : 'stamp' },
    newDay ? `${timeOf(item.at)}, ${dayOf(item.at)}` : timeOf(item.at),
  );
}

/** Words with their buttons, media, and the account's reaction at the corner. */
function content(item, press) {
  const block = el('div.block', {}, words(item), buttonRows(item.buttons, press));
  return el(
    'div.content',
    {},
    block.childElementCount > 0 && block,
    ...(item.media ?? []).map(medium),
    item.reaction && el('span.reaction', {}, el('span.away', {}, 'Trang bày tỏ cảm xúc'), item.reaction),
  );
}

function carousel(cards, press) {
  const props = { role: 'group', 'aria-label': 'Các thẻ', tabindex: '0' };
  return el('div.cards', props, ...cards.map((one) => card(one, press)));
}

/**
 * One row of the conversation.
 * @param {object} actions `press(button)`, and on Messenger `own(item)`: the menu of one's own message
 */
export function row(item, before, actions) {
  const stack = el(
    'div.stack',
    {},
    item.from === 'official' && el('p.tag', {}, 'Cán bộ viết từ hộp thư'),
    content(item, actions.press),
    item.cards && carousel(item.cards, actions.press),
    footer(item, actions),
  );
  const mine = item.from === 'citizen';
  const face = el('img.face', { src: '/simulator/assets/avatar.svg', alt: '' });
  const line = el('div.line', {}, ...(mine ? [stack] : [face, stack]));
  return el(mine ? 'div.row.mine' : 'div.row.theirs', { 'data-id': item.id }, stamp(item, before), line);
}
