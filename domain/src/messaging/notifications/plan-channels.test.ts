import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Contact, newContact } from '../contacts/contact.ts';
import { usualSettings } from '../contacts/contact-settings.ts';
import { chosenTopics, outsideChannels } from '../kinds/channel.ts';
import { isLocked, kinds, usualSwitches } from '../kinds/kinds.ts';
import { planChannels } from './plan-channels.ts';
import { notificationKinds } from '../kinds/told.ts';

const to = { email: 'carla@mail.test' };
const night = Date.parse('2026-12-01T17:00:00Z');
const quiet = { quietHours: { from: '22:30', to: '07:00' }, timeZone: 'Asia/Kuala_Lumpur' };
const phone = {
  id: 'd1',
  name: 'Chrome on Pixel',
  endpoint: 'https://push.test/1',
  keys: { p256dh: '', auth: '' },
  applicationServerKey: '',
  sessionId: null,
  addedAt: '2026-11-01T00:00:00.000Z',
  usedAt: '2026-11-01T00:00:00.000Z',
};

const switches = fc.record(
  { email: fc.boolean(), sms: fc.boolean(), push: fc.boolean() },
  { requiredKeys: [] },
);
const stop = fc.constantFrom(
  { channel: 'email' as const, address: to.email, why: 'bounced', at: '2026-11-01T00:00:00.000Z' },
  { channel: 'sms' as const, address: '+60123456789', why: 'unknown', at: '2026-11-01T00:00:00.000Z' },
  { channel: 'email' as const, address: 'old@mail.test', why: 'bounced', at: '2026-11-01T00:00:00.000Z' },
);
const contact: fc.Arbitrary<Contact> = fc.record({
  settings: fc.record({
    topics: fc.record({ tickets: switches, reminders: switches, organizers: switches }, { requiredKeys: [] }),
    quietHours: fc.constantFrom(quiet.quietHours, null),
    timeZone: fc.constantFrom(quiet.timeZone, null),
    leads: fc.constant(['P1D']),
    isWelcomed: fc.boolean(),
  }),
  number: fc.constantFrom(null, { number: '+60123456789', confirmedAt: '2026-11-01T00:00:00.000Z' }),
  pending: fc.constant(null),
  devices: fc.constantFrom([], [phone]),
  endedDevices: fc.constantFrom([], [{ ...phone, endedAt: '2026-11-03T12:00:00.000Z' }]),
  stops: fc.array(stop, { maxLength: 3 }),
  follows: fc.constant([]),
  calendarSecret: fc.constant(null),
});

describe('which channels somebody hears of something by', () => {
  it('goes by the kind, what they switched, what leads to them, and quiet hours', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...notificationKinds),
        contact,
        fc.integer({ min: night - 86_400_000, max: night + 86_400_000 }),
        (kind, of, now) => {
          const { topic, isUrgent, channels } = kinds[kind];
          const plan = planChannels({ kind, contact: of, to, now });
          for (const channel of outsideChannels) {
            const planned = plan[channel];
            const said = topic === 'account' ? true : of.settings.topics[topic]?.[channel];
            const isWanted =
              isLocked(topic, channel) || (said ?? (topic !== 'account' && usualSwitches[topic][channel]));
            const stopped = of.stops.map((each) => `${each.channel} ${each.address}`);
            const leadsThere = {
              email: !stopped.includes(`email ${to.email}`),
              sms: of.number !== null && !stopped.includes(`sms ${of.number.number}`),
              push: of.devices.length > 0,
            }[channel];
            expect(planned.use !== 'no').toBe(channels.includes(channel) && isWanted && leadsThere);
            if (isUrgent) expect(planned.use).not.toBe('later');
            if (planned.use === 'later') expect(planned.until).toBeGreaterThan(now);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is e-mail for tickets and money, whatever was switched off', () => {
    const settings = { ...usualSettings, topics: { tickets: { email: false, sms: false, push: false } } };
    const plan = planChannels({
      kind: 'payment-refunded',
      contact: { ...newContact, settings },
      to,
      now: night,
    });
    expect(plan.email).toEqual({ use: 'now' });
    expect(plan.sms).toEqual({ use: 'no', why: 'switched-off' });
  });

  it('waits for the end of quiet hours with what can wait, and with nothing else', () => {
    const of = { ...newContact, settings: { ...usualSettings, ...quiet } };
    const planOf = (kind: (typeof notificationKinds)[number]) =>
      planChannels({ kind, contact: of, to, now: night }).email;
    expect(planOf('reminder')).toEqual({ use: 'later', until: Date.parse('2026-12-01T23:00:00Z') });
    expect(planOf('event-moved')).toEqual({ use: 'now' });
  });

  it('is what was chosen for this one, where something was', () => {
    const of = { ...newContact, number: { number: '+60123456789', confirmedAt: '' } };
    const plan = planChannels({ kind: 'reminder', contact: of, to, now: night, chosen: ['sms'] });
    expect(plan).toMatchObject({ email: { why: 'not-chosen' }, sms: { use: 'now' } });
    const both = planChannels({ kind: 'reminder', contact: of, to, now: night, chosen: ['usual', 'sms'] });
    expect(both).toMatchObject({ email: { use: 'now' }, sms: { use: 'now' } });
  });

  it('is no e-mail that was switched off, also where it was chosen for this one', () => {
    const settings = { ...usualSettings, topics: { reminders: { email: false, sms: false } } };
    const of = { ...newContact, settings, number: { number: '+60123456789', confirmedAt: '' } };
    const plan = planChannels({ kind: 'reminder', contact: of, to, now: night, chosen: ['email', 'sms'] });
    expect(plan).toMatchObject({ email: { use: 'no', why: 'switched-off' }, sms: { use: 'now' } });
  });

  it('has a usual for every topic that is chosen', () => {
    expect(Object.keys(usualSwitches)).toEqual([...chosenTopics]);
  });
});
