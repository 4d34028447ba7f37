import { describe, expect, it } from '@jest/globals';
import { bookingId, eventId, randomIds } from '../../ids.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aBooking } from '../../testing/booking-builder.ts';
import { newsOfBooking } from '../../sales/bookings/booking-news.ts';
import { nameOf, subjectOf } from './letter-subject.ts';

const notice = {
  kind: 'password-reset-code',
  at: '2026-12-01T12:00:00.000Z',
  accountId: null,
  name: 'Carla',
  language: 'en',
};
const goodUntil = '2026-12-01T12:10:00.000Z';
const message = { to: 'carla@mail.test', subject: 'A code', text: '123456', html: '<p>123456</p>' };
const event = eventId.parse(randomIds.next());

const read = (...[name, body]: [Parameters<typeof subjectOf>[0], unknown]) => {
  const subject = subjectOf(name, JSON.stringify(body));
  return { ...subject, name: nameOf(subject) };
};

describe('what a dead letter is about', () => {
  it('is a notification of the log, by channel', () => {
    const job = {
      kind: 'notification',
      person: 'account#a',
      at: '2026-12-01T12:00:00.000Z#told#1',
      channel: 'push',
    };
    for (const name of ['push', 'booking-mail', 'sms'] as const)
      expect(read(name, job)).toMatchObject({
        what: 'notification',
        channel: 'push',
        key: { person: 'account#a', at: job.at },
        name: 'push/told#1',
      });
  });

  it('is a code, of which it says everything but what it is', () => {
    const mail = read('email', { kind: 'mail', id: 'errand#1', message, goodUntil, notice });
    const sms = read('sms', {
      ...{ kind: 'sms', id: 'code#1', to: '+41791234567', text: '123456', email: message.to },
      ...{ goodUntil, notice },
    });
    for (const subject of [mail, sms]) {
      expect(subject).toMatchObject({
        what: 'notification',
        kind: 'password-reset-code',
        to: { name: 'Carla', email: 'carla@mail.test' },
        goodUntil,
      });
      expect(JSON.stringify(subject)).not.toMatch(/123456|41791234567/);
    }
    expect(mail).toMatchObject({ channel: 'email', name: 'password-reset-code/errand#1' });
    expect(mail).toMatchObject({
      key: { person: 'address#carla@mail.test', at: '2026-12-01T12:00:00.000Z#errand#1' },
    });
  });

  it('is a mail that nobody keeps a log of', () => {
    expect(read('email', { kind: 'mail', message })).toMatchObject({
      what: 'notification',
      key: null,
      kind: null,
      to: { name: '', email: 'carla@mail.test' },
      name: 'email',
    });
  });

  it('is news of a booking, also of the release before', () => {
    const booking = aBooking();
    const deps = { ids: randomIds, clock: manualClock() };
    const news = newsOfBooking(deps, booking, { kind: 'booking-cancelled' });
    const about = { kind: 'booking-cancelled', bookingId: booking.id, eventId: booking.eventId };
    expect(read('news', news)).toMatchObject({ what: 'news', ...about });
    expect(read('booking-mail', { kind: 'booking-news', news })).toMatchObject(about);
    const { id, kind, at: createdAt, facts } = news;
    const before = { id, kind, bookingId: booking.id, accountId: facts.accountId, createdAt };
    expect(read('news', before)).toMatchObject({ ...about, eventId: null });
    expect(read('news', before).name).toBe(`booking-cancelled/${bookingId.parse(booking.id)}`);
  });

  it('is people who are to be told of an event, and what a channel reported', () => {
    const job = { kind: 'announce', eventId: event, at: goodUntil, shard: 1 };
    expect(read('audience', job)).toMatchObject({ what: 'audience', of: 'announce', eventId: event });
    expect(read('feedback', { Type: 'Notification', Message: 'hello' })).toEqual({
      what: 'report',
      channel: null,
      name: 'report',
    });
  });

  it('is not known of what cannot be read: no JSON, nothing, or of another release', () => {
    for (const body of ['', 'no json', 'null', '[]', '{"kind":"pigeon"}'])
      for (const name of ['push', 'email', 'news', 'audience', 'feedback'] as const)
        expect(subjectOf(name, body)).toEqual({ what: 'unreadable' });
  });
});
