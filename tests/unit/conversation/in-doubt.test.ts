import { beforeAll, describe, expect, it } from 'vitest';
import type { Choice } from '../../../src/platform/messages.js';
import { TestHouse } from '../../support/house.js';
import { testStore } from '../../support/store.js';

const store = testStore();
beforeAll(() => TestHouse.prepare(store));

/** The outcome of a message, and the words and buttons that answered it. */
async function answerTo(text: string) {
  const house = new TestHouse(store);
  await house.say(text);
  const [message] = await house.incoming();
  const out = (await house.outgoing()).at(-1)?.out;
  return { outcome: message?.outcome, text: out?.text, buttons: out?.choices?.map(({ payload }) => payload) ?? [] };
}

async function wayToDenounce(house: TestHouse): Promise<Choice> {
  const choices = (await house.outgoing()).at(-1)?.out.choices ?? [];
  return choices.find(({ payload }) => payload.includes('denunciation'))!;
}

describe('what was understood in doubt', () => {
  it('as danger gets the numbers, and what else it may be one press away', async () => {
    const { outcome, text, buttons } = await answerTo('scream');
    expect(outcome).toBe('emergency-shown');
    expect(text).toContain('Nếu không có ai gặp nguy hiểm');
    expect(buttons.slice(0, 2).join()).toMatch(/denunciation.*field-report/u);
  });

  it('as danger that it may not be tells nobody that they are in it, and does not stick', async () => {
    const house = new TestHouse(store);
    await house.say('certify-copy');
    await house.say('whimper');
    expect((await house.outgoing()).at(-1)?.out.text).toMatch(/^Nếu có người đang gặp nguy hiểm.*113/su);
    await house.say('vague');
    expect((await house.incoming()).map(({ outcome }) => outcome)).toEqual([
      'answered',
      'emergency-shown',
      'clarified',
    ]);
    expect((await house.conversation()).memory.about).toBe('certify-copy');
  });

  it('as one procedure is answered, and what else it may be is named and one press away', async () => {
    const { outcome, text, buttons } = await answerTo('mumble');
    expect(outcome).toBe('answered');
    expect(text).toContain('Nếu ông/bà hỏi việc khác (Chứng thực chữ ký');
    expect(buttons.slice(0, 2).join()).toMatch(/certify-signature.*certify-contract-will/u);
  });

  it('as prying is refused, and the way to report a wrong is one press away', async () => {
    const { outcome, text, buttons } = await answerTo('pry');
    expect(outcome).toBe('injection-refused');
    expect(text).toContain('muốn tố cáo việc làm trái pháp luật');
    expect(buttons.findIndex((payload) => payload.includes('denunciation'))).toBe(buttons.length - 2);
    expect(buttons.at(-1)).toBe('#!human');
  });

  it('as an errand is answered, and where to turn in danger is said with it', async () => {
    const { outcome, text } = await answerTo('groan');
    expect(outcome).toBe('answered');
    expect(text).toMatch(/chứng thực.*đang gặp nguy hiểm.*113/su);
  });

  it('and turns out a breach of law: with the press of the button its words are gone', async () => {
    const house = new TestHouse(store);
    await house.say('pry');
    const way = await wayToDenounce(house);
    await house.say(way.title, { payload: way.payload });
    const [told] = await house.incoming();
    expect(told).not.toHaveProperty('text');
    expect((await house.outgoing()).at(-1)?.out.text).toContain('cần được giữ kín');
  });

  it('and something harmless was said since: nothing but the press is forgotten', async () => {
    const house = new TestHouse(store);
    await house.say('pry');
    const way = await wayToDenounce(house);
    await house.say('thanks');
    await house.say(way.title, { payload: way.payload });
    const [told, since] = await house.incoming();
    expect(told).toHaveProperty('text', 'pry');
    expect(since).toHaveProperty('text', 'thanks');
  });

  it('and was taken up an hour later: nothing but the press is forgotten', async () => {
    const house = new TestHouse(store);
    await house.say('pry');
    const way = await wayToDenounce(house);
    house.clock.forward(60 * 60_000);
    await house.say(way.title, { payload: way.payload });
    expect((await house.incoming())[0]).toHaveProperty('text', 'pry');
  });

  it('as one of several is asked back, and what is offered already is not named again', async () => {
    const { outcome, text, buttons } = await answerTo('murmur');
    expect(outcome).toBe('clarified');
    expect(text).not.toContain('tố cáo việc làm trái');
    expect(buttons.filter((payload) => payload.includes('denunciation'))).toHaveLength(1);
  });

  it('never: what is surely refused offers the menu alone', async () => {
    const { text, buttons } = await answerTo('prompt-injection');
    expect(text).not.toContain('tố cáo việc làm trái');
    expect(buttons.join()).not.toContain('denunciation');
  });
});
