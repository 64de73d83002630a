import type { Release } from '../../knowledge/release.js';
import { CONVERSATIONS } from '../addresses.js';
import { CHANNEL_NAMES, channelName, OWNER_TAGS, topicName } from '../labels.js';
import { isoDay, startOfDay } from '../times.js';
import { type FilterField, type FilterForm, filterAddress } from './filter.js';

interface Option {
  value: string;
  text: string;
  selected?: boolean;
}

/** The lists of the filter form, each beginning with "all". */
export function filterOptions(
  release: Release,
  form: FilterForm,
  now: Date,
): Record<'channel' | 'outcome' | 'intent', Option[]> {
  const outcomes = [...release.outcomes.values()].map(({ id, label }) => ({ value: id, text: label }));
  const procedures = release.procedures(isoDay(now)).map(({ id, short }) => ({ value: id, text: short }));
  const intents = [...release.intents.values()].map(({ id, title }) => ({ value: id, text: title }));
  const topics = [...procedures, ...intents].sort((a, b) => a.text.localeCompare(b.text, 'vi'));
  const channels = (['zalo', 'messenger'] as const).map((id) => ({ value: id, text: CHANNEL_NAMES[id] }));
  return {
    channel: choose('Mọi kênh', channels, form.channel),
    outcome: choose('Mọi kết quả', outcomes, form.outcome),
    intent: choose('Mọi chủ đề', topics, form.intent),
  };
}

const choose = (all: string, options: Option[], chosen: string | undefined): Option[] => [
  { value: '', text: all },
  ...options.map((option) => ({ ...option, selected: option.value === chosen })),
];

/** Ready-made views of the list, kept beside whatever else is filtered. */
export function quickViews(form: FilterForm): { text: string; href: string; active: boolean }[] {
  const to = (changes: FilterForm): string =>
    filterAddress(CONVERSATIONS, form, { owner: '', unserved: '', ...changes });
  const views: { text: string; changes: FilterForm }[] = [
    { text: 'Tất cả', changes: {} },
    { text: 'Chưa đáp ứng', changes: { unserved: '1' } },
    ...[...OWNER_TAGS].map(([owner, text]) => ({ text, changes: { owner } })),
  ];
  return views.map(({ text, changes }) => ({
    text,
    href: to(changes),
    active: form.owner === changes.owner && form.unserved === changes.unserved,
  }));
}

/** What is filtered, each with the address of the list without it. */
export function activeFilters(form: FilterForm, release: Release, now: Date): { text: string; href: string }[] {
  const day = (text: string): string =>
    startOfDay(text)?.toLocaleDateString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' }) ?? text;
  const texts: Partial<Record<FilterField, (value: string) => string>> = {
    q: (value) => `Từ: ${value}`,
    person: (value) => `Người dân: ${value}`,
    channel: (value) => `Kênh: ${channelName(value)}`,
    outcome: (value) => `Kết quả: ${release.outcomes.get(value)?.label ?? value}`,
    intent: (value) => `Chủ đề: ${topicName(release, value, now)}`,
    from: (value) => `Từ ngày ${day(value)}`,
    to: (value) => `Đến ngày ${day(value)}`,
  };
  return Object.entries(texts).flatMap(([field, text]) => {
    const value = form[field as FilterField];
    return value ? [{ text: text(value), href: filterAddress(CONVERSATIONS, form, { [field]: '' }) }] : [];
  });
}
