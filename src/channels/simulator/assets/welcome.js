import { el } from './dom.js';

const QUESTIONS = [
  'Làm khai sinh cho con cần giấy tờ gì?',
  'Hồ sơ của tôi đến đâu rồi?',
  'Tôi muốn phản ánh rác thải ở thôn',
];

/**
 * What stands above an empty conversation.
 * @param {(act: object) => void} say
 */
export function welcome(phone, name, state, profile, say) {
  const openers = profile.ice_breakers?.[0]?.call_to_actions;
  const chips = openers
    ? openers.map(({ question, payload }) => [question, { payload, title: question }])
    : QUESTIONS.map((question) => [question, { text: question }]);
  return el(
    'div.welcome',
    {},
    el('img.face', { src: '/simulator/assets/avatar.svg', alt: '' }),
    el('p.welcome-name', {}, name),
    el('p.welcome-line', {}, profile.greeting?.[0]?.text ?? 'Hỏi về thủ tục, hồ sơ hoặc gửi phản ánh'),
    phone === 'zalo' &&
      !state.following &&
      el('button.welcome-do', { type: 'button', onclick: () => say({ follow: true }) }, 'Quan tâm'),
    phone === 'messenger' &&
      profile.get_started &&
      el('button.welcome-do', { type: 'button', onclick: () => say({ getStarted: true }) }, 'Bắt đầu'),
    el(
      'div.chips',
      {},
      el('p', {}, 'Thử hỏi'),
      ...chips.map(([title, act]) => el('button', { type: 'button', onclick: () => say(act) }, title)),
    ),
  );
}
