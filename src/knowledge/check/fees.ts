import type { Procedure } from '../procedure.js';
import { problemAt } from '../shape-problems.js';
import type { ContentRule } from './rule.js';
import { sentencesOf } from './tone/tone-rule.js';

const SUM = /(?:\d[\d.]*\s*|nghìn\s+|triệu\s+)(?:đồng|đ)(?!\p{L})/iu;
const PROVINCE_SETS =
  /(?:hội đồng nhân dân|ủy ban nhân dân)(?: cấp)? tỉnh|do tỉnh|tỉnh quy định|tùy tỉnh|(?:mỗi|từng) tỉnh/iu;
const NATION_SETS = /thông tư|nghị định|(?<!\p{L})luật(?!\p{L})/iu;

export const provinceFees: ContentRule = {
  name: 'province-fees',
  why: 'a sum that the province sets stands in office.yaml with its source, or is said to be unknown',
  find: ({ procedures }) =>
    procedures.flatMap(({ yaml, value: { fee } }) =>
      fee ? faultsOf(fee).map((what) => problemAt(yaml, ['fee', 'text'], what)) : [],
    ),
};

function faultsOf({ text, provinceKey }: NonNullable<Procedure['fee']>): string[] {
  const sentences = sentencesOf(text);
  const withSum = sentences.filter((sentence) => SUM.test(sentence));
  if (withSum.some((sentence) => PROVINCE_SETS.test(sentence))) {
    return ['states a sum that the province sets: it belongs into office.yaml, under a provinceKey'];
  }
  if (provinceKey && withSum.some((sentence) => !NATION_SETS.test(sentence))) {
    return ['states a sum beside a provinceKey without naming the national rule that sets it'];
  }
  const unkeyed = !provinceKey && sentences.some((sentence) => PROVINCE_SETS.test(sentence));
  return unkeyed ? ['says that the province sets the fee, without a provinceKey to look it up by'] : [];
}

export const usedProvinceFees: ContentRule = {
  name: 'used-province-fees',
  why: 'a fee under a mistyped key is never shown',
  find: ({ procedures, office }) => {
    const keys = new Set(procedures.map(({ value }) => value.fee?.provinceKey));
    return Object.keys(office?.value.provinceFees ?? {}).flatMap((key) =>
      keys.has(key)
        ? []
        : [problemAt(office!.yaml, ['provinceFees', key], `no procedure has the provinceKey "${key}"`, 'warning')],
    );
  },
};
