import type { MatchContext, Matcher, Understanding } from './types.js';

/** Answers with one matcher until a better one takes its place. */
export class SwappedMatcher implements Matcher {
  constructor(private current: Matcher) {}

  get version(): string {
    return this.current.version;
  }

  swap(matcher: Matcher): void {
    this.current = matcher;
  }

  understand(text: string, context?: MatchContext): Understanding {
    return this.current.understand(text, context);
  }
}
