import { describe, expect, it } from 'vitest';
import { filesRelease, loadContent } from '../../../src/knowledge/load-content.js';
import { CannotStart } from '../../../src/platform/errors.js';
import { procedureWith, sampleContent, soundFile } from './sample-content.js';

const told = (dir: string): string[] =>
  loadContent(dir).problems.map(({ file, line, what, level }) => `${file}:${line}: ${level}: ${what}`);

describe('a sound content folder', () => {
  it('becomes a release without a problem', () => {
    const { release, problems } = loadContent(sampleContent());
    expect(problems).toEqual([]);
    expect(release?.office.name).toBe('xã Mẫu');
    expect(release?.id).toMatch(/^files-[0-9a-f]{12}$/);
    expect(release?.intents.get('greeting')).toEqual({ id: 'greeting', title: 'Chào hỏi', meaning: 'Lời chào' });
    expect(release?.outcomes.get('answered')?.id).toBe('answered');
    expect(release?.wording.say('menu.greeting', { you: 'bác' })).toBe('Dạ, xin chào bác ạ.');
    expect(release?.calendar.years).toEqual([2026, 2027]);
  });

  it('cannot be changed by who reads it', () => {
    const release = filesRelease(sampleContent());
    expect(() => Object.assign(release.office.centre, { phone: '+84236999999' })).toThrow(TypeError);
    expect(() => release.procedure('birth', '2026-11-24')?.sources.pop()).toThrow(TypeError);
  });

  it('is the same text in NFC whatever keyboard wrote it', () => {
    const dir = sampleContent({ 'wording/menu.yaml': 'greeting: Dạ, xin chào {you} ạ.\n'.normalize('NFD') });
    expect(filesRelease(dir).wording.raw('menu.greeting')).toBe('Dạ, xin chào {you} ạ.'.normalize('NFC'));
  });
});

describe('the hash of a release', () => {
  it('is the same for the same content in another folder, with other comments and line ends', () => {
    const first = filesRelease(sampleContent());
    const text = `# A comment\n${soundFile('procedures/birth.yaml')}`.replaceAll('\n', '\r\n');
    expect(filesRelease(sampleContent({ 'procedures/birth.yaml': text })).hash).toBe(first.hash);
  });

  it('changes with a fact, a sentence, a day off and an example', () => {
    const hashes = [
      {},
      { 'procedures/birth.yaml': procedureWith('Ủy ban nhân dân xã', 'Ủy ban nhân dân cấp xã') },
      { 'wording/menu.yaml': 'greeting: Dạ, xin mời {you} ạ.\n' },
      { 'calendar/2026.yaml': 'year: 2026\ncheckedOn: 2026-11-02\ndays: []\n' },
      { 'intents/greeting.txt': 'xin chào\n' },
    ].map((changes) => filesRelease(sampleContent(changes)).hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('of the examples alone leaves the facts out', () => {
    const facts = { 'procedures/birth.yaml': procedureWith('Ủy ban nhân dân xã', 'Ủy ban nhân dân cấp xã') };
    const { examplesHash } = filesRelease(sampleContent());
    expect(filesRelease(sampleContent(facts)).examplesHash).toBe(examplesHash);
    expect(filesRelease(sampleContent({ 'intents/birth.txt': 'khai sinh\n' })).examplesHash).not.toBe(examplesHash);
  });
});

it('examples are read anew on each call, without comments and empty lines', () => {
  const release = filesRelease(sampleContent({ 'intents/greeting.txt': '# nhận xét\n\n  chào xã  \n#hashtag\r\n' }));
  expect(release.examples().get('greeting')).toEqual(['chào xã', '#hashtag']);
  expect(release.examples().get('birth')).toHaveLength(20);
});

describe('what an official got wrong is told with file and line', () => {
  const birth = 'procedures/birth.yaml';
  const rest = 'name: Tết, kind: off, source: Luật, confirmed: true';
  const fee = "{ text: Miễn, source: Nghị quyết, date: '2026' }";
  const withoutSources = soundFile(birth).split('sources:')[0] ?? '';
  const cases: [string, Record<string, string | null>, string][] = [
    ['broken YAML', { [birth]: 'id: birth\nname: Đăng ký: khai sinh\n' }, `${birth}:2: error: not valid YAML`],
    [
      'a key that is there twice',
      { [birth]: procedureWith('short:', 'name: Khác\nshort:') },
      `${birth}:4: error: not valid YAML: Map keys must be unique`,
    ],
    [
      'a star that YAML takes for an alias',
      { 'wording/menu.yaml': 'a: Chào\nb: *quan trọng\n' },
      'wording/menu.yaml:2: error: not valid YAML: a value that begins with "*" (quan',
    ],
    [
      'a mark that YAML takes for a tag',
      { 'wording/menu.yaml': 'a: Chào\nb: !gấp\n' },
      'wording/menu.yaml:2: error: not valid YAML: Unresolved tag',
    ],
    [
      'an unknown key',
      { [birth]: procedureWith('confidence:', 'confidense: high\nconfidence:') },
      `${birth}:10: error: unknown key "confidense"`,
    ],
    [
      'an unknown key within',
      { [birth]: procedureWith("    date: '2014'", "    date: '2014'\n    page: 3") },
      `${birth}:15: error: unknown key "page"`,
    ],
    ['no source', { [birth]: withoutSources }, `${birth}:1: error: "sources" is missing`],
    [
      'an empty list of sources',
      { [birth]: `${withoutSources}sources: []\n` },
      `${birth}:11: error: "sources": no fact without a source`,
    ],
    [
      'a source that cannot be found',
      { [birth]: procedureWith('    ref: công báo\n', '') },
      `${birth}:12: error: "sources.0": a source needs a url`,
    ],
    [
      'a number without quotes',
      { [birth]: procedureWith("'1.001193'", '1.001193') },
      `${birth}:6: error: "code" must be text, YAML reads it as a number: put it in quotes`,
    ],
    [
      'a word that is none of the choices',
      { [birth]: procedureWith('guide', 'draft') },
      `${birth}:2: error: "status" must be one of: guide, outline`,
    ],
    [
      'a title too long',
      { [birth]: procedureWith('short: Khai sinh', 'short: Đăng ký khai sinh cho con') },
      `${birth}:4: error: "short": a button title has at most 20 characters`,
    ],
    [
      'a value that was forgotten',
      { [birth]: procedureWith('Ủy ban nhân dân xã', '') },
      `${birth}:7: error: "handledBy" is empty`,
    ],
    [
      'an id that is not the file name',
      { [birth]: procedureWith('id: birth', 'id: marriage') },
      `${birth}:1: error: id "marriage" is not the file's name "birth"`,
    ],
    [
      'a version that is not the file name',
      { 'procedures/birth@2027-03-01.yaml': soundFile(birth) },
      'procedures/birth@2027-03-01.yaml:8: error: valid.from "2026-01-14" is not the file\'s "@2027-03-01"',
    ],
    ['a missing office', { 'office.yaml': null }, 'office.yaml:1: error: the file is missing'],
    [
      'a number in the wording',
      { 'wording/menu.yaml': 'a: Chào\nb:\n  c: 1\n' },
      'wording/menu.yaml:3: error: "b.c" must be a sentence',
    ],
    [
      'a key with a dot',
      { 'wording/menu.yaml': '"a.b": Chào\n' },
      'wording/menu.yaml:1: error: the key "a.b" may hold only',
    ],
    [
      'a day of another year',
      {
        'calendar/2026.yaml': `year: 2026\ncheckedOn: 2026-11-01\ndays:\n  - { date: 2027-01-01, ${rest} }\n`,
      },
      'calendar/2026.yaml:4: error: "days.0.date": another year',
    ],
    [
      'a calendar under another name',
      { 'calendar/2028.yaml': soundFile('calendar/2027.yaml') },
      "calendar/2028.yaml:1: error: year 2027 is not the file's name",
    ],
    [
      'hours that end before they begin',
      { 'office.yaml': soundFile('office.yaml').replace("to: '11:30'", "to: '06:30'") },
      'office.yaml:9: error: "hours.1.0": opens after it closes',
    ],
    [
      'a fee key with spaces',
      {
        'office.yaml': `${soundFile('office.yaml')}provinceFees:\n  khai sinh: ${fee}\n`,
      },
      'office.yaml:14: error: "provinceFees.khai sinh"',
    ],
  ];
  it.each(cases)('%s', (_, changes, expected) => {
    const dir = sampleContent(changes);
    expect(
      told(dir).some((line) => line.startsWith(expected)),
      told(dir).join('\n'),
    ).toBe(true);
    expect(loadContent(dir).release).toBeUndefined();
  });
});

it('starting with broken content stops with the first ten problems and says how to check', () => {
  const broken = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`procedures/p${n}.yaml`, 'id: [\n']));
  const start = () => filesRelease(sampleContent(broken));
  expect(start).toThrow(CannotStart);
  expect(start).toThrow(/12 error\(s\).*check-content.*procedures\/p0\.yaml:\d+: not valid YAML.*… and 2 more$/s);
});
