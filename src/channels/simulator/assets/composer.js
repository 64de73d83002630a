import { pressable } from './bubbles.js';
import { el } from './dom.js';

const STICKERS = { 'hoa-sen': 'Hoa sen', 'cam-on': 'Cảm ơn', 'mim-cuoi': 'Mỉm cười', 'dong-y': 'Đồng ý' };

/** The bar at the foot of a phone: typing, samples, stickers, the menu. */
export class Composer {
  #frame;
  #say;
  #words;
  #send;
  #editing;

  /** @param {(act: object) => void} say */
  constructor(frame, say) {
    this.#frame = frame;
    this.#say = say;
    this.#words = frame.querySelector('[data-words]');
    this.#send = frame.querySelector('.send');
    this.#words.addEventListener('input', () => this.#fit());
    // Enter while a Vietnamese syllable is being composed belongs to the keyboard, not to us.
    this.#words.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#submit();
    });
    frame.querySelector('[data-composer]').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    frame.addEventListener('click', (event) => this.#do(event.target.closest('[data-do]')?.dataset.do));
    frame.addEventListener('keydown', (event) => event.key === 'Escape' && this.#closePanels());
    this.#panel('stickers').append(...Object.entries(STICKERS).map(([id, name]) => this.#sticker(id, name)));
  }

  fill(text) {
    this.#words.value = text;
    this.#fit();
    this.#words.focus();
  }

  clear() {
    this.#setEditing(undefined);
    this.fill('');
  }

  edit(item) {
    this.#setEditing(item.id);
    this.fill(item.text);
  }

  setMenu(items = []) {
    const open = this.#frame.querySelector('[data-do="menu"]');
    if (!open) return;
    open.hidden = items.length === 0;
    const buttons = items.map(({ type, title, url, payload }) =>
      pressable({ title, press: type === 'web_url' ? { kind: 'link', url } : { kind: 'postback', payload } }, () => {
        this.#closePanels();
        this.#say({ payload, title });
      }),
    );
    this.#panel('menu').replaceChildren(...buttons);
  }

  #submit() {
    const text = this.#words.value.trim();
    if (text === '') return;
    this.#say(this.#editing ? { edit: { about: this.#editing, text } } : { text });
    this.clear();
  }

  #do(action) {
    if (action === 'stickers' || action === 'menu') return this.#toggle(action);
    if (action === 'stop-editing') return this.clear();
    if (action === 'like') return this.#say({ sticker: 'dong-y' });
    if (['image', 'audio', 'location'].includes(action)) this.#say({ sample: action });
  }

  #sticker(id, name) {
    const send = () => {
      this.#closePanels();
      this.#say({ sticker: id });
    };
    return el(
      'button',
      { type: 'button', onclick: send },
      el('img', { src: `/simulator/assets/stickers/${id}.svg`, alt: name }),
    );
  }

  #setEditing(id) {
    this.#editing = id;
    this.#frame.querySelector('[data-editing]').hidden = id === undefined;
  }

  #panel(name) {
    return this.#frame.querySelector(`[data-panel="${name}"]`);
  }

  #toggle(name) {
    const open = this.#panel(name).hidden;
    this.#closePanels();
    this.#panel(name).hidden = !open;
    this.#frame.querySelector(`[data-do="${name}"]`).setAttribute('aria-expanded', String(open));
  }

  #closePanels() {
    for (const name of ['stickers', 'menu']) {
      this.#panel(name).hidden = true;
      this.#frame.querySelector(`[data-do="${name}"]`)?.setAttribute('aria-expanded', 'false');
    }
  }

  /** As tall as its words, up to what the style allows; the send button only while there are some. */
  #fit() {
    this.#words.style.height = 'auto';
    this.#words.style.height = `${this.#words.scrollHeight}px`;
    const writing = this.#words.value.trim() !== '';
    this.#send.hidden = !writing;
    this.#frame.querySelector('[data-composer]').classList.toggle('writing', writing);
  }
}
