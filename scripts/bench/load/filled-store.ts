import { pino } from 'pino';
import { loadConfig } from '../../../src/config.js';
import { filesRelease } from '../../../src/knowledge/load-content.js';
import { type ConversationDoc, conversationModel } from '../../../src/store/models/conversation.js';
import { type IncomingDoc, messageModel, type OutgoingDoc } from '../../../src/store/models/message.js';
import { openStore } from '../../../src/store/open.js';
import { prepareStore } from '../../../src/store/prepare.js';

const EXCHANGES_EACH = 5;
const MINUTE = 60_000;
const ASKED = 'Đăng ký khai sinh cho con cần mang theo giấy tờ gì ạ';
const ANSWERED = 'Dạ, để đăng ký khai sinh, anh/chị mang theo giấy chứng sinh và giấy tờ tùy thân của mình. '.repeat(6);

/** A conversation that is over: every message answered, every answer sent. */
function finished(commune: string, nth: number, before: Date) {
  const user = `2000000000000${String(nth).padStart(6, '0')}`;
  const common = { commune, conversation: `zalo:4000:${user}`, channel: 'zalo' } as const;
  const begun = before.getTime() - (nth + 2) * EXCHANGES_EACH * MINUTE;
  const exchanges = Array.from({ length: EXCHANGES_EACH }, (_, n) => {
    const at = new Date(begun + n * MINUTE);
    const id = `${common.conversation}:${n}`;
    const asked: IncomingDoc = {
      ...{ ...common, _id: id, direction: 'in', kind: 'text', account: '4000', user, at, receivedAt: at },
      ...{ text: ASKED, fold: ASKED, channelId: `in-${nth}-${n}`, state: 'done', outcome: 'answered', turnMs: 2 },
    };
    const answered: OutgoingDoc = {
      ...{
        ...common,
        _id: `${id}#1`,
        direction: 'out',
        kind: 'reply',
        at,
        inReplyTo: id,
        seq: 1,
        by: 'bot',
        attempts: 1,
      },
      ...{ text: ANSWERED, fold: ANSWERED, out: { text: ANSWERED }, state: 'sent', sentAt: at },
      channelIds: [`out-${nth}-${n}`],
    };
    return [asked, answered];
  });
  const conversation: ConversationDoc = {
    ...{ _id: common.conversation, commune, channel: 'zalo', account: '4000', user, pseudonym: `Người dân ${nth}` },
    ...{ createdAt: new Date(begun), lastInAt: new Date(begun), reachable: true, version: EXCHANGES_EACH },
    ...{ owner: { kind: 'bot', since: new Date(begun) }, memory: { misses: 0 }, lease: null },
  } as ConversationDoc;
  return { conversation, messages: exchanges.flat() };
}

/** Fills a data folder with so many conversations of ten messages, as the bot leaves them. */
export async function fillStore(dataDir: string, conversations: number): Promise<void> {
  const log = pino({ level: 'silent' });
  const { commune } = filesRelease(loadConfig().CONTENT_DIR).office;
  const store = await openStore({ dataDir, log });
  const [messages, people] = [messageModel(store.connection), conversationModel(store.connection)];
  await prepareStore(store.connection, [messages, people] as never, log);
  const now = new Date();
  for (let nth = 0; nth < conversations; nth += 100) {
    const some = Array.from({ length: Math.min(100, conversations - nth) }, (_, n) => finished(commune, nth + n, now));
    await messages.collection.insertMany(some.flatMap((one) => one.messages) as never[]);
    await people.collection.insertMany(some.map((one) => one.conversation) as never[]);
  }
  await store.close();
}
