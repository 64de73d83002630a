import type { Matcher } from '../../../src/understanding/types.js';
import { calibration } from './calibration.js';
import { ENTITY_KINDS, entitiesFound, wrongEntities } from './entity-figures.js';
import {
  type Found,
  facetAskedFor,
  facetsExact,
  figuresOf,
  intentRight,
  percentOf,
  type Seen,
  type Share,
  share,
  wasAnswered,
} from './figures.js';
import type { Labelled } from './labelled.js';
import { CLEAN, NOISES, type Noise } from './noise.js';
import { understood } from './predictions.js';

const NAME_WIDTH = 34;
const COLUMNS = ['intent', 'top 3', 'answered', 'wrong proc.', 'strangers', 'clarify p/r', 'decline p/r'];

const shown = (of: Share): string => (of.whole === 0 ? '-' : percentOf(of).toFixed(1));
const both = ({ precision, recall }: Found): string => `${shown(precision)}/${shown(recall)}`;
const counted = (of: Share): string => `${shown(of)} % of ${of.whole}`;
const lined = (name: string, cells: readonly string[]): string =>
  name.padEnd(NAME_WIDTH) + cells.map((cell, at) => cell.padStart((COLUMNS[at] ?? '').length + 3)).join('');

/** How messages are understood as each noise writes them: one line each, in percent. */
export function noiseLines(
  matcher: Matcher,
  labelled: readonly Labelled[],
  noises: readonly Noise[] = NOISES,
): string[] {
  const lines = noises.map((noise) => {
    const seen = understood(matcher, labelled, noise);
    const { intent, topThree, wrongProcedure, strangersAnswered, clarify, decline } = figuresOf(seen);
    const shares = [intent, topThree, share(seen, wasAnswered), wrongProcedure, strangersAnswered].map(shown);
    return lined(noise.name, [...shares, both(clarify), both(decline)]);
  });
  return [lined(`${labelled.length} messages, percent`, COLUMNS), ...lines];
}

/** What is found in clean messages besides the intent, and how far confidence can be believed. */
export function detailLines(matcher: Matcher, labelled: readonly Labelled[]): string[] {
  const seen = understood(matcher, labelled, CLEAN);
  const { askedWell, facetAsked, facetsExact: exact } = figuresOf(seen);
  const kinds = ENTITY_KINDS.map((kind) => {
    const { precision, recall } = entitiesFound(seen, [kind]);
    return `  ${kind.padEnd(12)} precision ${counted(precision)}, recall ${counted(recall)}`;
  });
  const bands = calibration(seen).map(
    ({ from, to, right }) => `  ${from.toFixed(1)}-${to.toFixed(1)}      ${counted(right)}`,
  );
  return [
    `asked back rightly, or the right one offered: ${counted(askedWell)}`,
    `first facet is one of those asked: ${counted(facetAsked)}; exactly the facets asked: ${counted(exact)}`,
    `entities: precision and recall ${both(entitiesFound(seen))}`,
    ...kinds,
    'rightly answered, by confidence:',
    ...bands,
  ];
}

/** The clean messages that were understood wrongly: what was made of each, and what was wanted. */
export function mistakeLines(matcher: Matcher, labelled: readonly Labelled[]): string[] {
  const seen = understood(matcher, labelled, CLEAN);
  return [
    ...listed('intent', seen, intentRight, ({ wanted, got }) => [
      got.intent,
      [wanted.intent, ...wanted.also].join(' + '),
    ]),
    ...listed(
      'facet',
      seen.filter((one) => intentRight(one)),
      (one) => facetsExact(one) && (one.wanted.facets.length === 0 || facetAskedFor(one)),
      ({ wanted, got }) => [got.facets.join(',') || '-', wanted.facets.join(',') || '-'],
    ),
    ...listed(
      'entities',
      seen,
      (one) => wrongEntities(one).length === 0,
      ({ wanted, got }) => [
        ENTITY_KINDS.flatMap((kind) => (got.entities[kind] === undefined ? [] : `${kind}=${got.entities[kind]}`)).join(
          ';',
        ),
        wanted.entities.map(([kind, value]) => `${kind}=${value}`).join(';'),
      ],
    ),
  ];
}

function listed(
  what: string,
  seen: readonly Seen[],
  right: (one: Seen) => boolean,
  told: (one: Seen) => [got: string, wanted: string],
): string[] {
  const wrong = seen.filter((one) => !right(one));
  const lines = wrong.map((one) => {
    const [got, wanted] = told(one);
    const { confidence, decision } = one.got;
    const about = one.wanted.about === undefined ? '' : `, about ${one.wanted.about}`;
    return `  ${confidence.toFixed(2)} ${decision.padEnd(7)} ${got || '-'} (wanted ${wanted || '-'}${about}): ${one.wanted.text}`;
  });
  return [`${what}: ${wrong.length} wrong`, ...lines];
}
