/** The way from one phone to the fake server behind it. */
export class Server {
  #phone;
  #source;

  constructor(phone) {
    this.#phone = phone;
  }

  /** The citizen of this browser, the same until "Làm mới". */
  async citizen(anew = false) {
    const key = `simulator.citizen.${this.#phone}`;
    const kept = anew ? null : remembered(key);
    if (kept) return kept;
    const { user } = await this.post('new', {});
    remember(key, user);
    return user;
  }

  /** @throws when the server did not take it */
  async post(action, body) {
    const response = await fetch(`/simulator/api/${this.#phone}/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${action}: ${response.status}`);
    return response.status === 204 ? {} : response.json();
  }

  async profile() {
    const response = await fetch(`/simulator/api/${this.#phone}/profile`);
    return response.ok ? response.json() : {};
  }

  /** Follows the citizen's thread; the browser reconnects by itself, and then everything comes again. */
  follow(user, { thread, item, state, lost }) {
    this.#source?.close();
    const source = new EventSource(`/simulator/events?phone=${this.#phone}&user=${user}`);
    source.addEventListener('thread', (event) => thread(JSON.parse(event.data)));
    source.addEventListener('item', (event) => item(JSON.parse(event.data)));
    source.addEventListener('state', (event) => state(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      lost();
      if (source.readyState === EventSource.CLOSED && source === this.#source) {
        setTimeout(() => this.follow(user, { thread, item, state, lost }), 3_000);
      }
    });
    this.#source = source;
  }
}

// A browser that keeps nothing still gets a phone, only not the same citizen after a reload.
function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {}
}
