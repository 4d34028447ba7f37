import { describe, expect, test } from '@jest/globals';
import { languages } from '../../words/languages.ts';
import { channel } from '../kinds/channel.ts';
import { kinds } from '../kinds/kinds.ts';
import { type NotificationKind, notificationKinds } from '../kinds/told.ts';
import { previewOf } from './preview.ts';

const sampling = { publicUrl: 'https://tickets.test', now: Date.parse('2026-12-01T12:00:00Z') };
const everything = notificationKinds.flatMap((kind) =>
  channel.options.flatMap((one) => languages.map((language) => [kind, one, language] as const)),
);

describe('previews', () => {
  test.each(everything)('show %s by %s in %s, where that is sent', async (kind, one, language) => {
    const preview = await previewOf(kind, one, language, sampling);
    expect(JSON.stringify(preview)).not.toMatch(/undefined|NaN|\[object|Invalid/);
    expect(preview?.channel).toBe(kinds[kind].channels.includes(one) ? one : undefined);
  });

  test('show a mail with what was booked, in the words of the mail that is sent', async () => {
    const preview = await previewOf('booking-confirmed', 'email', 'en', sampling);
    expect(preview).toMatchObject({
      subject: expect.stringContaining('Nocturnes for Two Pianos'),
      text: expect.stringMatching(/Stalls.*11.*12[^]*Floor: 2[^]*RM\s360\.00/),
      html: expect.stringContaining('<!doctype html>'),
    });
  });

  test('count the parts of a text message', async () => {
    expect(await previewOf('number-code', 'sms', 'en', sampling)).toMatchObject({
      coding: 'gsm-7',
      parts: 1,
    });
  });

  test.each<[NotificationKind, string[]]>([
    ['booking-confirmed', ['tickets.pdf', 'event.ics']],
    ['dispute-won', ['tickets.pdf', 'event.ics']],
    ['booking-cancelled', ['cancelled.ics']],
    ['payment-refunded', []],
    ['event-cancelled', ['cancelled.ics']],
    ['event-moved', ['event.ics']],
    ['reminder', ['event.ics']],
    ['event-announced', ['event.ics']],
    ['organizer-message', []],
    ['registration-code', []],
  ])('say what is attached to the mail of %s: %j', async (kind, names) => {
    const preview = await previewOf(kind, 'email', 'en', sampling);
    expect(preview).toMatchObject({ attachments: names.map((name) => expect.objectContaining({ name })) });
  });

  test('show the entry of a calendar, and that tickets are printed when they are sent', async () => {
    const preview = await previewOf('booking-confirmed', 'email', 'en', sampling);
    const [tickets, entry] = preview?.channel === 'email' ? preview.attachments : [];
    expect(tickets).toEqual({ name: 'tickets.pdf', type: 'application/pdf', size: null, text: null });
    expect(entry).toMatchObject({ type: 'text/calendar', size: Buffer.byteLength(entry?.text ?? '') });
    expect(entry?.text).toMatch(/BEGIN:VCALENDAR[^]*SUMMARY:Nocturnes for Two Pianos/);
  });
});
