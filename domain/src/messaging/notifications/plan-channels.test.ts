import { describe, expect, it } from '@jest/globals';
import { newContact } from '../contacts/contact.ts';
import { usualSettings } from '../contacts/contact-settings.ts';
import { chosenTopics } from '../kinds/channel.ts';
import { usualSwitches } from '../kinds/kinds.ts';
import { planChannels } from './plan-channels.ts';
import type { notificationKinds } from '../kinds/told.ts';

const to = { email: 'carla@mail.test' };
const night = Date.parse('2026-12-01T17:00:00Z');
const quiet = { quietHours: { from: '22:30', to: '07:00' }, timeZone: 'Asia/Kuala_Lumpur' };
describe('what somebody hears of something by', () => {
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
