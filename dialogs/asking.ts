import { fold } from '../src/platform/fold.js';
import type { Turn } from './turn.js';

/** Words that only a question holds; or ends in, and what may stand behind them. */
const QUESTION =
  /\b(?:bao gio|khi nao|bao lau|may gio|chung nao|lam sao|tai sao|vi sao)\b|(?:\?|\b(?:khong|ko|k|hong|hok|chua|gi|sao|nao|dau|ai|lau|gio|may|nhieu|chi|mo|rang|ha|ta|vay)(?: (?:a|ah|ad|em|con|chau|nhi|vay|the|ha|do|day|nua|roi|ban|ta))*)$/;
/** So sure that a statement means this is believed against what was being told. */
const SURELY_ELSE = 0.95;

/** "Bao giờ xã xử lý", "gửi hình được không". */
export const asksSomething = ({ message, understanding }: Turn): boolean =>
  QUESTION.test(fold(message.text ?? '')) || (understanding?.facets ?? []).length > 0;

/** "Sau trường cấp 1", "sáng thứ hai tuần này": a part of what is being told, whatever the words remind of by themselves. */
export const tellsMore = (turn: Turn): boolean =>
  !asksSomething(turn) && (turn.understanding?.confidence ?? 0) < SURELY_ELSE;
