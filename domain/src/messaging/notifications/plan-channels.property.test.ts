import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Contact } from '../contacts/contact.ts';
import { type OutsideChannel, outsideChannels } from '../kinds/channel.ts';
import { type NotificationKind, notificationKinds } from '../kinds/told.ts';
import { type ChosenChannel, planChannels } from './plan-channels.ts';

/*
 * The rules as people are told them, by lists of kinds and a clock on the wall. Nothing here is taken from the code that plans.
 */

const [here, elsewhere] = ['+60123456789', '+60129999999'];
const mine = 'carla@mail.test';

/** Nobody can switch these, as whoever is told waits for it, or has to know of it. */
const ofAccount: Partial<Record<NotificationKind, readonly OutsideChannel[]>> = {
  'registration-code': ['email'],
  'already-registered': ['email'],
  'password-reset-code': ['email'],
  'employee-invited': ['email'],
  'password-changed': ['email'],
  'number-code': ['sms'],
  'channel-ended': ['email', 'push'],
  'message-test': ['email', 'sms', 'push'],
};
/** What is worth less in the morning. */
const waitsForNothing: readonly NotificationKind[] = [
  ...(['registration-code', 'already-registered', 'password-reset-code', 'employee-invited'] as const),
  ...(['password-changed', 'number-code', 'message-test', 'booking-confirmed', 'booking-cancelled'] as const),
  ...(['payment-disputed', 'dispute-won', 'event-cancelled', 'event-moved', 'sale-started'] as const),
];

/** What is switched as one, of which some go by each way unless somebody says otherwise. */
const topicOf = (kind: NotificationKind) => {
  if (kind === 'reminder' || kind === 'sale-started') return 'reminders';
  if (kind === 'organizer-message') return 'organizer-messages';
  return kind === 'event-announced' ? 'announcements' : 'tickets';
};
const byItself: Readonly<Record<ReturnType<typeof topicOf>, readonly OutsideChannel[]>> = {
  tickets: ['email', 'push'],
  reminders: ['email', 'push'],
  'organizer-messages': ['email'],
  announcements: ['email'],
};

type Case = {
  readonly kind: NotificationKind;
  readonly contact: Contact;
  readonly now: number;
  readonly chosen: readonly ChosenChannel[] | undefined;
};

const goesBy = (kind: NotificationKind): readonly OutsideChannel[] =>
  ofAccount[kind] ?? (kind === 'event-announced' ? ['email', 'push'] : outsideChannels);

/** Where something arrives; a number that waits for its code is nobody's yet. */
const leadsTo = ({ number, devices }: Contact, channel: OutsideChannel): string | null => {
  if (channel === 'email') return mine;
  if (channel === 'push') return devices.length > 0 ? 'a browser' : null;
  return number ? number.number : null;
};

/** Both topics of organizers were one, and what was said of it holds where nothing was said of them since. */
const saidOf = ({ settings: { topics, organizerTopics } }: Contact, topic: ReturnType<typeof topicOf>) =>
  topic === 'tickets' || topic === 'reminders'
    ? topics[topic]
    : { ...topics.organizers, ...organizerTopics?.[topic] };

const isSwitchedOff = ({ kind, contact, chosen = ['usual'] }: Case, channel: OutsideChannel): boolean => {
  if (ofAccount[kind]) return false;
  const topic = topicOf(kind);
  if (topic === 'tickets' && channel === 'email') return false;
  const said = saidOf(contact, topic)?.[channel];
  // A mail that was ended stays so. Any other way that was chosen for this one is taken.
  if (chosen.includes(channel) && channel !== 'email') return false;
  return said === undefined ? !byItself[topic].includes(channel) : !said;
};

/** Every reason why nothing goes by a channel, in no order. */
const reasonsAgainst = (of: Case, channel: OutsideChannel): string[] => {
  const { kind, contact, chosen } = of;
  const address = leadsTo(contact, channel);
  const hasEnded = contact.stops.some((stop) => stop.channel === channel && stop.address === address);
  const reasons: readonly (readonly [string, boolean])[] = [
    ['not-for-this', !goesBy(kind).includes(channel)],
    ['no-address', address === null],
    ['address-ended', hasEnded],
    ['not-chosen', chosen !== undefined && !chosen.includes(channel) && !chosen.includes('usual')],
    ['switched-off', isSwitchedOff(of, channel)],
  ];
  return reasons.filter(([, holds]) => holds).map(([why]) => why);
};

/** What a clock on the wall shows: `23:05`. */
const wallClock = (timeZone: string) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return (time: number): string => format.format(time);
};

const minuteOfDay = (shown: string): number => Number(shown.slice(0, 2)) * 60 + Number(shown.slice(3));

/** When the clock on the wall has left quiet hours, minute by minute; null where it is not in them. */
const loudAgain = ({ contact: { settings }, now }: Case): number | null => {
  const { quietHours, timeZone } = settings;
  if (!quietHours) return null;
  const { from, to } = quietHours;
  const clock = wallClock(timeZone ?? 'UTC');
  const isQuiet = (time: number): boolean => {
    const shown = clock(time);
    return from <= to ? from <= shown && shown < to : shown >= from || shown < to;
  };
  let time = now;
  while (isQuiet(time)) time = Math.floor(time / 60_000) * 60_000 + 60_000;
  if (time === now) return null;
  // A clock that is put on over their end never shows it: they go on for as much of the next hour as there was of the one left out.
  const late = minuteOfDay(clock(time)) - minuteOfDay(to);
  return late > 0 ? time + (60 - late) * 60_000 : time;
};

const kind = fc.constantFrom(...notificationKinds);
const switches = fc.record(
  { email: fc.boolean(), sms: fc.boolean(), push: fc.boolean() },
  { requiredKeys: [] },
);
const stop = fc.record({
  channel: fc.constantFrom(...outsideChannels),
  address: fc.constantFrom(mine, 'old@mail.test', here, elsewhere),
  why: fc.constant('bounced'),
  at: fc.constant('2026-11-01T00:00:00.000Z'),
});
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const device = {
  ...{ id: 'd1', name: 'Chrome', endpoint: 'https://push.test/1', keys: { p256dh: '', auth: '' } },
  ...{ applicationServerKey: '', sessionId: null, addedAt: '', usedAt: '' },
};
const contact: fc.Arbitrary<Contact> = fc.record({
  settings: fc.record({
    topics: fc.record({ tickets: switches, reminders: switches, organizers: switches }, { requiredKeys: [] }),
    organizerTopics: fc.record(
      { 'organizer-messages': switches, announcements: switches },
      { requiredKeys: [] },
    ),
    quietHours: fc.option(fc.record({ from: time, to: time })),
    timeZone: fc.constantFrom('Asia/Kuala_Lumpur', 'Europe/Vienna', 'America/New_York', null),
    leads: fc.constant([]),
    isWelcomed: fc.boolean(),
  }),
  number: fc.constantFrom(null, { number: here, confirmedAt: '2026-11-01T00:00:00.000Z' }),
  pending: fc.constantFrom(null, { number: elsewhere, digest: '', attempts: 0, expiresAt: '2026-12-02' }),
  devices: fc.constantFrom([], [device]),
  // Leads nowhere.
  endedDevices: fc.constantFrom([], [{ ...device, endedAt: '2026-11-03T12:00:00.000Z' }]),
  unreadDevices: fc.constantFrom([], [{ list: 'devices', kept: 'of no release' }]),
  stops: fc.array(stop, { maxLength: 3 }),
  follows: fc.constant([]),
  calendarSecret: fc.constant(null),
});
/** A day at a time; the last two put the clock on and back in Vienna. */
const now = fc
  .tuple(fc.constantFrom('2026-12-01', '2026-03-29', '2026-10-25'), fc.integer({ min: 0, max: 86_399_999 }))
  .map(([day, later]) => Date.parse(`${day}T00:00:00Z`) + later);
const chosen = fc.option(fc.subarray<ChosenChannel>(['usual', ...outsideChannels], { minLength: 1 }), {
  nil: undefined,
});
const aCase: fc.Arbitrary<Case> = fc
  .record({ kind, contact, now, chosen })
  // Only reminders have channels of their own.
  .map((one) => (one.kind === 'reminder' ? one : { ...one, chosen: undefined }));

describe('which channels somebody hears of something by', () => {
  it('is as people are told: by what it is, what they switched and chose, what leads to them, and when it is', () => {
    fc.assert(
      fc.property(aCase, (one) => {
        const plan = planChannels({ ...one, to: { email: mine } });
        const until = waitsForNothing.includes(one.kind) ? null : loudAgain(one);
        for (const channel of outsideChannels) {
          const planned = plan[channel];
          const reasons = reasonsAgainst(one, channel);
          if (reasons.length > 0) expect(reasons).toContain(planned.use === 'no' ? planned.why : planned.use);
          else expect(planned).toEqual(until === null ? { use: 'now' } : { use: 'later', until });
        }
      }),
      { numRuns: 3000 },
    );
  });
});
