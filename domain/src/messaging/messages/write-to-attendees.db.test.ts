import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes, toInstant } from '../../clock.ts';
import { randomIds, ticketCategoryId } from '../../ids.ts';
import type { Booking } from '../../sales/bookings/booking.ts';
import { withAccount } from '../../sales/bookings/buyer.ts';
import { aMessageWorld, type MessageWorld } from '../../testing/message-world.ts';
import { aCustomer, aGuest } from '../../testing/selling-world.ts';
import { without } from '../../testing/without-condition.ts';
import { personOf } from '../kinds/person.ts';
import { type Audience, pauseBetween } from './message.ts';

const words = { subject: 'Doors open late', text: 'We open at eight.\n\nSee you!' };

describe('an organizer who writes to attendees', () => {
  const worlds: MessageWorld[] = [];
  let at: MessageWorld;
  beforeEach(async () => {
    at = await aMessageWorld();
    worlds.push(at);
  });
  afterAll(() => worlds.forEach(({ close }) => close()));

  const line = (sectionId: string, rowId: string, seats: string[]) => ({
    ...{ sectionId, rowId, seats, token: 't', categoryId: at.stalls, price: 12000 },
  });
  const inArea = (count: number) => ({
    ...{ areaId: 'floor', shards: { 0: count }, categoryId: at.floor, price: 6000 },
  });
  const seated = (row: string, seat: string, change: Partial<Booking> = {}) =>
    at.bought({ lines: [line('stalls', row, [seat])], places: [], ...change });
  const standing = (count = 1, change: Partial<Booking> = {}) =>
    at.bought({ lines: [], places: [inArea(count)], ...change });
  const write = (audience: Audience = {}, by = at.aProcess()) =>
    by.write(at.organizer, at.event().id, { ...words, audience });
  const reach = async (by = at.aProcess()) => {
    await by.sweep();
    await by.work();
  };
  const told = () => [...new Set(at.queued.map(({ person }) => person))].toSorted();
  const peopleOf = (...bookings: Booking[]) => bookings.map(({ buyer }) => personOf(buyer)).toSorted();

  it('reaches everybody who has a valid ticket, once', async () => {
    const process = at.aProcess();
    const all = [
      await seated('A', '1'),
      await seated('A', '2', { buyer: aGuest() }),
      await standing(3),
      await at.bought({ lines: [line('circle', 'B', ['1', '2'])], places: [inArea(2)] }),
    ];
    const gone = await seated('B', '1');
    await at.gaveBack(gone);
    const message = await write();
    await reach(process);
    expect(told()).toEqual(peopleOf(...all));
    const [job] = at.queued;
    const notification = job && (await process.notifications.get(job));
    expect(notification?.told).toMatchObject({ kind: 'organizer-message', messageId: message.id, ...words });
    expect(await process.messages.progressOf(message)).toEqual({
      people: 4,
      boxOffice: 0,
      // Three sections and areas, each with sixteen keys and the one of before.
      partsDone: 51,
    });
  });

  it('tells somebody once who has many tickets, in several places and bookings', async () => {
    const buyer = withAccount(aCustomer());
    const places = [inArea(10)];
    await at.bought({ buyer, lines: [line('stalls', 'A', ['1']), line('circle', 'A', ['1'])], places });
    await seated('B', '4', { buyer });
    await write();
    await reach();
    const process = at.aProcess();
    const told = new Set(at.queued.map(({ person, at: when }) => `${person} ${when}`));
    expect(told.size).toBe(1);
    const { items } = await process.notifications.of(personOf(buyer) ?? 'address#', { limit: 10 });
    expect(items).toHaveLength(1);
  });

  it('counts somebody once who has several bookings, here and there', async () => {
    const buyer = withAccount(aCustomer());
    const all = [
      await seated('A', '1', { buyer }),
      await seated('A', '2', { buyer }),
      await seated('B', '4', { buyer }),
      await standing(3, { buyer }),
      await seated('B', '5'),
    ];
    const message = await write();
    await reach();
    expect(new Set(peopleOf(...all)).size).toBe(2);
    expect(await at.aProcess().messages.progressOf(message)).toMatchObject({ people: 2 });
  });

  it.each([
    ['a category', () => ({ categoryIds: [at.floor] }), 'standing'],
    ['a section', () => ({ sectionIds: ['stalls'] }), 'seated'],
    ['both', () => ({ categoryIds: [at.floor], sectionIds: ['stalls'] }), 'nobody'],
  ] as const)('reaches those of %s alone', async (_, audience, who) => {
    const people = { seated: await seated('A', '1'), standing: await standing(2) };
    const both = await at.bought({ lines: [line('circle', 'A', ['1'])], places: [] });
    await write(audience());
    await reach();
    expect(told()).toEqual(who === 'nobody' ? [] : peopleOf(people[who]));
    expect(told()).not.toContain(personOf(both.buyer));
  });

  it('leaves out who bought at the box office, and counts them', async () => {
    await seated('A', '1', { buyer: { kind: 'box-office', employeeId: at.organizer.id, sale: 's1' } });
    const guest = await seated('A', '2', { buyer: aGuest() });
    const message = await write();
    await reach();
    expect(told()).toEqual(peopleOf(guest));
    expect(await at.aProcess().messages.progressOf(message)).toMatchObject({ people: 1, boxOffice: 1 });
  });

  it('tells a house page by page, and counts each person once', async () => {
    const bookings = await Promise.all(
      Array.from({ length: 60 }, (_, n) => standing(3, { buyer: aGuest(), total: 18000 + n })),
    );
    const message = await write();
    await reach();
    expect(told()).toEqual(peopleOf(...bookings));
    expect(await at.aProcess().messages.progressOf(message)).toMatchObject({ people: 60, partsDone: 51 });
  });

  it.each([
    ['cancelled', true],
    ['ended', false],
    ['draft', false],
  ] as const)('of an event that is %s may: %s', async (status, may) => {
    await standing();
    at.change({ status });
    const writing = write();
    if (may) await writing;
    else await expect(writing).rejects.toMatchObject({ code: 'nobody-to-write-to' });
    await reach();
    expect(at.queued).toHaveLength(may ? 1 : 0);
  });

  it('tells everybody else where one cannot be told, and that one once they can be', async () => {
    const [poor, other] = [aCustomer(), aCustomer()];
    const process = at.aProcess();
    await seated('A', '1', { buyer: withAccount(poor) });
    // Many, so that some lie on the page of theirs, and on pages behind it.
    const seats = ['A', 'B', 'C'].flatMap((row) =>
      ['2', '3', '4', '5', '6'].map((seat) => [row, seat] as const),
    );
    const others = [];
    for (const [row, seat] of seats) others.push(await seated(row, seat));
    await standing(4, { buyer: withAccount(other) });
    at.unreadable.add(poor);
    await write();
    await process.sweep();
    const failing: (typeof at.jobs)[number][] = [];
    for (let job = at.jobs.shift(); job; job = at.jobs.shift())
      await process.tell(job).catch(() => failing.push(job));
    expect(told()).toEqual([...peopleOf(...others), personOf(withAccount(other))].toSorted());
    expect(failing.length).toBeGreaterThan(0);
    at.unreadable.clear();
    at.jobs.push(...failing);
    await process.work();
    expect(told()).toContain(personOf(withAccount(poor)));
  });

  it('tells nobody any more once the event is over', async () => {
    await standing();
    const message = await write();
    await at.aProcess().sweep();
    at.change({ endsAt: toInstant(at.clock.now()) });
    await at.aProcess().work();
    expect(at.queued).toEqual([]);
    expect(await at.aProcess().messages.progressOf(message)).toMatchObject({ people: 0, partsDone: 51 });
  });

  it.each([
    ['sectionIds', { sectionIds: ['stalls', 'gods'] }],
    ['categoryIds', { categoryIds: [ticketCategoryId.parse(randomIds.next())] }],
  ])('is told that %s name no tickets of the event', async (field, audience) => {
    await expect(write(audience)).rejects.toMatchObject({
      code: 'invalid-input',
      details: { fields: [{ field: `audience.${field}` }] },
    });
  });

  it('writes once in 24 hours, and is told when the next one is possible', async () => {
    await write();
    at.clock.advance(minutes(60));
    const refused = write();
    await expect(refused).rejects.toMatchObject({
      code: 'too-many-attempts',
      details: { retryAfterSeconds: 23 * 60 * 60 },
    });
    await expect(refused).rejects.toThrow('The next one is possible on Wednesday, 2 December 2026 at 20:00');
    at.clock.advance(pauseBetween - minutes(60));
    await expect(write()).resolves.toMatchObject(words);
    const { items } = await at.aProcess().messages.list(at.event().id, { limit: 10 });
    expect(items).toHaveLength(2);
  });

  const atOnce = async (by: () => ReturnType<MessageWorld['aProcess']>) => {
    const written = await Promise.allSettled([write({}, by()), write({}, by())]);
    return written.filter(({ status }) => status === 'fulfilled').length;
  };

  it('wins alone where two write at once', async () => {
    expect(await atOnce(() => at.aProcess())).toBe(1);
    const { items } = await at.aProcess().messages.list(at.event().id, { limit: 10 });
    expect(items).toHaveLength(1);
  });

  it('would not, were it not for the condition', async () => {
    const disarmed = without(({ ConditionExpression }) => ConditionExpression?.includes('nextAt') ?? false);
    expect(await atOnce(() => at.aProcess(disarmed((run) => run())))).toBe(2);
  });
});
