import { describe, expect, it } from 'vitest';
import { CONTENT_RULES, checkContent, reportContent } from '../../../../src/knowledge/check/index.js';
import { procedureWith, sampleContent, soundFile } from '../sample-content.js';

const TODAY = '2026-11-24';
const birth = 'procedures/birth.yaml';
const office = soundFile('office.yaml');
const greeting = soundFile('intents/greeting.txt');

const valid = (from: string, to: string) => procedureWith('{ from: 2026-01-14 }', `{ from: ${from}, to: ${to} }`);
const added = (lines: string) => procedureWith('sources:', `${lines}\nsources:`);
const twin = (id: string) => soundFile(birth).replace('id: birth', `id: ${id}`);
const nextVersion = procedureWith('from: 2026-01-14', 'from: 2026-12-01');
const dayOff = 'days:\n  - { date: 2026-12-24, name: Nghỉ, kind: off, source: Báo, confirmed: false }\n';

/** The rule, what is wrong, where it is found, and how grave it is. */
const BAD: [rule: string, changes: Record<string, string | null>, place: string, level: 'error' | 'warning'][] = [
  ['not-expired', { [birth]: valid('2026-01-14', '2026-11-23') }, `${birth}:8`, 'error'],
  [
    'not-expired',
    {
      [birth]: valid('2026-01-14', '2026-11-20'),
      'procedures/birth@2026-11-21.yaml': procedureWith('from: 2026-01-14', 'from: 2026-11-21'),
    },
    `${birth}:8`,
    'warning',
  ],
  ['ends-soon', { [birth]: valid('2026-01-14', '2026-12-24') }, `${birth}:8`, 'warning'],
  ['sound-period', { [birth]: valid('2027-01-14', '2026-12-31') }, `${birth}:8`, 'error'],
  ['sound-period', { 'procedures/birth@2026-12-01.yaml': nextVersion }, 'procedures/birth@2026-12-01.yaml:8', 'error'],
  [
    'checked-lately',
    { [birth]: procedureWith('checkedOn: 2026-11-01', 'checkedOn: 2026-05-01') },
    `${birth}:9`,
    'warning',
  ],
  [
    'checked-lately',
    { [birth]: procedureWith('checkedOn: 2026-11-01', 'checkedOn: 2026-11-25') },
    `${birth}:9`,
    'error',
  ],
  ['known-related', { [birth]: added('related:\n  - birth') }, `${birth}:12`, 'error'],
  ['known-related', { [birth]: added('related:\n  - marriage') }, `${birth}:12`, 'error'],
  [
    'known-papers',
    { [birth]: added('cases:\n  - { id: a, title: Một, when: Khi, without: [Giấy không có ở trên] }') },
    `${birth}:12`,
    'error',
  ],
  [
    'distinct-cases',
    { [birth]: added('cases:\n  - { id: a, title: Một, when: Khi }\n  - { id: a, title: Hai, when: Khi }') },
    `${birth}:13`,
    'error',
  ],
  [
    'distinct-titles',
    { [birth]: added('cases:\n  - { id: a, title: Một, when: Khi }\n  - { id: b, title: một, when: Khi }') },
    `${birth}:13`,
    'error',
  ],
  ['distinct-titles', { 'procedures/other.yaml': twin('other') }, 'procedures/other.yaml:4', 'error'],
  [
    'distinct-titles',
    { 'intents.yaml': 'greeting:\n  title: Khai sinh\n  meaning: Lời chào\n' },
    'intents.yaml:2',
    'error',
  ],
  [
    'distinct-titles',
    { 'wording/menu.yaml': 'buttons:\n  a: Gặp cán bộ\n  b: Gặp cán bộ\n' },
    'wording/menu.yaml:3',
    'error',
  ],
  [
    'province-fees',
    { [birth]: added('fee:\n  text: Lệ phí 8.000 đồng do Hội đồng nhân dân tỉnh quy định.\n  provinceKey: a') },
    `${birth}:12`,
    'error',
  ],
  [
    'province-fees',
    { [birth]: added('fee:\n  text: Thường vài nghìn đồng, tùy tỉnh.\n  provinceKey: a') },
    `${birth}:12`,
    'error',
  ],
  ['province-fees', { [birth]: added('fee:\n  text: Lệ phí 8.000 đồng.\n  provinceKey: a') }, `${birth}:12`, 'error'],
  ['province-fees', { [birth]: added('fee:\n  text: Do Hội đồng nhân dân tỉnh quy định.') }, `${birth}:12`, 'error'],
  [
    'used-province-fees',
    { 'office.yaml': `${office}provinceFees:\n  birth: { text: Miễn, source: Nghị quyết, date: '2026' }\n` },
    'office.yaml:14',
    'warning',
  ],
  ['known-examples', { 'intents/marriage.txt': 'kết hôn\n' }, 'intents/marriage.txt:1', 'error'],
  ['enough-examples', { 'intents/greeting.txt': null }, 'intents/greeting.txt:1', 'error'],
  ['enough-examples', { 'intents/birth.txt': null }, 'intents/birth.txt:1', 'warning'],
  ['enough-examples', { 'intents/birth.txt': 'khai sinh\n' }, 'intents/birth.txt:1', 'warning'],
  [
    'no-contradiction',
    { 'intents/greeting.txt': `${greeting}Làm khai sinh, câu A số0 khac0!\n` },
    'intents/greeting.txt:23',
    'error',
  ],
  [
    'no-repetition',
    { 'intents/greeting.txt': `${greeting}Chào xã câu a số0 khác0?\n` },
    'intents/greeting.txt:23',
    'warning',
  ],
  ['own-office', { 'office.yaml': office.replace('centre:', 'fictional: true\ncentre:') }, 'office.yaml:4', 'warning'],
  ['calendar-reaches', { 'calendar/2027.yaml': null }, 'calendar/2027.yaml:1', 'warning'],
  ['calendar-reaches', { 'calendar/2026.yaml': null }, 'calendar/2026.yaml:1', 'error'],
  [
    'confirmed-days',
    { 'calendar/2026.yaml': `year: 2026\ncheckedOn: 2026-11-01\n${dayOff}` },
    'calendar/2026.yaml:4',
    'warning',
  ],
];

const check = (changes: Record<string, string | null>) => checkContent(sampleContent(changes), TODAY);

describe('what is wrong is found at its line', () => {
  it.each(BAD)('%s', (rule, changes, place, level) => {
    const problems = check(changes);
    const hits = problems.filter(({ what }) => what.endsWith(`[${rule}]`));
    const places = hits.map(({ file, line, level: grave }) => `${file}:${line} ${grave}`);
    expect(places, JSON.stringify(problems, null, 1)).toContain(`${place} ${level}`);
  });

  it('and every rule has a bad sample', () => {
    expect(new Set(BAD.map(([rule]) => rule))).toEqual(new Set(CONTENT_RULES.map(({ name }) => name)));
  });
});

describe('what is sound is left alone', () => {
  it.each<[string, Record<string, string>]>([
    ['the sound folder', {}],
    ['a guide that ends in more than a month', { [birth]: valid('2026-01-14', '2026-12-25') }],
    [
      'a guide whose next version is there',
      { [birth]: valid('2026-01-14', '2026-11-30'), 'procedures/birth@2026-12-01.yaml': nextVersion },
    ],
    [
      'a national sum beside the province’s',
      {
        [birth]: added(
          'fee:\n  text: Do Hội đồng nhân dân tỉnh quy định. Bản sao 8.000 đồng (Thông tư 281/2016).\n  provinceKey: a',
        ),
      },
    ],
    ['a national sum alone', { [birth]: added('fee:\n  text: 8.000 đồng một bản.') }],
    ['an example without its marks', { 'intents/greeting.txt': `${greeting}chao xa cau a so0 khac0\n` }],
    [
      'stickers of two kinds',
      { 'intents/greeting.txt': `${greeting}🙏\n`, 'intents/birth.txt': `${soundFile('intents/birth.txt')}🍼\n` },
    ],
    ['notes for who edits', { 'procedures/README.md': '# Cách viết\n' }],
  ])('%s', (_, changes) => {
    expect(check(changes)).toEqual([]);
  });
});

it('files that nobody reads, and YAML that others read, are looked at too', () => {
  const problems = check({ 'procedures/marriage.yml': 'id: marriage\n', 'lexicon/dialect.yaml': 'a: 1\na: 2\n' });
  expect(problems.map(({ file, line, level }) => `${file}:${line} ${level}`)).toEqual([
    'lexicon/dialect.yaml:2 error',
    'procedures/marriage.yml:1 warning',
  ]);
});

it('one broken file does not hide what is wrong in the others', () => {
  const problems = check({ [birth]: 'id: [', 'wording/menu.yaml': 'a: Xin bạn chờ.\n' });
  expect(problems.map(({ file }) => file)).toEqual(expect.arrayContaining([birth, 'wording/menu.yaml']));
});

describe('the report', () => {
  const report = (dir: string) => {
    const lines: string[] = [];
    return { code: reportContent(dir, TODAY, (line) => lines.push(line)), lines };
  };

  it('of a sound folder is one line and code 0', () => {
    const dir = sampleContent();
    expect(report(dir)).toEqual({ code: 0, lines: [`${dir}: 0 error(s), 0 warning(s)`] });
  });

  it('names file and line, warnings apart, and ends with code 1', () => {
    const dir = sampleContent({ [birth]: valid('2026-01-14', '2026-11-23'), 'intents/greeting.txt': 'chào\n' });
    expect(report(dir)).toEqual({
      code: 1,
      lines: [
        `${dir}/intents/greeting.txt:1: warning: 1 example sentences, fewer than 20 [enough-examples]`,
        `${dir}/${birth}:8: expired on 2026-11-23: check the facts and set a new validity [not-expired]`,
        `${dir}: 1 error(s), 1 warning(s)`,
      ],
    });
  });

  it('with warnings alone ends with code 0', () => {
    expect(report(sampleContent({ 'intents/greeting.txt': 'chào\n' })).code).toBe(0);
  });

  it('of a folder that is not there says so', () => {
    expect(report('/no/such/folder')).toEqual({ code: 1, lines: ['/no/such/folder: there is no such folder'] });
  });
});
