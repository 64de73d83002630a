import { Phone } from './phone.js';
import { timeOf } from './words.js';

const phones = new Map(
  [...document.querySelectorAll('[data-phone]')].map((frame) => [frame.dataset.phone, new Phone(frame)]),
);

function show(name) {
  document.body.dataset.shown = name;
  for (const button of document.querySelectorAll('[data-show]')) {
    button.setAttribute('aria-pressed', String(button.dataset.show === name));
  }
}

for (const button of document.querySelectorAll('[data-show]')) {
  button.addEventListener('click', () => show(button.dataset.show));
}

for (const controls of document.querySelectorAll('[data-controls]')) {
  const phone = phones.get(controls.dataset.controls);
  controls.querySelector('[data-do="new-citizen"]').addEventListener('click', () => phone.start(true));
  controls.querySelector('[data-official]').addEventListener('submit', (event) => {
    event.preventDefault();
    phone.sayAsOfficial(event.target.querySelector('textarea').value);
    controls.querySelector('details').open = false;
  });
  controls.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    controls.querySelector('details').open = false;
    controls.querySelector('summary').focus();
  });
}

function tick() {
  for (const clock of document.querySelectorAll('[data-clock]')) clock.textContent = timeOf(Date.now());
}
tick();
setInterval(tick, 10_000);

// A printed code may lead here: ?phone=messenger&ref=… as m.me gives it, ?phone=zalo&text=… as words ready to send.
const asked = new URLSearchParams(location.search);
history.replaceState(null, '', location.pathname);
const first = phones.get(asked.get('phone') ?? '');
if (first) show(asked.get('phone'));
for (const [name, phone] of phones) {
  phone.start().then(() => {
    if (phone !== first) return;
    if (asked.has('text')) phone.fill(asked.get('text'));
    if (name === 'messenger' && asked.has('ref')) phone.say({ referral: asked.get('ref') });
  });
}
