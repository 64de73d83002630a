const MARKS = /[\u0300-\u036f]/g;

/** Lower case without diacritics ("Lệ phí" -> "le phi"): how words are compared when people type as they please. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}
