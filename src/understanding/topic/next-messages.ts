/** The next message of a conversation about a procedure, and what it is meant as. */
export interface NextMessage {
  about: string;
  intent: string;
  text: string;
}

const LINE = /^([a-z0-9-]+) -> ([a-z0-9-]+): *(\S.*)$/u;

/**
 * Reads `content/lexicon/next-messages.txt`: one message a line, before it the procedure that the conversation was about,
 * an arrow, what the message is meant as, and a colon. Empty lines and those that begin with # say nothing.
 * @throws Error naming the first line that cannot be read
 */
export function readNextMessages(text: string, file: string): NextMessage[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [, about, intent, message] = LINE.exec(line) ?? [];
    if (!about || !intent || !message)
      throw new Error(`${file}:${at + 1}: expected "<procedure talked about> -> <what is meant>: <message>"`);
    return [{ about, intent, text: message }];
  });
}
