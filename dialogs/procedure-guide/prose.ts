/** The first `count` sentences of a text: what a summary needs, the rest is a button away. */
export function firstSentences(text: string, count: number): string {
  const sentences = text.match(/[^.!?]+(?:[.!?](?=\d)[^.!?]*)*[.!?]?\s*/g) ?? [text];
  return sentences.slice(0, count).join('').trim();
}

/** "Đăng ký khai sinh" inside a sentence: "đăng ký khai sinh". */
export const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
