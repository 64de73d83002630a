import { describe, expect, it } from 'vitest';
import { CurrentRelease } from '../../../src/knowledge/current-release.js';
import { filesRelease } from '../../../src/knowledge/load-content.js';
import { procedureWith, sampleContent, soundFile } from './sample-content.js';

const between = (from: string, to: string) => procedureWith('{ from: 2026-01-14 }', `{ from: ${from}, to: ${to} }`);

describe('a procedure holds on the days it was written for', () => {
  const release = () => filesRelease(sampleContent({ 'procedures/birth.yaml': between('2026-01-14', '2027-02-28') }));

  it.each([
    ['the day before', '2026-01-13', false],
    ['the first day', '2026-01-14', true],
    ['the last day', '2027-02-28', true],
    ['the day after', '2027-03-01', false],
  ])('%s', (_, day, holds) => {
    expect(release().procedure('birth', day) !== undefined).toBe(holds);
    expect(release().procedures(day)).toHaveLength(holds ? 1 : 0);
  });

  it('and is unknown under another id', () => {
    expect(release().procedure('marriage', '2026-11-24')).toBeUndefined();
  });

  it('and gives way to its next version on the day the law changes', () => {
    const next = procedureWith('from: 2026-01-14', 'from: 2027-03-01').replace('Ủy ban nhân dân xã', 'Bất kỳ xã nào');
    const release = filesRelease(
      sampleContent({
        'procedures/birth.yaml': between('2026-01-14', '2027-02-28'),
        'procedures/birth@2027-03-01.yaml': next,
      }),
    );
    expect(release.procedure('birth', '2027-02-28')?.handledBy).toBe('Ủy ban nhân dân xã');
    expect(release.procedure('birth', '2027-03-01')?.handledBy).toBe('Bất kỳ xã nào');
    expect(release.procedures('2027-03-01')).toHaveLength(1);
  });
});

it('lists guides before outlines, each in the order of the fields', () => {
  const other = (id: string, status: string, field: string) =>
    soundFile('procedures/birth.yaml')
      .replace('id: birth', `id: ${id}`)
      .replace('status: guide', `status: ${status}`)
      .replace('field: ho-tich', `field: ${field}`);
  const release = filesRelease(
    sampleContent({
      'procedures/adoption.yaml': other('adoption', 'outline', 'ho-tich'),
      'procedures/complaint.yaml': other('complaint', 'guide', 'tiep-dan'),
      'procedures/copy.yaml': other('copy', 'guide', 'chung-thuc'),
    }),
  );
  expect(release.procedures('2026-11-24').map(({ id }) => id)).toEqual(['birth', 'copy', 'complaint', 'adoption']);
});

describe('the release in force', () => {
  it('is replaced for who asks next and kept by who already has it', () => {
    const first = filesRelease(sampleContent());
    const second = filesRelease(sampleContent({ 'intents/birth.txt': 'khai sinh\n' }));
    const releases = new CurrentRelease(first);
    const ofThisTurn = releases.current();
    releases.swap(second);
    expect(releases.current().id).toBe(second.id);
    expect(ofThisTurn.id).toBe(first.id);
  });

  it('is never that of another commune', () => {
    const other = soundFile('office.yaml').replace('commune: mau', 'commune: khac');
    const releases = new CurrentRelease(filesRelease(sampleContent()));
    expect(() => releases.swap(filesRelease(sampleContent({ 'office.yaml': other })))).toThrow(/another commune/);
    expect(releases.current().office.commune).toBe('mau');
  });
});
