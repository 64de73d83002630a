import { DateTime } from 'luxon';
import { type Clock, ZONE } from '../../platform/clock.js';

/** Today's date, kept from message to message: reckoning with time zones costs more than the rest of the entities. */
export class Today {
  private day = { from: 0, to: 0, date: DateTime.fromMillis(0) };

  constructor(private readonly clock: Clock) {}

  /** Midnight at its beginning, in Vietnam. */
  get date(): DateTime {
    const now = this.clock.now().getTime();
    if (now < this.day.from || now >= this.day.to) {
      const date = DateTime.fromMillis(now, { zone: ZONE }).startOf('day');
      this.day = { from: date.toMillis(), to: date.plus({ days: 1 }).toMillis(), date };
    }
    return this.day.date;
  }
}
