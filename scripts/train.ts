import { CannotStart } from '../src/platform/errors.js';
import { trainIfMissing } from '../src/understanding/load-matcher.js';
import { configuredMatcherOptions } from './matcher-options.js';

/** Trains the matcher where its sentences changed, so that the next start is quick; last step of `npm run build`. */

const say = (line: string): void => {
  process.stderr.write(`matcher: ${line}\n`);
};

try {
  say(trainIfMissing(configuredMatcherOptions(), say) ? 'trained' : 'already trained on these sentences');
} catch (error) {
  // What keeps the content from being used is said again, and not passed over, at the start.
  if (!(error instanceof CannotStart)) throw error;
  say(`not trained: ${error.message}`);
}
