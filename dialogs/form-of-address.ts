import type { Memory } from '../src/store/models/conversation.js';

/** The places `{you}` and `{You}` of a sentence: the citizen's own choice, else "ông/bà". */
export function formOfAddress(memory: Memory): { you: string; You: string } {
  const you = memory.address ?? 'ông/bà';
  return { you, You: you.charAt(0).toUpperCase() + you.slice(1) };
}
