import type { Card, Choice, Link, OutMessage } from '../../platform/messages.js';
import { cardChoices, cardList, cutTitle, linkLines, numbered, paragraphs } from '../plain.js';
import { splitTail, splitText } from '../split.js';

/** The `message` of a call of the Send API. */
export type MessengerBody = Readonly<Record<string, unknown>>;

/** Limits of the Send API. Source: Meta, "Button template", "Generic template", "Quick replies". */
const TEMPLATE_TEXT_MAX = 640;
const BUTTONS_MAX = 3;
const TITLE_MAX = 20;
const QUICK_REPLIES_MAX = 13;
const CARDS_MAX = 10;
const CARD_TEXT_MAX = 80;

const postback = ({ title, payload }: Choice): MessengerBody => ({
  type: 'postback',
  title: cutTitle(title, TITLE_MAX),
  payload,
});

const linkButton = ({ title, url, phone }: Link): MessengerBody =>
  url === undefined
    ? { type: 'phone_number', title: cutTitle(title, TITLE_MAX), payload: phone }
    : { type: 'web_url', title: cutTitle(title, TITLE_MAX), url };

const quickReply = ({ title, payload }: Choice): MessengerBody => ({
  content_type: 'text',
  title: cutTitle(title, TITLE_MAX),
  payload,
});

const template = (payload: MessengerBody): MessengerBody => ({ attachment: { type: 'template', payload } });

const buttonTemplate = (text: string, buttons: MessengerBody[]): MessengerBody =>
  template({ template_type: 'button', text: text.normalize('NFC'), buttons });

const media = (type: 'image' | 'file', url: string): MessengerBody => ({
  attachment: { type, payload: { url, is_reusable: true } },
});

function element(card: Card): MessengerBody {
  const buttons = [...(card.choices ?? []).map(postback), ...(card.links ?? []).map(linkButton)].slice(0, BUTTONS_MAX);
  return {
    title: cutTitle(card.title, CARD_TEXT_MAX),
    ...(card.subtitle && { subtitle: cutTitle(card.subtitle, CARD_TEXT_MAX) }),
    ...(card.imageUrl && { image_url: card.imageUrl }),
    ...(buttons.length > 0 && { buttons }),
  };
}

/** Meta refuses an element that has a title and nothing else. */
const isFull = (card: Card): boolean =>
  Boolean(card.subtitle || card.imageUrl || card.choices?.length || card.links?.length);

function carousels(cards: readonly Card[]): MessengerBody[] {
  const elements = cards.map(element);
  const groups = Math.ceil(elements.length / CARDS_MAX);
  return Array.from({ length: groups }, (_, group) =>
    template({ template_type: 'generic', elements: elements.slice(group * CARDS_MAX, (group + 1) * CARDS_MAX) }),
  );
}

/** A text too long for a template goes before it; the last part, as long as a template takes, stays with the links. */
function linkBubbles(text: string, links: readonly Link[]): MessengerBody[] {
  const { head, tail } = links.length === 0 ? { head: text, tail: '' } : splitTail(text, TEMPLATE_TEXT_MAX);
  const bubbles = splitText(head).map((piece) => ({ text: piece }));
  return tail === '' ? bubbles : [...bubbles, buttonTemplate(tail, links.map(linkButton))];
}

/** Quick replies vanish with the next bubble, so they hang on the last one. */
function withQuickReplies(bubbles: MessengerBody[], choices: readonly Choice[]): MessengerBody[] {
  const last = bubbles.at(-1);
  if (!last || choices.length === 0) return bubbles;
  return [...bubbles.slice(0, -1), { ...last, quick_replies: choices.map(quickReply) }];
}

/**
 * Turns a message into bubbles. Up to three choices and links together become the buttons of one bubble; more choices,
 * or longer words, become quick replies; what finds no place at all is written out in the text.
 */
export function composeMessenger(message: OutMessage): MessengerBody[] {
  const { cards = [], choices = [], links = [], image, file } = message;
  const shown = cards.every(isFull) ? cards : [];
  const listed = shown.length > 0 ? [] : cards;
  const fromCards = cardChoices(listed);
  const offered = [...fromCards, ...choices];
  const room = Math.max(0, QUICK_REPLIES_MAX - fromCards.length);
  const [pressed, written] = [links.slice(0, BUTTONS_MAX), links.slice(BUTTONS_MAX)];
  const numbers = numbered(choices.slice(room), fromCards.length + room + 1);
  const text = paragraphs(message.text, cardList(listed), numbers, linkLines(written));
  const attached = [...(image ? [media('image', image.url)] : []), ...(file ? [media('file', file.url)] : [])];
  const count = offered.length + links.length;
  if (shown.length === 0 && count > 0 && count <= BUTTONS_MAX && text.normalize('NFC').length <= TEMPLATE_TEXT_MAX) {
    return [...attached, buttonTemplate(text, [...offered.map(postback), ...links.map(linkButton)])];
  }
  return withQuickReplies(
    [...attached, ...linkBubbles(text, pressed), ...carousels(shown)],
    offered.slice(0, QUICK_REPLIES_MAX),
  );
}
