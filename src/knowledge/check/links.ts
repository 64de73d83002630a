import { problemAt } from '../shape-problems.js';
import type { ContentRule } from './rule.js';

export const knownRelated: ContentRule = {
  name: 'known-related',
  why: 'a related procedure becomes a button; one that leads nowhere breaks trust',
  find: ({ procedures }) => {
    const ids = new Set(procedures.map(({ value }) => value.id));
    return procedures.flatMap(({ yaml, value }) =>
      value.related.flatMap((other, index) => {
        const what = !ids.has(other) ? `no procedure "${other}"` : other === value.id ? 'related to itself' : undefined;
        return what ? [problemAt(yaml, ['related', index], what)] : [];
      }),
    );
  },
};

export const distinctCases: ContentRule = {
  name: 'distinct-cases',
  why: 'a case is found by its id, also from a button pressed days later',
  find: ({ procedures }) =>
    procedures.flatMap(({ yaml, value }) => {
      const ids = value.cases.map(({ id }) => id);
      return ids.flatMap((id, index) =>
        ids.indexOf(id) < index ? [problemAt(yaml, ['cases', index, 'id'], `the case "${id}" is there twice`)] : [],
      );
    }),
};
