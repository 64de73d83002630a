import { buildRelease } from '../../src/knowledge/build-release.js';
import { officeSchema } from '../../src/knowledge/office.js';
import type { Outcome } from '../../src/knowledge/outcomes.js';
import { procedureSchema } from '../../src/knowledge/procedure.js';

/** A commune that does not exist, with as much content as pages about it need. */
const office = officeSchema.parse({
  commune: 'suoi-mo',
  name: 'xã Suối Mơ',
  province: 'tỉnh Hạ Lam',
  fictional: true,
  centre: { name: 'Trung tâm Phục vụ hành chính công xã Suối Mơ', address: 'Thôn Trung', phone: '+84200000000' },
  hours: { 1: [{ from: '07:30', to: '11:30' }] },
  sameDayCutoff: '15:00',
  contacts: [],
  checkedOn: '2026-11-20',
});

const procedure = (id: string, name: string, short: string) =>
  procedureSchema.parse({
    id,
    status: 'outline',
    name,
    short,
    field: 'ho-tich',
    code: null,
    handledBy: 'Ủy ban nhân dân xã',
    valid: { from: '2026-01-01' },
    checkedOn: '2026-11-20',
    confidence: 'low',
    sources: [{ title: 'Nguồn mẫu', ref: 'chỉ dùng để kiểm thử', date: '2026' }],
  });

const outcome = (id: string, label: string, colour: Outcome['colour'], served: boolean): Outcome => ({
  id,
  label,
  meaning: `${label}.`,
  colour,
  served,
});

export const sampleRelease = buildRelease('sample', {
  office,
  calendar: [],
  sentences: new Map(),
  outcomes: [
    outcome('answered', 'Đã trả lời', 'green', true),
    outcome('clarified', 'Đã hỏi lại', 'blue', true),
    outcome('declined', 'Chưa hiểu', 'orange', false),
    outcome('handed-over', 'Đã chuyển cán bộ', 'purple', true),
    outcome('broken', 'Trợ lý gặp lỗi', 'red', false),
  ],
  intents: [
    { id: 'greeting', title: 'Chào hỏi', meaning: 'Người dân chào.' },
    { id: 'person', title: 'Gặp cán bộ', meaning: 'Người dân muốn gặp người thật.' },
    { id: 'unknown', title: 'Chưa rõ', meaning: 'Không hiểu.' },
  ],
  procedures: [
    procedure('khai-sinh', 'Đăng ký khai sinh', 'Đăng ký khai sinh'),
    procedure('ket-hon', 'Đăng ký kết hôn', 'Đăng ký kết hôn'),
    procedure('chung-thuc-ban-sao', 'Chứng thực bản sao từ bản chính', 'Chứng thực bản sao'),
  ],
  examples: () => new Map(),
});
