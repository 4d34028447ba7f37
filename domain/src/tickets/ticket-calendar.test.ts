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
});
