import { DateTime } from 'luxon';
import { ZONE } from '../../platform/clock.js';
import { ChannelRefused, type RefusalClass } from '../../platform/errors.js';

interface Meaning {
  refusal: RefusalClass;
  hint: string;
  /** Milliseconds from now before which a new try is pointless. */
  wait?: (now: Date) => number;
}

const MINUTE = 60_000;
const JITTER = 5_000;

/** Limits are counted per minute; the jitter keeps many workers from coming back at the same instant. */
const nextMinute = (now: Date): number => MINUTE - (now.getTime() % MINUTE) + Math.floor(Math.random() * JITTER);

/** Milliseconds until the next time the clock in Vietnam shows this hour. */
function nextHour(hour: number): (now: Date) => number {
  return (now) => {
    const here = DateTime.fromJSDate(now, { zone: ZONE });
    const today = here.set({ hour, minute: 0, second: 0, millisecond: 0 });
    return (today > here ? today : today.plus({ days: 1 })).toMillis() - here.toMillis();
  };
}

const alert = (hint: string): Meaning => ({ refusal: 'config-alert', hint });
const gone = (hint: string): Meaning => ({ refusal: 'recipient-gone', hint });
const permanent = (hint: string): Meaning => ({ refusal: 'permanent', hint });

/** Source: Zalo's Official Account manual, appendix "Mã lỗi"; what we do about each is our own judgement. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  '-32': { refusal: 'retry-later', hint: 'the limit of calls a minute is used up', wait: nextMinute },
  '-100': { refusal: 'degrade', hint: 'the uploaded attachment has expired' },
  '-200': { refusal: 'retry-later', hint: 'Zalo could not send it and does not say why' },
  '-201': { refusal: 'degrade', hint: 'Zalo does not accept a part of the message' },
  '-204': alert('the Official Account has been deleted'),
  '-205': alert('the Official Account does not exist: check ZALO_OA_ID'),
  '-209': alert('the application is not active: activate it in the developer console'),
  '-210': permanent('a part of the message is longer than Zalo allows'),
  '-211': { refusal: 'retry-later', hint: 'the quota is used up until tomorrow', wait: nextHour(0) },
  '-212': alert('the application has not registered this API: register "Official Account API" in the console'),
  '-213': gone('the citizen does not follow the account and has not written lately'),
  '-216': { refusal: 'refresh-auth', hint: 'the access token is not valid' },
  '-217': gone('the citizen blocks invitations'),
  '-218': gone('the limit of messages to this citizen is reached'),
  '-219': alert('the application has been removed'),
  '-220': { refusal: 'refresh-auth', hint: 'the access token has expired or was withdrawn' },
  '-221': alert('the Official Account is not verified'),
  '-223': alert('the Official Account has not granted this right: an administrator must give consent again'),
  '-224': alert('the Official Account needs a larger package'),
  '-227': gone('the citizen’s account is locked, or was not used for more than 45 days'),
  '-230': { refusal: 'window-closed', hint: 'the citizen has not written for seven days' },
  '-232': { refusal: 'window-closed', hint: 'the citizen has never written, or the time has passed' },
  '-233': { refusal: 'degrade', hint: 'Zalo does not support this kind of message here' },
  '-234': { refusal: 'retry-later', hint: 'not allowed at night, again from 06:00', wait: nextHour(6) },
  '-235': alert('this type of Official Account may not use the API'),
  '-237': alert('the group message asset is disabled'),
  '-238': alert('the message asset is disabled'),
  '-240': permanent('this address of the API is closed: a fault of the program'),
  '-241': alert('the message asset is used up'),
  '-242': alert('appsecret_proof is wrong: check ZALO_APP_SECRET, or set ZALO_USE_PROOF=false'),
  '-244': gone('the citizen does not want this kind of message'),
  '-248': permanent('Zalo finds the content against its standards: have it reviewed'),
  '-249': permanent('this template cannot be sent by uid'),
  '-320': alert('the application is not linked with a Zalo Cloud Account'),
  '-321': alert('the Zalo Cloud Account is out of money'),
  '-403': alert('the account is not a member of the group'),
};

const UNKNOWN = permanent('a code that is not in the list of the program; look it up in Zalo’s manual');

/**
 * What Zalo's `error` number means.
 * @param limit the header `X-RateLimit-Limit`, named in the hint where the limit is what was hit
 */
export function zaloRefusal(code: string, now: Date, limit?: string): ChannelRefused {
  const meaning = (Object.hasOwn(MEANINGS, code) && MEANINGS[code]) || UNKNOWN;
  const hint = code === '-32' && limit !== undefined ? `${meaning.hint} (${limit})` : meaning.hint;
  return new ChannelRefused('zalo', meaning.refusal, code, hint, meaning.wait?.(now));
}

/** The same refusal, once there is no simpler form of the message left to try. */
export function asFinal(refused: ChannelRefused): ChannelRefused {
  if (refused.refusal !== 'degrade') return refused;
  return new ChannelRefused('zalo', 'permanent', refused.channelCode, refused.hint);
}
