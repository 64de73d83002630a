import type { Release } from '../src/knowledge/release.js';
import type { ChannelName } from '../src/platform/messages.js';
import type { Memory } from '../src/store/models/conversation.js';
import { asPhone } from './day.js';
import { formOfAddress } from './form-of-address.js';

/**
 * Who speaks (a machine), what is kept and how long, how to have it deleted, how to reach a person; on Messenger also
 * that Facebook keeps its copy outside Vietnam (Luật 91/2025/QH15; Luật Trí tuệ nhân tạo 134/2025/QH15).
 */
export function introduction(release: Release, channel: ChannelName, memory: Memory): string {
  const { office, wording } = release;
  const values = { ...formOfAddress(memory), office: office.name, days: office.retentionDays };
  const lines = [wording.say('opening.introduction', values)];
  if (channel === 'messenger') lines.push(wording.say('opening.messenger', { phone: asPhone(office.centre.phone) }));
  if (office.fictional) lines.push(wording.say('opening.fictional'));
  return lines.join('\n');
}
