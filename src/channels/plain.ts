import type { Card, Choice, Link } from '../platform/messages.js';

/** What a channel cannot show as buttons and cards, as text: numbers to answer with, addresses to tap. */

/** Cuts a title to what a button holds. */
export function cutTitle(text: string, max: number): string {
  const whole = text.normalize('NFC');
  return whole.length <= max ? whole : `${whole.slice(0, max - 1).trimEnd()}…`;
}

/** Joins the parts that there are, a blank line between them. */
export const paragraphs = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');

export const numbered = (choices: readonly Choice[], from = 1): string =>
  choices.map((choice, index) => `${from + index}. ${choice.title}`).join('\n');

export const linkLines = (links: readonly Link[]): string =>
  links.map((link) => `${link.title}: ${link.url ?? link.phone}`).join('\n');

/** What a card offers. A card with one choice is that choice, under the card's own title. */
const choicesOf = (card: Card): Choice[] => {
  const [first, ...others] = card.choices ?? [];
  if (first && others.length === 0) return [{ title: card.title, payload: first.payload }];
  return card.choices ?? [];
};

/** The choices of cards shown as a list, in the order of their numbers; the message's own choices follow them. */
export const cardChoices = (cards: readonly Card[]): Choice[] => cards.flatMap(choicesOf);

/** Cards as a list whose numbers are those of `cardChoices`. */
export function cardList(cards: readonly Card[]): string {
  let number = 1;
  return cards
    .map((card) => {
      const choices = choicesOf(card);
      const single = card.choices?.length === 1;
      const title = single ? `${number}. ${card.title}` : card.title;
      const below = single ? '' : numbered(choices, number);
      number += choices.length;
      return [title, card.subtitle, below, linkLines(card.links ?? [])].filter(Boolean).join('\n');
    })
    .join('\n');
}
