import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes } from '../../clock.ts';
import { turnsHere } from '../../limits/turn.ts';
import type { Booking } from '../../sales/bookings/booking.ts';
import { withAccount } from '../../sales/bookings/buyer.ts';
import { anEmployee } from '../../testing/house-world.ts';
import { aMessageWorld, type MessageWorld } from '../../testing/message-world.ts';
import { aCustomer, aGuest } from '../../testing/selling-world.ts';
import { say } from '../words/messaging-words.ts';
import { countAudience, type CountAudienceDeps } from './count-audience.ts';
import type { Audience } from './message.ts';

describe('an audience', () => {
  const worlds: MessageWorld[] = [];
  let at: MessageWorld;
  beforeEach(async () => {
    at = await aMessageWorld();
    worlds.push(at);
  });
  afterAll(() => worlds.forEach(({ close }) => close()));

  const inFloor = (count: number, buyer: Booking['buyer']) =>
    at.bought({
      ...{ buyer, lines: [] },
      places: [{ areaId: 'floor', shards: { 0: count }, categoryId: at.floor, price: 6000 }],
    });
  const inStalls = (seat: string, buyer: Booking['buyer']) =>
    at.bought({
      ...{ buyer, places: [] },
      lines: [
        ...[{ sectionId: 'stalls', rowId: 'A', seats: [seat], token: 't', categoryId: at.stalls, price: 1 }],
      ],
    });
  const boxOffice = (sale: string) => ({ kind: 'box-office', employeeId: at.organizer.id, sale }) as const;

  /** Counts, and how many tickets and bookings it has read. */
  const counting = (change: Partial<CountAudienceDeps> = {}) => {
    const read = { pages: 0, bookings: 0 };
    const { tickets, bookings } = at;
    const count = countAudience({
      tickets: { page: (...of) => (read.pages++, tickets.page(...of)) },
      bookings: { getReadable: (ids) => ((read.bookings += ids.length), bookings.getReadable(ids)) },
      turns: turnsHere(
        { seconds: 5, atOnce: 2 },
        at.clock,
        say(({ message }) => message.tooOften),
      ),
      clock: at.clock,
      ...change,
    });
    const blocks = ['stalls', 'floor'];
    const of = (audience: Audience = {}, by = at.organizer) =>
      count(by, { eventId: at.event().id, audience, blocks: audience.sectionIds ?? blocks });
    return { of, read };
  };

  it('is counted by people, however many bookings and tickets each has', async () => {
    const [carla, guest] = [withAccount(aCustomer()), aGuest()];
    for (const buyer of [carla, guest]) {
      await inFloor(3, buyer);
      await inFloor(1, buyer);
      await inStalls(buyer === carla ? '1' : '2', buyer);
    }
    await inStalls('3', boxOffice('one'));
    await inStalls('4', boxOffice('two'));
    const { of, read } = counting();
    expect(await of()).toEqual({ people: 2, boxOffice: 2, precision: 'exact' });
    // Whose a ticket is that was bought with an account is known from the ticket.
    expect(read.bookings).toBe(5);
  });

  it('is counted by category and section', async () => {
    await inFloor(2, aGuest());
    await inStalls('1', withAccount(aCustomer()));
    await inStalls('2', boxOffice('one'));
    const { of } = counting();
    expect(await of({ categoryIds: [at.floor] })).toMatchObject({ people: 1, boxOffice: 0 });
    at.clock.advance(minutes(1));
    expect(await of({ sectionIds: ['stalls'] })).toMatchObject({ people: 1, boxOffice: 1 });
    at.clock.advance(minutes(1));
    expect(await of({ categoryIds: [at.floor], sectionIds: ['stalls'] })).toMatchObject({ people: 0 });
  });

  it('of which too much would have to be read is told as what it is at most, or at least', async () => {
    for (let n = 0; n < 3; n++) await inFloor(2, aGuest());
    await inStalls('1', withAccount(aCustomer()));
    expect(await counting({ mostBookings: 2 }).of()).toEqual({
      ...{ people: 4, boxOffice: 0, precision: 'at-most' },
    });
    // Those of the first section are read before those of the last one are asked for.
    const { people, precision } = await counting({ mostTickets: 1 }).of();
    expect(precision).toBe('at-least');
    expect(people).toBeLessThanOrEqual(4);
  });

  it('is counted once a minute for all who ask, and not as often as one likes', async () => {
    await inFloor(1, aGuest());
    const { of, read } = counting();
    await Promise.all([of(), of(), of()]);
    const once = read.pages;
    await of();
    expect(read.pages).toBe(once);
    at.clock.advance(minutes(1));
    await of();
    expect(read.pages).toBe(2 * once);
    await of({ sectionIds: ['stalls'] });
    await expect(of({ sectionIds: ['floor'] })).rejects.toMatchObject({ code: 'too-many-attempts' });
    await expect(of({ sectionIds: ['floor'] }, anEmployee())).resolves.toBeDefined();
  });

  it('that could not be counted is counted by the next one who asks', async () => {
    await inFloor(1, aGuest());
    let isAway = true;
    const { of } = counting({
      bookings: {
        getReadable: async (ids) => {
          if (isAway) throw new Error('no database');
          return at.bookings.getReadable(ids);
        },
      },
    });
    await expect(of()).rejects.toThrow('no database');
    isAway = false;
    expect(await of()).toMatchObject({ people: 1 });
  });
});
