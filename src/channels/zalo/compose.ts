import type { Choice, Link, OutMessage } from '../../platform/messages.js';
import { cardChoices, cardList, cutTitle, linkLines, numbered, paragraphs } from '../plain.js';
import { splitText } from '../split.js';
import type { ZaloFile } from './files.js';

/** The `message` of a call of `/v3.0/oa/message/cs`. */
export type ZaloMessage = Readonly<Record<string, unknown>>;

/** One bubble. Where Zalo refuses its form, `instead` says the same in a form it takes everywhere. */
export interface ZaloPart {
  body: ZaloMessage;
  /** A file to upload first; the body is then made of its token. */
  upload?: ZaloFile;
  hasButtons: boolean;
  instead: ZaloMessage[];
}

const BUTTONS_MAX = 5;
const TITLE_MAX = 100;

const choiceButton = (choice: Choice): ZaloMessage => ({
  title: cutTitle(choice.title, TITLE_MAX),
  type: 'oa.query.hide',
  payload: choice.payload,
});

/** Zalo wants telephone numbers in international form without the plus. */
const linkButton = (link: Link): ZaloMessage =>
  link.url === undefined
    ? {
        title: cutTitle(link.title, TITLE_MAX),
        type: 'oa.open.phone',
        payload: { phone_code: link.phone?.replace(/\D/g, '') },
      }
    : { title: cutTitle(link.title, TITLE_MAX), type: 'oa.open.url', payload: { url: link.url } };

const texts = (text: string): ZaloMessage[] => splitText(text).map((piece) => ({ text: piece }));

const image = (url: string, text?: string): ZaloMessage => ({
  ...(text && { text }),
  attachment: { type: 'template', payload: { template_type: 'media', elements: [{ media_type: 'image', url }] } },
});

const part = (body: ZaloPart['body'], instead: ZaloMessage[] = [], hasButtons = false): ZaloPart => ({
  body,
  instead,
  hasButtons,
});

/** How a channel asks for a number, from `content/wording`; absent: the numbers speak for themselves. */
type Prompt = string | undefined;

/** Everything as words: numbers to answer with, in the order cards first, then choices; addresses to tap. */
function asText(message: OutMessage, prompt: Prompt): string {
  const { text, cards = [], choices = [], links = [] } = message;
  const fromCards = cardChoices(cards).length;
  const asked = fromCards + choices.length > 0 ? prompt : undefined;
  return paragraphs(text, cardList(cards), numbered(choices, fromCards + 1), linkLines(links), asked);
}

interface Pressable {
  /** The words above the buttons, with whatever found no button. */
  text: string;
  buttons: ZaloMessage[];
  /** What the buttons hold, as words. */
  held: string;
}

/** Five buttons at most; the other choices are numbered, the other links written out, in the text. */
function pressable(message: OutMessage): Pressable {
  const { cards = [], choices = [], links = [] } = message;
  const fromCards = cardChoices(cards);
  const room = Math.max(0, BUTTONS_MAX - fromCards.length);
  const roomForLinks = Math.max(0, room - choices.length);
  const [shown, others] = [choices.slice(0, room), choices.slice(room)];
  const [linked, written] = [links.slice(0, roomForLinks), links.slice(roomForLinks)];
  const first = fromCards.length + 1;
  return {
    text: paragraphs(message.text, cardList(cards), numbered(others, first + shown.length), linkLines(written)),
    buttons: [...[...fromCards.slice(0, BUTTONS_MAX), ...shown].map(choiceButton), ...linked.map(linkButton)],
    held: paragraphs(numbered(shown, first), linkLines(linked)),
  };
}

function words(message: OutMessage, useButtons: boolean, prompt: Prompt): ZaloPart[] {
  const { text, buttons, held } = pressable(message);
  if (!useButtons || buttons.length === 0) return texts(asText(message, prompt)).map((body) => part(body));
  const pieces = splitText(text);
  const last = pieces.pop() ?? '';
  const body = { text: last, attachment: { type: 'template', payload: { buttons } } };
  // The pieces before the last one have been said by then; only what the buttons held is missing.
  const instead = pieces.length === 0 ? asText(message, prompt) : paragraphs(last, held, prompt);
  return [...pieces.map((piece) => part({ text: piece })), part(body, texts(instead), true)];
}

/**
 * Turns a message into bubbles. Picture and file come first, so that the buttons stay at the bottom.
 * @param useButtons false where the OA is known not to take buttons
 * @param prompt a sentence that asks for a number where there are no buttons
 */
export function composeZalo(message: OutMessage, useButtons: boolean, prompt?: string): ZaloPart[] {
  const said = words(message, useButtons, prompt);
  const { file } = message;
  const files = file ? [{ ...part({}, texts(`${file.name}: ${file.url}`)), upload: file }] : [];
  if (!message.image) return [...files, ...said];
  const { url } = message.image;
  const [only, ...more] = said;
  if (only && more.length === 0 && !only.hasButtons) {
    const text = String(only.body.text);
    return [...files, part(image(url, text), texts(paragraphs(text, url)))];
  }
  return [part(image(url), texts(url)), ...files, ...said];
}
