import { z } from 'zod';

const number = (usual: number) => z.int().min(0).max(1_000_000).default(usual);

/** `free` a day at any pace; then one per pause, which doubles from the first to the longest. Pauses in seconds. */
const pace = (free: number, firstPause: number, longestPause: number) =>
  z
    .strictObject({
      free: number(free),
      firstPause: number(firstPause).pipe(z.int().min(1)),
      longestPause: number(longestPause).pipe(z.int().min(1)),
    })
    .prefault({});

/** One per so many seconds in the long run, and a few of them at once. */
const every = (seconds: number, atOnce: number) =>
  z.strictObject({ seconds: number(seconds), atOnce: number(atOnce).pipe(z.int().min(1)) }).prefault({});

/** So many a second in the long run, and a burst of them. */
const perSecond = (perSecondUsual: number, atOnce: number) =>
  z
    .strictObject({
      perSecond: number(perSecondUsual).pipe(z.int().min(1)),
      atOnce: number(atOnce).pipe(z.int().min(1)),
    })
    .prefault({});

/** A line in one process: so many wait, so many of one share, so many seconds. */
const line = (waiting: number, perShare: number, longestWait: number) =>
  z
    .strictObject({
      waiting: number(waiting),
      perShare: number(perShare),
      longestWait: number(longestWait).pipe(z.int().min(1)),
    })
    .prefault({});

/** Keys of sessions change every 90 days, and what an old one signs a new one has to know (decision 8). In days. */
const longestProcessAge = 80;

/**
 * Every limit there is, by its name, with its usual numbers. What each is for and how a number is changed is told in
 * docs/operations.md, "Limits".
 */
const limits = z.strictObject({
  /** To one account from one network. */
  'sign-in': pace(6, 15, 900),
  'sign-in-from-device': pace(10, 15, 900),
  /** From wherever: more than one network gets through in a day, so that a single stranger never comes so far. */
  'sign-in-to-account': pace(150, 15, 600),
  'sign-in-from-address': pace(200, 5, 60),
  'password-change': pace(6, 15, 900),
  /** Every process reads of each. */
  'sign-out-everywhere': pace(20, 15, 300),
  'code-from-address': pace(100, 5, 300),
  /** To one address from one network; as with signing in, a single stranger's mails of a day are fewer than the address has. */
  mail: pace(4, 30, 7200),
  'mail-to-address': pace(30, 30, 1800),
  /** To whatever addresses, from one network, but for registrations: a school where a hundred have forgotten their password. */
  'mail-from-address': pace(100, 5, 300),
  /** Codes to telephones, which cost money: that one account asks for, that one number gets, that one network asks for. */
  sms: pace(3, 60, 7200),
  'sms-to-number': pace(4, 60, 7200),
  'sms-from-address': pace(30, 30, 600),
  /** What one person is told in a day by each channel; tickets, money and codes are not counted. */
  'told-by-email': pace(40, 300, 7200),
  'told-by-sms': pace(12, 300, 7200),
  'told-by-push': pace(60, 300, 7200),
  /** Of one employee: a house invites its people in an afternoon. */
  invitation: pace(100, 15, 900),
  'registration-from-address': pace(300, 2, 60),
  /** Holds of one customer that came to nothing yet, and times that one was prolonged. A purchase takes them back. */
  hold: pace(15, 60, 3600),
  /**
   * Holds at one event from one network that came to nothing yet. So many people share a network that there is room for a
   * school; who has bought before is not refused for what others do there.
   */
  'hold-from-network': pace(120, 2, 60),
  /** So many holds of one customer, or from one network, a process counts by itself before it tells the others; 1: each at once. */
  'count-in-lots': z.strictObject({ most: number(3).pipe(z.int().min(1)) }).prefault({}),
  /** Events at which a customer may have an open booking at the same time. */
  'open-bookings': z.strictObject({ most: number(8).pipe(z.int().min(1)) }).prefault({}),
  /** Changes of one hold: a choice is made tap by tap, and nobody taps for minutes without a pause. */
  'hold-change': every(2, 60),
  /** Seats that one customer has picked for them: a look through a large house costs tens of milliseconds. */
  'best-available': every(1, 20),
  /** A customer's tickets, each of them signed anew: to look at, and on paper. */
  tickets: every(1, 20),
  /** What one worker sends by each channel: SES, SNS and push services allow so many a second. */
  'email-out': perSecond(50, 50),
  'sms-out': perSecond(10, 10),
  'push-out': perSecond(100, 100),
  /** How often a calendar is fetched by its private address: programs ask by the hour, several of them. */
  'calendar-feed': every(10, 20),
  /** An account's looks for what is new, and changes of how it is told: open pages look by themselves. */
  notifications: every(1, 60),
  /** Changes of reminders, each of which may be twenty rhythms that an event did not have. */
  'reminders-set': every(10, 20),
  /** Messages to attendees that an employee mails to themselves first; and times that they have an audience counted. */
  'message-test': every(60, 5),
  'audience-count': every(5, 20),
  /** Comments that one person writes on pages of events; and whatever else they ask of what they wrote there. */
  comment: every(30, 3),
  'comment-look': every(1, 60),
  /** An admin's looks at what was set aside, each of which hides it from others for a moment; and what they do with one of it. */
  'dead-letters': every(1, 30),
  /** Mails of one person that are switched off or on by the link in one of them. */
  unsubscribe: every(2, 10),
  /** Holds that are refused only when their seats were claimed already. */
  'hold-refused': every(2, 5),
  /** Lists of events that one network asks a process for: a class behind one address types and turns pages. */
  search: perSecond(20, 300),
  /** Events, prices, charts and pictures that one network asks a process for. */
  visit: perSecond(100, 3000),
  /** What a customer lets us ask the payment provider about one booking, each kind of question by itself. */
  'provider-question': every(3, 3),
  /** What all workers together ask the payment provider in a second; the rest of what it allows is for who pays. */
  'provider-share': z.strictObject({ perSecond: number(15).pipe(z.int().min(1)) }).prefault({}),
  /**
   * Who waits for costly work. A class of thirty who sign in at once behind one address gets through on a quarter of a
   * processor, below the minute after which a load balancer gives up; how long it takes is told in docs/operations.md.
   */
  'hash-line': line(64, 32, 50),
  'pdf-line': line(20, 2, 20),
  'picture-line': line(8, 2, 20),
  /** Charts are looked at while they are typed. */
  'chart-line': line(12, 4, 20),
  /** Files in the memory of one process, each until it is answered; and those of one account. */
  uploads: z
    .strictObject({
      atOnce: number(6).pipe(z.int().min(1)),
      perShare: number(2).pipe(z.int().min(1)),
    })
    .prefault({}),
  /** Threads for costly work; 0 is by the processors. */
  'costly-work': z.strictObject({ threads: number(0).pipe(z.int().max(64)) }).prefault({}),
  /** Days after which a process is replaced, and how many more at random. 0 days: never. */
  'process-age': z
    .strictObject({ days: number(30), spread: number(10) })
    .refine(({ days, spread }) => days === 0 || days + spread <= longestProcessAge, {
      message: `days and spread together are ${longestProcessAge} at the most: keys change after 90`,
    })
    .prefault({}),
});

export type Limits = z.output<typeof limits>;

export type Pace = Limits['sign-in'];

/** The limits that are counted in the course of a day. */
export type PaceName = { [Name in keyof Limits]: Limits[Name] extends Pace ? Name : never }[keyof Limits];

export const usualLimits: Limits = limits.parse({});

const setting = /^([a-z-]+)\.([a-zA-Z]+)=(\d+)$/;

const readSettings = (text: string): unknown => {
  const changed: Record<string, Record<string, number>> = {};
  for (const part of text.split(',').map((one) => one.trim())) {
    if (part === '') continue;
    const [, name, what, value] = setting.exec(part) ?? [];
    if (name === undefined || what === undefined) throw new SyntaxError(part);
    (changed[name] ??= {})[what] = Number(value);
  }
  return changed;
};

/** An operator's numbers in place of the usual ones: `sign-in.free=10, mail.longestPause=3600`. */
export const limitsSetting = z
  .string()
  .default('')
  .transform((text, context): unknown => {
    try {
      return readSettings(text);
    } catch {
      context.addIssue('must be a list like `sign-in.free=10, mail.longestPause=3600`');
      return z.NEVER;
    }
  })
  .pipe(limits);
