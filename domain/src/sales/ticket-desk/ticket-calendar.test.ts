import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { bookingId } from '../../ids.ts';
import { anEvent } from '../../testing/sales-plan-builder.ts';
import { type CalendarEntry, ticketCalendar, ticketCancellation } from './ticket-calendar.ts';

type Change = Partial<CalendarEntry['event']>;

const anEntry = (change: Change = {}, id = '0123456789abcdef'): CalendarEntry => ({
  bookingId: bookingId.parse(id),
  event: anEvent(change),
  places: ['Stalls, row A, seat 1'],
  url: 'https://tickets.test/bookings/1',
  language: 'en',
  at: '2026-12-02T09:30:00.000Z',
});

/** What a calendar reads of a file: a property of the one entry in it, or of the calendar around it. */
const read = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const [entry, ...others] = calendar.getAllSubcomponents('vevent');
  expect(others).toEqual([]);
  return {
    method: calendar.getFirstPropertyValue('method'),
    of: (name: string) => entry?.getFirstPropertyValue(name)?.toString(),
    organizer: entry?.getFirstProperty('organizer')?.getParameter('cn'),
  };
};

describe('the calendar file of a booking', () => {
  it('says what, where and when, as a calendar reads it', () => {
    const { of, method } = read(ticketCalendar(anEntry({ title: 'Low Tide; part 1, "here"' })));
    expect(method).toBeNull();
    expect(of('summary')).toBe('Low Tide; part 1, "here"');
    expect(of('location')).toBe('Grand Auditorium, 1 Stage Road, Subang Jaya');
    expect(of('dtstart')).toBe('2127-06-04T11:30:00Z');
    expect(of('description')).toContain('Stalls, row A, seat 1');
  });

  it('stands beside that of another booking of the same event, and takes the place of its own', () => {
    const uidOf = (id: string) => read(ticketCalendar(anEntry({}, id))).of('uid');
    const [one, other] = ['0123456789abcdef', 'fedcba9876543210'];
    expect(uidOf(one)).toBe(uidOf(one));
    expect(uidOf(one)).not.toBe(uidOf(other));
  });

  it('is newer than the one before when the event has changed', () => {
    const [before, after] = [
      read(ticketCalendar(anEntry({ version: 3, changedAt: '2026-12-01T08:00:00.000Z' }))),
      read(ticketCalendar(anEntry({ version: 4, changedAt: '2026-12-02T09:00:00.000Z' }))),
    ];
    expect([before.of('sequence'), after.of('sequence')]).toEqual(['3', '4']);
    expect(before.of('last-modified')).toBe('2026-12-01T08:00:00Z');
    expect(after.of('last-modified')).toBe('2026-12-02T09:00:00Z');
    expect(after.of('dtstamp')).toBe('2026-12-02T09:30:00Z');
  });

  it('of an event that an older release stored was changed last when it was published', () => {
    const file = ticketCalendar(anEntry({ publishedAt: '2026-10-02T00:00:00.000Z' }));
    expect(read(file).of('last-modified')).toBe('2026-10-02T00:00:00Z');
  });

  it.each([
    'Night\r\nATTENDEE:x',
    'Night\rATTENDEE:x',
    'Night\nATTENDEE:x',
    'Night\u2028ATTENDEE:x',
    'Night\u0085ATTENDEE:x',
  ])('has no line more for a break in a stored title: %j', (title) => {
    const linesOf = (of: Change) => ticketCalendar(anEntry(of)).split(/\r\n|\r|\n/);
    expect(read(ticketCalendar(anEntry({ title }))).of('summary')).toBe('Night ATTENDEE:x');
    expect(linesOf({ title })).toHaveLength(linesOf({ title: 'Night ATTENDEE:x' }).length);
  });
});

describe('the cancellation of a calendar entry', () => {
  const [entry, cancellation] = [
    read(ticketCalendar(anEntry({ version: 3 }))),
    read(ticketCancellation(anEntry({ version: 3 }))),
  ];

  it('is one for every calendar', () => {
    expect([cancellation.method, cancellation.of('status')]).toEqual(['CANCEL', 'CANCELLED']);
    expect(cancellation.organizer).toBe('Subang City Arts');
    expect(cancellation.of('dtstamp')).toBe('2026-12-02T09:30:00Z');
  });

  it('means the entry of the booking, and is newer', () => {
    expect(cancellation.of('uid')).toBe(entry.of('uid'));
    expect(cancellation.of('dtstart')).toBe(entry.of('dtstart'));
    expect(Number(cancellation.of('sequence'))).toBeGreaterThan(Number(entry.of('sequence')));
  });

  it('takes an organizer of any name', () => {
    const organizationName = 'The "Blue": Room\nATTENDEE:x';
    const { organizer } = read(ticketCancellation(anEntry({ organizationName })));
    expect(organizer).toContain('Room ATTENDEE:x');
  });
});
