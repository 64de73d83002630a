import { isStillGrave } from '../grave.js';
import type { Asked } from '../payload.js';
import type { Turn } from '../turn.js';
import { guide, type Route } from './route.js';

/** What stands before and behind such words and changes nothing about them. */
const HEAD =
  '(?:(?:da|vang|u|uh|a|oi|thoi|vay|the|ma|ban|em|anh|chi|chau|con|co|chu|ad|lam on|xin|hay|nho|cho)(?: oi)? )*';
const TAIL =
  '(?: (?:di|a|ah|ha|nhe|nha|nghe|voi|giup|gium|dum|cho|toi|tui|em|anh|chi|minh|ba|ong|bac|me|co|chu|chau|con|ad|ban|oi|lan nua|nua|coi|xem|lam|qua|day|do|duoc|dc|khong|ko|k|hong))*';
const WISH =
  '(?: (?:di|a|ah|ha|nhe|nha|nghe|voi|giup|gium|dum|cho|toi|tui|em|anh|chi|minh|ba|ong|bac|oi|lan nua|nua|coi|xem))*';
const whole = (words: string, tail = TAIL): RegExp => new RegExp(`^${HEAD}(?:${words})${tail}$`);

/** "Nói lại đi", "gửi lại giúp tôi". */
const AGAIN = whole(
  '(?:noi|nhac|gui|doc|tra loi) lai(?: (?:cau|tin|cai|y|doan|loi)(?: (?:do|day|ay|vua roi|hoi nay|truoc|tren))*)?',
  WISH,
);
/** "Là sao", "không hiểu", "dài quá", "nói dễ hiểu hơn", "tóm lại mang gì". */
const SIMPLER = whole(
  [
    '(?:noi|giai thich|viet|huong dan|tra loi|nhan)(?: lai)?(?: (?:cho|mot cach|that|toi|tui|em|ba|ong|bac))* (?:de hieu|don gian|ngan gon|ngan|gon|ro rang|ro)(?: hon| lai| thoi| ti| chut)*',
    '(?:y |nghia |tuc |nhu vay )?la (?:sao|the nao|lam sao)(?: the| vay| co)?',
    '(?:toi |tui |em |ba |ong |bac |me |chau |con |minh )?(?:van |nghe |doc |xem )*(?:chua|khong|ko|k|hong|hem|no|chang|cha) (?:hieu|hiu|ro)(?: gi| chi| j| het| ca| y| lam)*',
    '(?:tin nhan |noi |viet |nhan )?(?:dai|kho hieu|ram ra|nhieu chu)(?: dong| ram)?(?: qua| the| vay| lam| roi)+(?: (?:ba|ong|toi|tui|em|bac|co|chu|me|con|chau))?(?: doc| xem| nhin)?(?: (?:khong|ko|k|hong) (?:noi|het|kip|ra|duoc))?',
    '(?:noi )?(?:tom (?:lai|tat)|ngan gon|van tat)(?: lai)?(?: (?:la|thi|can|phai|mang|dem|nhung|gi|chi|theo|to|giay))*',
  ].join('|'),
);

/** Words about the bot's own last answer: it is said again, or in a few lines; a question of its own is explained. */
export function aboutTheAnswer(turn: Turn, words: string): Route | undefined {
  const { memory, afterAskBack } = turn;
  const parts = words.split(/\s*[,;]\s*/);
  if (!parts.every((part) => SIMPLER.test(part) || AGAIN.test(part))) return undefined;
  const simpler = parts.some((part) => SIMPLER.test(part));
  // In danger nobody is lectured.
  if (isStillGrave(turn)) return undefined;
  const { about, told } = memory;
  if (!about || !told || afterAskBack) return { dialog: 'explain' };
  const { caseId } = told;
  if (simpler) return guide({ procedure: about, asked: [], brief: true, ...(caseId && { caseId }) });
  return guide({ procedure: about, ...told, asked: told.asked as Asked[] });
}
