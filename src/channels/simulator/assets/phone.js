import { Composer } from './composer.js';
import { el, icon } from './dom.js';
import { Server } from './server.js';
import { ThreadView } from './thread-view.js';
import { welcome } from './welcome.js';

const SEEN_AFTER = 700;

/** One phone on the page: the citizen who holds it, the thread it shows, what its buttons do. */
export class Phone {
  #name;
  #frame;
  #server;
  #user;
  #view;
  #composer;
  #profile = {};
  #seenTimer;

  constructor(frame) {
    this.#frame = frame;
    this.#name = frame.dataset.phone;
    this.#server = new Server(this.#name);
    const actions = { press: (button) => this.#press(button) };
    if (this.#name === 'messenger') actions.own = (item) => this.#ownMenu(item);
    this.#view = new ThreadView(this.#find('log'), this.#find('replies'), this.#find('to-end'), actions);
    this.#composer = new Composer(frame, (act) => this.say(act));
  }

  async start(anew = false) {
    this.#user = await this.#server.citizen(anew);
    if (anew) this.#composer.clear();
    if (this.#name === 'messenger') this.#profile = await this.#server.profile();
    this.#composer.setMenu(this.#profile.persistent_menu?.[0]?.call_to_actions);
    this.#server.follow(this.#user, {
      thread: ({ items, state }) => {
        this.#view.reload(items, state, this.#welcome(state));
        this.#tell('');
        this.#seeSoon();
      },
      item: (item) => {
        this.#view.put(item);
        if (item.from !== 'citizen') this.#seeSoon();
      },
      state: (state) => {
        this.#view.setState(state);
        this.#frame.querySelector('.welcome')?.replaceWith(this.#welcome(state));
      },
      lost: () => this.#tell('Mất kết nối, đang nối lại…'),
    });
  }

  async say(act) {
    await this.#ask('say', { user: this.#user, say: act });
  }

  async sayAsOfficial(text) {
    await this.#ask('official', { user: this.#user, text });
  }

  fill(text) {
    this.#composer.fill(text);
  }

  async #ask(action, body) {
    try {
      await this.#server.post(action, body);
      this.#tell('');
    } catch {
      this.#tell('Chưa gửi được. Hãy thử lại.');
    }
  }

  #press({ title, press }) {
    this.#view.pressed();
    if (press.kind === 'quick-reply') return this.say({ quickReply: { title, payload: press.payload } });
    if (press.kind === 'postback') return this.say({ payload: press.payload, title });
    return this.say({ payload: press.payload, hidden: press.hidden });
  }

  /** The menu of one's own message: edit, unsend. */
  #ownMenu(item) {
    const menu = el('span.own-menu', { hidden: true });
    const toggle = el(
      'button.own',
      { type: 'button', title: 'Sửa hoặc thu hồi', 'aria-expanded': 'false' },
      el('span.away', {}, 'Sửa hoặc thu hồi tin này'),
      icon('dots'),
    );
    toggle.addEventListener('click', () => {
      menu.hidden = !menu.hidden;
      toggle.setAttribute('aria-expanded', String(!menu.hidden));
    });
    if (item.text && !item.media) {
      menu.append(el('button', { type: 'button', onclick: () => this.#composer.edit(item) }, 'Sửa'));
    }
    menu.append(el('button', { type: 'button', onclick: () => this.say({ unsend: item.id }) }, 'Thu hồi'));
    return el('span.own-box', {}, menu, toggle);
  }

  #welcome(state) {
    const name = this.#frame.querySelector('.name span').textContent;
    return welcome(this.#name, name, state, this.#profile, (act) => this.say(act));
  }

  #seeSoon() {
    clearTimeout(this.#seenTimer);
    if (document.hidden || this.#view.empty) return;
    this.#seenTimer = setTimeout(() => this.#server.post('seen', { user: this.#user }).catch(() => {}), SEEN_AFTER);
  }

  #tell(words) {
    const banner = this.#find('banner');
    banner.textContent = words;
    banner.hidden = words === '';
  }

  #find(part) {
    return this.#frame.querySelector(`[data-${part}]`);
  }
}
