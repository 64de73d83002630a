import type { Release, Releases } from './release.js';

/** The one place that knows which release is in force. */
export class CurrentRelease implements Releases {
  constructor(private release: Release) {}

  current(): Release {
    return this.release;
  }

  /**
   * Puts a new release in force from the next turn on; turns under way keep theirs.
   * @throws Error where it is another commune's: its id names the commune in every stored document
   */
  swap(release: Release): void {
    if (release.office.commune !== this.release.office.commune) {
      throw new Error(`release ${release.id} is of another commune and cannot take this one's place`);
    }
    this.release = release;
  }
}
