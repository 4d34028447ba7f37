import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes } from '../../clock.ts';
import { killedAfter } from '../../testing/killed-after.ts';
import { aMessageWorld, type MessageWorld } from '../../testing/message-world.ts';
import { aGuest } from '../../testing/selling-world.ts';
import { without } from '../../testing/without-condition.ts';
import type { MessageJob } from './message-job.ts';
import { withDelivery } from '../notifications/notification.ts';
import { changeNotification } from '../notifications/change-notification.ts';

/*
 * Whoever writes, queues and tells is killed at their first change of the database or of a queue, at the second, and so on; then
 * others are brought everything again.
 */

const draft = { subject: 'Doors open late', text: 'We open at eight.', audience: { sectionIds: ['floor'] } };

describe('a message to attendees', () => {
  const worlds: MessageWorld[] = [];
  let at: MessageWorld;
  beforeEach(async () => {
    at = await aMessageWorld();
    worlds.push(at);
  });
  afterAll(() => worlds.forEach(({ close }) => close()));

  const standing = (count: number) =>
    at.bought({
      ...{ buyer: aGuest(), lines: [] },
      places: [{ areaId: 'floor', shards: { 0: count }, categoryId: at.floor, price: 6000 }],
    });

  /** The people who were told, each as often as there is a notification of it. */
  const inboxes = async (people: readonly { readonly buyer: { readonly kind: string } }[]) => {
    const { notifications } = at.aProcess();
    const persons = people.flatMap(({ buyer }) =>
      'email' in buyer ? [`address#${String(buyer.email)}` as const] : [],
    );
    const found = await Promise.all(persons.map((person) => notifications.of(person, { limit: 10 })));
    return found.map(({ items }) => items.length);
  };

  describe.each(['before', 'after'] as const)('whoever is killed %s a change', (when) => {
    it('is written or not, and then reaches everybody, once', async () => {
      for (let count = 0; ; count++) {
        at.another();
        const people = [await standing(2), await standing(1)];
        const { intercept, wasKilled } = killedAfter(count, when);
        const first = at.aProcess(intercept);
        const lost: MessageJob[] = [];
        await first
          .write(at.organizer, at.event().id, draft)
          .then(first.sweep)
          .then(async () => {
            lost.push(...at.jobs);
            await first.work();
          })
          .catch(() => undefined);
        // All that was queued comes a second time.
        at.jobs.push(...lost);
        const second = at.aProcess();
        await second.sweep();
        await second.work();
        const { items } = await second.messages.list(at.event().id, { limit: 100 });
        expect(await inboxes(people)).toEqual(people.map(() => items.length));
        for (const message of items)
          expect(await second.messages.progressOf(message)).toEqual({
            people: 2,
            boxOffice: 0,
            partsDone: 17,
          });
        if (!wasKilled()) break;
      }
    });
  });

  it('that comes twice and in any order is counted once', async () => {
    await Promise.all(Array.from({ length: 30 }, () => standing(4)));
    const process = at.aProcess();
    const message = await process.write(at.organizer, at.event().id, draft);
    await process.sweep();
    const all: MessageJob[] = [];
    for (let job = at.jobs.shift(); job; job = at.jobs.shift()) {
      all.push(job);
      await process.tell(job);
    }
    const progress = await process.messages.progressOf(message);
    expect(progress).toMatchObject({ people: 30, partsDone: 17 });
    for (const job of [...all].toReversed()) await process.tell(job);
    expect(at.jobs).toEqual([]);
    expect(await process.messages.progressOf(message)).toEqual(progress);
  });

  it('is brought no further back by a page that comes late', async () => {
    const process = at.aProcess();
    const message = await process.write(at.organizer, at.event().id, draft);
    const part = { blockId: 'floor', shard: 3 };
    const later = { page: 2, people: 9, boxOffice: 1, isDone: true };
    const noteLateWith = async (by: typeof process) => {
      await process.messages.noteProgress(message, part, later);
      await by.messages.noteProgress(message, part, { ...later, page: 1, people: 4, isDone: false });
      return (await process.messages.progressOf(message)).people;
    };
    expect(await noteLateWith(process)).toBe(9);
    const disarmed = without(({ ConditionExpression }) => ConditionExpression?.includes('#page') ?? false);
    expect(await noteLateWith(at.aProcess(disarmed((run) => run())))).toBe(4);
  });

  it('that somebody finds before it is written is looked for again', async () => {
    const process = at.aProcess(async (run, { command }) => {
      if (command === 'TransactWriteItemsCommand') await at.aProcess().sweep();
      return run();
    });
    const guest = await standing(1);
    await process.write(at.organizer, at.event().id, draft);
    expect(at.jobs).toEqual([]);
    expect(at.laidDown).toMatchObject([{ at: at.clock.now() + minutes(1) }]);
    await at.aProcess().sweep();
    await at.aProcess().work();
    expect(await inboxes([guest])).toEqual([1]);
  });

  it('of which there is none after ten minutes is not looked for any more', async () => {
    const process = at.aProcess(async (run, { command }) => {
      if (command === 'TransactWriteItemsCommand') throw new Error('no database');
      return run();
    });
    await process.write(at.organizer, at.event().id, draft).catch(() => undefined);
    const sweep = at.aProcess().sweep;
    await sweep();
    expect(at.laidDown).toHaveLength(1);
    at.clock.advance(minutes(12));
    await sweep();
    expect(at.laidDown).toEqual([]);
  });

  it('is counted by what became of it on each channel', async () => {
    await standing(1);
    await standing(1);
    const process = at.aProcess();
    const { id } = await process.write(at.organizer, at.event().id, draft);
    await process.sweep();
    await process.work();
    expect(await process.figures.of(id)).toMatchObject({
      email: { queued: 2, sent: 0 },
      sms: { 'not-used': 2 },
    });
    const [key] = at.queued;
    if (!key) throw new Error('nobody was told');
    const become = (state: 'sent' | 'delivered') =>
      changeNotification(process.notifications)(key, (now) =>
        withDelivery(now, 'email', (delivery) => ({ ...delivery, state })),
      );
    await become('sent');
    await become('delivered');
    await become('delivered');
    expect(await process.figures.of(id)).toMatchObject({ email: { queued: 1, sent: 0, delivered: 1 } });
  });
});
