import { expect, it } from 'vitest';
import { guideText } from '../../../src/knowledge/guide-text.js';
import { readContent } from '../../../src/knowledge/read-content.js';
import { fromRoot } from '../../../src/platform/paths.js';

const { procedures } = readContent(fromRoot('content'));
const birth = procedures.find(({ value }) => value.id === 'birth-registration')!.value;

it('holds all that is said of a procedure, and what citizens call it', () => {
  const text = guideText(birth);
  expect(text).toContain(birth.name);
  expect(text).toEqual(expect.arrayContaining(birth.aliases));
  expect(text).toContain(birth.documents!.submit[0]!.text);
  expect(text).toContain(birth.cases[0]!.when);
  expect(text).toEqual(expect.arrayContaining(birth.cases[0]!.named));
  expect(text).toContain(birth.questions[0]!.q);
});

it('holds no address, no code, no source and no note for officials', () => {
  const all = procedures.flatMap(({ value }) => guideText(value));
  expect(all.filter((one) => one.startsWith('http'))).toEqual([]);
  const text = guideText(birth);
  expect(text).not.toContain(birth.id);
  expect(text).not.toContain(birth.code);
  for (const { title } of birth.sources) expect(text).not.toContain(title);
  for (const note of birth.verify) expect(text).not.toContain(note);
});
