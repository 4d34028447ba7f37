import { describe, expect, it } from '@jest/globals';
import { randomIds } from '@parterre/domain/ids';
import type { MailMessage } from '@parterre/domain/mail/mail-message';
import { newContact } from '@parterre/domain/messaging/contacts/contact';
import { composeNotification } from '@parterre/domain/messaging/notifications/notify';
import type { Told, ToldEvent } from '@parterre/domain/messaging/kinds/told';
import { unsubscribeLinks } from '@parterre/domain/messaging/unsubscribe/unsubscribe-links';
import { unsubscribeTokens } from '@parterre/domain/messaging/unsubscribe/unsubscribe-token';
import { newsOfBooking } from '@parterre/domain/sales/bookings/booking-news';
import { ticketDesk } from '@parterre/domain/sales/ticket-desk/ticket-desk';
import { aBooking } from '@parterre/domain/testing/booking-builder';
import { manualClock } from '@parterre/domain/testing/manual-clock';
import { aNotice } from '@parterre/domain/testing/notice-builder';
import { aPlan } from '@parterre/domain/testing/sales-plan-builder';
import type { Booking } from '@parterre/domain/sales/bookings/booking';
import { composeMail } from './compose-mail.ts';

const [plan, clock, publicUrl] = [aPlan(), manualClock(), 'https://tickets.test'];
const tokens = unsubscribeTokens([{ d: 'a key' }]);
const { id, title, startsAt, timeZone } = plan.event;
const event: ToldEvent = { id, slug: 'nocturnes', title, startsAt, timeZone, where: null };
const words = { subject: 'Changed', text: 'Doors open later.', organization: 'Odeon' };

const mailOf = async (told: Told, booking: Booking): Promise<MailMessage> => {
  const desk = ticketDesk({
    tickets: { of: async () => [] },
    plans: { get: async () => plan },
    keys: [],
    pictures: { get: async () => null },
    print: async () => Buffer.from('%PDF'),
    clock,
  });
  const deps = {
    bookings: { get: async () => booking },
    plans: { get: async () => plan },
    desk,
    publicUrl,
    unsubscribeLinks: unsubscribeLinks(tokens, publicUrl),
    clock,
  };
  const notification = composeNotification({ ...aNotice(), told }, newContact, clock.now());
  const mail = await composeMail(deps, notification);
  if (!mail) throw new Error('no mail');
  return mail;
};
const filesOf = ({ attachments = [] }: MailMessage) => attachments.map(({ filename }) => filename);

const confirmed = aBooking({ status: 'confirmed' });
const cancelled = { ...confirmed, status: 'cancelled' } as const;
const of = { event, bookingId: confirmed.id };

describe('a notification by mail', () => {
  it('that can be switched off says how, to its reader and to the mail program', async () => {
    const mail = await mailOf({ kind: 'reminder', ...of, lead: 'P1D' }, confirmed);
    const { pathname, searchParams } = new URL(mail.unsubscribe?.url ?? '');
    expect(pathname).toBe('/api/unsubscribe');
    expect(tokens.read(searchParams.get('token') ?? '')).toMatchObject({ topic: 'reminders' });
    expect(mail.text).toContain('Stop reminders by e-mail: https://tickets.test/unsubscribe?token=');
  });

  it('that is always sent says nothing of it', async () => {
    const news = newsOfBooking({ ids: randomIds, clock }, confirmed, { kind: 'booking-cancelled' });
    const tickets = await mailOf({ kind: 'booking', news, event, title }, cancelled);
    const moved = await mailOf(
      { kind: 'event-moved', ...of, ...words, was: startsAt, giveBackUntil: null },
      confirmed,
    );
    for (const mail of [tickets, moved]) {
      expect(mail).not.toHaveProperty('unsubscribe');
      expect(mail.text).not.toContain('unsubscribe');
    }
  });

  it('of an event that is not what it was says what one may do with the tickets, beside the organizer’s words', async () => {
    const giveBackUntil = '2026-12-24T12:00:00Z';
    const changed = await mailOf({ kind: 'event-changed', ...of, ...words, giveBackUntil }, confirmed);
    expect(changed.text).toMatch(/Your tickets stay valid: keep them, or give them back until .*24 Dec/);
    expect(changed.text).toContain(words.text);
    const gone = await mailOf({ kind: 'event-cancelled', ...of, ...words }, cancelled);
    expect(gone.text).toContain('What you paid goes back to you by itself.');
  });

  it.each<[string, Told, Booking, string[]]>([
    ['has the entry as it is now', { kind: 'reminder', ...of, lead: 'P1D' }, confirmed, ['event.ics']],
    [
      'has the newer entry when its event is moved',
      { kind: 'event-moved', ...of, ...words, was: startsAt, giveBackUntil: null },
      confirmed,
      ['event.ics'],
    ],
    [
      'has what takes the entry out once its booking is cancelled with the event',
      { kind: 'event-cancelled', ...of, ...words },
      cancelled,
      ['cancelled.ics'],
    ],
    [
      'has no entry of what is just being cancelled',
      { kind: 'event-cancelled', ...of, ...words },
      confirmed,
      [],
    ],
    ['has no entry of what was given back', { kind: 'reminder', ...of, lead: 'P1D' }, cancelled, []],
    [
      'of an event that is announced has its entry',
      { kind: 'event-announced', event, organizationId: plan.event.organizationId, organization: 'Odeon' },
      confirmed,
      ['event.ics'],
    ],
    [
      'has no entry where nothing is booked',
      { kind: 'organizer-message', event, messageId: 'm1', ...words },
      confirmed,
      [],
    ],
  ])('%s', async (_rule, told, booking, files) => {
    expect(filesOf(await mailOf(told, booking))).toEqual(files);
  });
});
