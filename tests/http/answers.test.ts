import { describe, expect, it } from 'vitest';
import type { FakeServer } from '../../src/channels/simulator/fake-server.js';
import type { ThreadItem } from '../../src/channels/simulator/thread.js';
import { messageModel } from '../../src/store/models/message.js';
import { wholeHouse } from '../support/whole-house.js';

const house = wholeHouse();

const fromBot = (items: ThreadItem[]) => items.filter(({ from }) => from === 'bot');
const bubbles = (on: FakeServer, user: string, count: number) =>
  on.until(user, (items) => fromBot(items).length >= count).then(fromBot);
const stored = () => messageModel(house.services().store.connection);

/** An event as the platform writes it, so that the very same bytes can be delivered again. */
function zaloText(user: string, text: string): string {
  const { appId, oaId } = house.zalo().account;
  const message = { text, msg_id: 'five-times' };
  const ids = { app_id: appId, sender: { id: user }, recipient: { id: oaId } };
  return JSON.stringify({ ...ids, event_name: 'user_send_text', message, timestamp: String(Date.now()) });
}

function pageText(user: string, text: string): string {
  const { pageId } = house.graph().account;
  const item = {
    sender: { id: user },
    recipient: { id: pageId },
    timestamp: Date.now(),
    message: { mid: 'm_five', text },
  };
  return JSON.stringify({ object: 'page', entry: [{ id: pageId, time: Date.now(), messaging: [item] }] });
}

describe.each(['zalo', 'messenger'] as const)('a citizen on %s', (name) => {
  const phone = (): FakeServer => (name === 'zalo' ? house.zalo() : house.graph());

  it('asks for the papers and gets them in one bubble, with buttons, after the introduction', async () => {
    const user = phone().newCitizen();
    phone().say(user, { text: 'làm giấy khai sinh cho con cần giấy tờ gì' });
    const [introduction, answer] = await bubbles(phone(), user, 2);
    expect(introduction?.text).toContain('trợ lý tự động');
    expect(answer?.text).toContain('Giấy chứng sinh');
    expect(answer?.text).toContain('Nguồn:');
    const buttons = [...(answer?.buttons ?? []), ...(answer?.quickReplies ?? [])];
    expect(buttons.map(({ title }) => title)).toContain('Ai đi làm được');
    expect(buttons.length).toBeLessThanOrEqual(5);
  });

  it('goes on about the same procedure, by words and by a button', async () => {
    const user = phone().newCitizen();
    phone().say(user, { text: 'dang ky khai sinh can gi' });
    await bubbles(phone(), user, 2);
    phone().say(user, { text: 'thế còn lệ phí bao nhiêu?' });
    const [, answer, fee] = await bubbles(phone(), user, 3);
    expect(fee?.text).toContain('8.000 đồng');
    const online = [...(answer?.buttons ?? []), ...(answer?.quickReplies ?? [])].find(
      ({ title }) => title === 'Ai đi làm được',
    );
    const payload =
      online?.press.kind !== 'link' && online?.press && 'payload' in online.press ? online.press.payload : '';
    phone().say(user, name === 'zalo' ? { text: payload } : { quickReply: { title: 'Ai đi làm được', payload } });
    const [, , , who] = await bubbles(phone(), user, 4);
    expect(who?.text).toContain('Cha hoặc mẹ');
  });

  it('gets one reply when the same event is delivered five times, at once', async () => {
    const user = phone().newCitizen();
    phone().say(user, { text: 'xin chào' });
    await bubbles(phone(), user, 2);
    const before = await stored().countDocuments({ user });
    const event = name === 'zalo' ? zaloText(user, 'giờ làm việc') : pageText(user, 'giờ làm việc');
    await Promise.all(Array.from({ length: 5 }, () => phone().deliver(event)));
    await house.services().conversation.worker.idle();
    expect(await stored().countDocuments({ user })).toBe(before + 1);
    expect(fromBot(phone().threads.items(user))).toHaveLength(3);
  });

  it('is read by officials as a delivered exchange', async () => {
    const user = phone().newCitizen();
    phone().say(user, { text: 'giờ làm việc' });
    await bubbles(phone(), user, 2);
    await phone().settled();
    await expect
      .poll(async () =>
        (
          await stored()
            .find({ direction: 'out', conversation: new RegExp(`:${user}$`) })
            .lean()
        ).map((doc) => 'deliveredAt' in doc),
      )
      .toEqual([true, true]);
  });
});
