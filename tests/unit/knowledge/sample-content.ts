import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const sentences = (topic: string): string =>
  Array.from(
    { length: 20 },
    (_, index) => `${topic} câu ${'abcdefghijklmnopqrst'[index]} số${index} khác${index}`,
  ).join('\n');

/** One procedure and what a release needs around it, nothing to mend. */
const SOUND: Readonly<Record<string, string>> = {
  'office.yaml': `commune: mau
name: xã Mẫu
province: tỉnh Mẫu
centre:
  name: Trung tâm Phục vụ hành chính công xã Mẫu
  address: Số 1 đường Mẫu
  phone: '+84236000001'
hours:
  '1': [{ from: '07:30', to: '11:30' }, { from: '13:30', to: '17:00' }]
sameDayCutoff: '15:00'
contacts: []
checkedOn: 2026-11-01
`,
  'calendar/2026.yaml': 'year: 2026\ncheckedOn: 2026-11-01\ndays: []\n',
  'calendar/2027.yaml': 'year: 2027\ncheckedOn: 2026-11-01\ndays: []\n',
  'outcomes.yaml': 'answered:\n  label: Đã trả lời\n  meaning: Đã trả lời\n  colour: green\n  served: true\n',
  'intents.yaml': 'greeting:\n  title: Chào hỏi\n  meaning: Lời chào\n',
  'intents/greeting.txt': `# Lời chào\n\n${sentences('chào xã')}\n`,
  'intents/birth.txt': `${sentences('làm khai sinh')}\n`,
  'wording/menu.yaml': 'greeting: Dạ, xin chào {you} ạ.\n',
  'procedures/birth.yaml': `id: birth
status: guide
name: Đăng ký khai sinh
short: Khai sinh
field: ho-tich
code: '1.001193'
handledBy: Ủy ban nhân dân xã
valid: { from: 2026-01-14 }
checkedOn: 2026-11-01
confidence: high
sources:
  - title: Luật Hộ tịch
    ref: công báo
    date: '2014'
`,
};

/**
 * A content folder on disk that goes when the test ends: the sound one, with these files put over it.
 * `null` takes a file away.
 */
export function sampleContent(changes: Readonly<Record<string, string | null>> = {}): string {
  const dir = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [path, text] of Object.entries({ ...SOUND, ...changes })) {
    if (text === null) continue;
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

/** The sound procedure with one line put in the place of another, or added. */
export const procedureWith = (was: string, now: string): string => soundFile('procedures/birth.yaml').replace(was, now);

export const soundFile = (path: string): string => SOUND[path] ?? '';
