/** The time of day, as something a test can set. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Vietnam has one time zone and no daylight saving; every date a citizen reads is in it. */
export const ZONE = 'Asia/Ho_Chi_Minh';
