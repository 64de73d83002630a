import { pressable, row } from './bubbles.js';
import { el } from './dom.js';

const MARGIN = 10;
/** Messages of one answer follow each other within this time. */
const ONE_GO = 8_000;
/** Further than this from the end, the way down is offered. */
const NEAR_END = 40;

/** The rows of one phone, as the server last told them. */
export class ThreadView {
  #log;
  #replies;
  #actions;
  #items = [];
  #pressedAfter;
  #typing = el(
    'div.row.theirs.typing',
    { hidden: true },
    el('div.line', {}, el('p.bubble', {}, el('i'), el('i'), el('i'), el('span.away', {}, 'Đang soạn tin'))),
  );
  #seen = el('span.seen', { hidden: true }, 'Đã xem');

  constructor(log, replies, toEnd, actions) {
    this.#log = log;
    this.#replies = replies;
    this.#actions = actions;
    const lookForEnd = () => {
      toEnd.hidden = log.scrollHeight - log.clientHeight - log.scrollTop < NEAR_END;
    };
    log.addEventListener('scroll', lookForEnd);
    new MutationObserver(lookForEnd).observe(log, { childList: true });
    toEnd.addEventListener('click', () => {
      log.scrollTop = log.scrollHeight;
      log.focus({ preventScroll: true });
    });
  }

  get empty() {
    return this.#items.length === 0;
  }

  /** @param {HTMLElement} welcome what stands where nothing has been said */
  reload(items, state, welcome) {
    this.#items = items;
    this.#log.setAttribute('aria-busy', 'true');
    const rows = items.map((item, nth) => row(item, items[nth - 1], this.#actions));
    this.#log.replaceChildren(welcome, ...rows, this.#typing);
    this.#log.removeAttribute('aria-busy');
    this.setState(state);
    this.#offerReplies();
    this.#toEnd();
  }

  put(item) {
    const at = this.#items.findIndex(({ id }) => id === item.id);
    const place = at < 0 ? this.#items.length : at;
    this.#items[place] = item;
    const made = row(item, this.#items[place - 1], this.#actions);
    const old = this.#rowOf(item);
    if (old) update(old, made);
    else this.#typing.before(made);
    this.#placeSeen();
    this.#offerReplies();
    if (!old) this.#toEnd();
  }

  /** A button may leave no row of the citizen's own, but what comes from now on is another answer. */
  pressed() {
    this.#pressedAfter = this.#items.at(-1)?.id;
  }

  setState(state) {
    this.state = state;
    const typing = state.typing && !this.empty;
    const began = typing && this.#typing.hidden;
    this.#typing.hidden = !typing;
    this.#placeSeen();
    if (began) this.#toEnd();
  }

  #placeSeen() {
    const own = this.#items.findLast((item) => item.from === 'citizen' && !item.unsent);
    const seen = own !== undefined && (this.state?.seenAt ?? 0) >= own.at;
    this.#seen.hidden = !seen;
    if (seen) this.#log.querySelector(`[data-id="${CSS.escape(own.id)}"] .foot`)?.append(this.#seen);
  }

  #offerReplies() {
    const replies = this.#items.at(-1)?.quickReplies ?? [];
    this.#replies.replaceChildren(...replies.map((reply) => pressable(reply, this.#actions.press)));
    this.#replies.hidden = replies.length === 0;
  }

  /** To the newest row, but never past the top of an answer that is longer than the screen. */
  #toEnd() {
    const end = this.#log.scrollHeight - this.#log.clientHeight;
    const answer = this.#rowOf(this.#answerStart());
    this.#log.scrollTop = answer ? Math.min(end, answer.offsetTop - this.#log.offsetTop - MARGIN) : end;
  }

  /** The first of the account's newest messages that came in one go since the citizen last did something. */
  #answerStart() {
    let start;
    for (const item of this.#items.toReversed()) {
      if (item.from === 'citizen' || item.id === this.#pressedAfter) break;
      if (start && start.at - item.at > ONE_GO) break;
      start = item;
    }
    return start;
  }

  #rowOf(item) {
    return item && this.#log.querySelector(`[data-id="${CSS.escape(item.id)}"]`);
  }
}

/** Changes no more than what is different: what stands unchanged must not be read aloud again. */
function update(old, made) {
  const same = old.querySelector('.content').isEqualNode(made.querySelector('.content'));
  if (same) old.querySelector('.foot').replaceWith(made.querySelector('.foot'));
  else old.replaceWith(made);
}
