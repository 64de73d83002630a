/** A message about a procedure, and the special case that it tells of; none where it is the ordinary one. */
export interface CaseExample {
  procedure: string;
  caseId?: string;
  text: string;
}

const LINE = /^([a-z0-9-]+) ([a-z0-9-]+): *(\S.*)$/u;
/** Stands for the ordinary case. */
const NONE = '-';

/**
 * Reads `content/lexicon/cases.txt`: one message a line, before it the procedure and the case, with a space between, and
 * a colon. Empty lines and those that begin with # say nothing.
 * @throws Error naming the first line that cannot be read
 */
export function readCaseExamples(text: string, file: string): CaseExample[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [, procedure, caseId, message] = LINE.exec(line) ?? [];
    if (!procedure || !caseId || !message)
      throw new Error(`${file}:${at + 1}: expected "<procedure> <case, or ${NONE} for none>: <message>"`);
    return [{ procedure, ...(caseId !== NONE && { caseId }), text: message }];
  });
}
