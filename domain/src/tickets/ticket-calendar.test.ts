import { describe, expect, it } from '@jest/globals';
import { bookingId } from '../ids.ts';
import { anEvent } from '../testing/sales-plan-builder.ts';
import { ticketCalendar } from './ticket-calendar.ts';

describe('the calendar file of a booking', () => {
  const event = anEvent({ title: 'Low Tide' });
  const uidOf = (id: string) =>
    /^UID:(.+)$/m.exec(
      ticketCalendar(bookingId.parse(id), event, ['Row A, seat 1'], 'https://tickets.test'),
    )?.[1];

  it('stands beside that of another booking of the same event, and takes the place of its own', () => {
    const [one, other] = ['0123456789abcdef', 'fedcba9876543210'];
    expect(uidOf(one)).toBe(uidOf(one));
    expect(uidOf(one)).not.toBe(uidOf(other));
  });

  const linesOf = (change: Parameters<typeof anEvent>[0]): string[] =>
    ticketCalendar(bookingId.parse('0123456789abcdef'), anEvent(change), [], 'https://tickets.test')
      .replaceAll('\r\n ', '')
      .split(/\r\n|\r|\n/);

  it('is newer than the one before when the event has changed', () => {
    expect(linesOf({ version: 3 })).toContain('SEQUENCE:3');
    expect(linesOf({ version: 4 })).toContain('SEQUENCE:4');
  });

  it.each([
    'Night\r\nATTENDEE:x',
    'Night\rATTENDEE:x',
    'Night\nATTENDEE:x',
    'Night\u2028ATTENDEE:x',
    'Night\u0085ATTENDEE:x',
  ])('has no line more for a break in a stored title: %j', (title) => {
    expect(linesOf({ title })).toContain('SUMMARY:Night ATTENDEE:x');
    expect(linesOf({ title })).toHaveLength(linesOf({ title: 'Night' }).length);
  });
});
