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

export const knownPapers: ContentRule = {
  name: 'known-papers',
  why: 'a paper that a case does without is left out of the list by its words; other words would leave it in',
  find: ({ procedures }) =>
    procedures.flatMap(({ yaml, value }) => {
      const papers = [...(value.documents?.submit ?? []), ...(value.documents?.present ?? [])].map(({ text }) => text);
      return value.cases.flatMap(({ without }, nth) =>
        without.flatMap((paper, index) =>
          papers.includes(paper)
            ? []
            : [problemAt(yaml, ['cases', nth, 'without', index], `no paper of this guide reads "${paper}"`)],
        ),
      );
    }),
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
