import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Log } from '../../platform/log.js';
import type { ShowPage } from './pages.js';
import { visitOf } from './visit.js';

/** The official may not see this page. */
export class NotAllowed extends Error {}

/** There is no such page, or not for this commune. */
export class NotFound extends Error {}

interface Refusal {
  status: number;
  title: string;
  lines: string[];
}

const NOT_ALLOWED: Refusal = {
  status: 403,
  title: 'Tài khoản này không được xem trang này',
  lines: [
    'Trang này có lời của người dân, là dữ liệu cá nhân.',
    'Nếu công việc cần xem, vui lòng hỏi lãnh đạo xã hoặc người quản trị bàn làm việc.',
  ],
};
const FORM_EXPIRED: Refusal = {
  status: 403,
  title: 'Trang đã mở quá lâu',
  lines: ['Vì an toàn, nội dung vừa gửi chưa được nhận.', 'Vui lòng quay lại trang trước, tải lại trang rồi gửi lại.'],
};
const NOT_FOUND: Refusal = {
  status: 404,
  title: 'Không tìm thấy trang',
  lines: ['Địa chỉ có thể đã gõ thiếu, hoặc nội dung đã hết thời gian lưu giữ.'],
};
const BAD_REQUEST: Refusal = {
  status: 400,
  title: 'Nội dung gửi lên không đọc được',
  lines: ['Vui lòng quay lại trang trước và gửi lại.'],
};
const BROKEN: Refusal = {
  status: 500,
  title: 'Bàn làm việc đang gặp lỗi',
  lines: [
    'Xin lỗi vì sự bất tiện này. Vui lòng thử lại sau ít phút.',
    'Nếu vẫn lỗi, vui lòng báo người quản trị kèm mã yêu cầu ở cuối trang.',
  ],
};

export const notFound: RequestHandler = () => {
  throw new NotFound();
};

/** Every error becomes a page in Vietnamese with the request id; only real faults are logged as errors. */
export function errorPages(show: ShowPage, log: Log): ErrorRequestHandler {
  return (error: unknown, req: Request, res: Response, next) => {
    if (res.headersSent) return next(error);
    const refusal = refusalFor(error);
    if (refusal === BROKEN) log.error({ requestId: visitOf(res).requestId, ...traceOf(error) }, 'desk page failed');
    const { status, ...context } = refusal;
    show(req, res, 'error', context, status);
  };
}

function refusalFor(error: unknown): Refusal {
  if (error instanceof NotAllowed) return NOT_ALLOWED;
  if (error instanceof NotFound) return NOT_FOUND;
  const { code, status } = error as { code?: unknown; status?: unknown };
  if (code === 'EBADCSRFTOKEN') return FORM_EXPIRED;
  if (error instanceof URIError) return NOT_FOUND;
  if (typeof status === 'number' && status >= 400 && status < 500) return status === 404 ? NOT_FOUND : BAD_REQUEST;
  return BROKEN;
}

/** Kind and place of a fault without its message, which may repeat what somebody typed. */
function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    code: (error as { code?: unknown }).code,
    frames: frames?.slice(0, 8).map((f) => f.trim()),
  };
}
