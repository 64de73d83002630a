import type { FakeServer } from './fake-server.js';

export type PhoneName = 'zalo' | 'messenger';

/** The phones that are simulated; a channel that runs for real has none. */
export type Phones = Partial<Record<PhoneName, FakeServer>>;
