import { holdsOn } from '../build-release.js';
import type { Content, ContentFile } from '../content.js';
import { addDays } from '../days.js';
import type { Problem } from '../problems.js';
import type { Procedure } from '../procedure.js';
import { problemAt } from '../shape-problems.js';
import type { ContentRule } from './rule.js';

const SOON_DAYS = 30;
const STALE_DAYS = 180;

const each = (content: Content, find: (file: ContentFile<Procedure>) => Problem[]): Problem[] =>
  content.procedures.flatMap(find);

const holds = (content: Content, id: string, day: string): boolean =>
  content.procedures.some(({ value }) => value.id === id && holdsOn(value, day));

export const notExpired: ContentRule = {
  name: 'not-expired',
  why: 'after its last day a guide is no longer shown, and the citizen hears that the rule has changed',
  find: (content, today) =>
    each(content, ({ yaml, value: { id, valid } }) => {
      if (valid.to === undefined || valid.to >= today) return [];
      return holds(content, id, today)
        ? [problemAt(yaml, ['valid', 'to'], `expired on ${valid.to} and superseded: the file may go`, 'warning')]
        : [problemAt(yaml, ['valid', 'to'], `expired on ${valid.to}: check the facts and set a new validity`)];
    }),
};

export const endsSoon: ContentRule = {
  name: 'ends-soon',
  why: 'there is time to prepare what follows',
  find: (content, today) =>
    each(content, ({ yaml, value: { id, valid } }) => {
      if (valid.to === undefined || valid.to < today || valid.to > addDays(today, SOON_DAYS)) return [];
      const next = addDays(valid.to, 1);
      if (holds(content, id, next)) return [];
      return [problemAt(yaml, ['valid', 'to'], `ends on ${valid.to}; prepare ${id}@${next}.yaml`, 'warning')];
    }),
};

export const soundPeriod: ContentRule = {
  name: 'sound-period',
  why: 'on one day there is one truth',
  find: (content) =>
    each(content, (file) => {
      const { id, valid } = file.value;
      if (valid.to !== undefined && valid.to < valid.from) {
        return [problemAt(file.yaml, ['valid', 'to'], `ends on ${valid.to}, before it begins on ${valid.from}`)];
      }
      const other = content.procedures.find(
        (twin) => twin !== file && twin.value.id === id && holdsOn(twin.value, valid.from),
      );
      if (!other) return [];
      return [problemAt(file.yaml, ['valid', 'from'], `on ${valid.from} ${other.yaml.path} still holds too`)];
    }),
};

export const checkedLately: ContentRule = {
  name: 'checked-lately',
  why: 'citizens are told when a person last held the facts against the sources',
  find: (content, today) =>
    each(content, ({ yaml, value: { checkedOn } }) => {
      if (checkedOn > today) return [problemAt(yaml, ['checkedOn'], `checkedOn ${checkedOn} is in the future`)];
      if (checkedOn >= addDays(today, -STALE_DAYS)) return [];
      return [
        problemAt(yaml, ['checkedOn'], `last checked on ${checkedOn}, more than ${STALE_DAYS} days ago`, 'warning'),
      ];
    }),
};
