import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AccountId, accountId, eventId, randomIds } from '../../ids.ts';
import { next } from '../../sales/bookings/booking.ts';
import { aCommentWorld, type CommentWorld } from '../../testing/comment-world.ts';
import type { Interceptor } from '../../testing/intercept-calls.ts';
import { without } from '../../testing/without-condition.ts';
import { mostComments } from './comment.ts';

/** Before the commit of what somebody writes, once. */
const justBefore = (happens: () => Promise<unknown>): Interceptor => {
  let isDone = false;
  return async (run, { command }) => {
    if (command === 'TransactWriteItemsCommand' && !isDone) {
      isDone = true;
      await happens();
    }
    return run();
  };
};

describe('who writes a comment', () => {
  const worlds: CommentWorld[] = [];
  let at: CommentWorld;
  let carla: AccountId;
  beforeEach(async () => {
    at = await aCommentWorld();
    worlds.push(at);
    carla = await at.somebody();
    await at.switchComments(at.organizer, at.event.id, 'at-once');
  });
  afterAll(() => worlds.forEach(({ close }) => close()));

  const shown = async () => (await at.read()).items.map(({ comment }) => comment.text);
  const own = (of = carla) => at.aProcess().ownComments(of, at.event.id);

  it('with a ticket is read by everybody, by first name and initial', async () => {
    await at.booked(carla);
    const { comment } = await at.write(carla, 'See you there! 🎹');
    expect(comment).toMatchObject({ text: 'See you there! 🎹', state: 'shown' });
    expect(await at.read()).toMatchObject({
      mode: 'at-once',
      items: [{ name: 'Carla M.', comment: { id: comment.id } }],
      nextCursor: null,
    });
    expect(await own()).toMatchObject({ hasTicket: true, items: [{ comment: { state: 'shown' } }] });
  });

  it.each(['held', 'paying', 'cancelled', 'expired'] as const)(
    'with a booking that is %s is refused',
    async (status) => {
      await at.booked(carla, { status });
      await expect(at.write(carla)).rejects.toMatchObject({ code: 'not-allowed' });
      expect(await own()).toEqual({ hasTicket: false, items: [] });
    },
  );

  it('without a ticket for this event is refused', async () => {
    await at.booked(carla, { eventId: eventId.parse(randomIds.next()) });
    await expect(at.write(carla)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await shown()).toEqual([]);
  });

  it('while comments are off is refused, as usual', async () => {
    await at.booked(carla);
    await at.switchComments(at.organizer, at.event.id, 'off');
    await expect(at.write(carla)).rejects.toMatchObject({ code: 'comments-off' });
  });

  it('where the event has no page is refused, and so is who looks', async () => {
    await at.booked(carla);
    at.takeOffSale();
    for (const asked of [at.write(carla), at.read(), own()])
      await expect(asked).rejects.toMatchObject({ code: 'not-found' });
  });

  it('waits for the organizer where they look at each first, and sees it meanwhile', async () => {
    await at.booked(carla);
    await at.switchComments(at.organizer, at.event.id, 'after-approval');
    await at.write(carla, 'May I bring my dog?');
    expect(await shown()).toEqual([]);
    expect(await own()).toMatchObject({ items: [{ comment: { state: 'waiting' } }] });
  });

  const gaveBackMeanwhile = async (guard: (interceptor: Interceptor) => Interceptor = (same) => same) => {
    const booking = await at.booked(carla);
    const process = at.aProcess(guard(justBefore(() => at.gaveBack(booking))));
    return at.write(carla, 'Too late?', 'a-key-of-mine', process);
  };

  it('gives the ticket back in the same moment: nothing is written', async () => {
    await expect(gaveBackMeanwhile()).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await shown()).toEqual([]);
  });

  it('would be read without a ticket, were it no condition', async () => {
    await gaveBackMeanwhile(without(({ TableName }) => TableName.endsWith('Bookings')));
    expect(await shown()).toEqual(['Too late?']);
  });

  it('is not disturbed by a booking that changes and stays', async () => {
    const booking = await at.booked(carla);
    const process = at.aProcess(justBefore(() => at.commit([at.bookings.save(next(booking, {}))])));
    await at.write(carla, 'All well', 'a-key-of-mine', process);
    expect(await shown()).toEqual(['All well']);
  });

  const switchedMeanwhile = async (guard: (interceptor: Interceptor) => Interceptor = (same) => same) => {
    await at.booked(carla);
    const off = () => at.switchComments(at.organizer, at.event.id, 'after-approval');
    return at.write(carla, 'Shown?', 'a-key-of-mine', at.aProcess(guard(justBefore(off))));
  };

  it('is shown to nobody where the organizer wants to look first from this moment on', async () => {
    const { comment } = await switchedMeanwhile();
    expect(comment.state).toBe('waiting');
  });

  it('would be shown, were the switch no condition', async () => {
    const { comment } = await switchedMeanwhile(without(({ TableName }) => TableName.endsWith('Comments')));
    expect(comment.state).toBe('shown');
  });

  it('twice with one key has one comment, also at once, and with other words is refused', async () => {
    await at.booked(carla);
    const both = await Promise.all([
      at.write(carla, 'Once', 'the-same-key'),
      at.write(carla, 'Once', 'the-same-key'),
    ]);
    expect(new Set(both.map(({ comment }) => comment.id)).size).toBe(1);
    await at.write(carla, 'Once', 'the-same-key');
    expect(await shown()).toEqual(['Once']);
    await expect(at.write(carla, 'Twice', 'the-same-key')).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it("has a comment of their own with somebody else's key", async () => {
    const ben = await at.somebody('Ben');
    for (const one of [carla, ben]) {
      await at.booked(one);
      await at.write(one, 'Hello', 'the-same-key');
    }
    expect(await shown()).toEqual(['Hello', 'Hello']);
  });

  const fill = async (count: number) => {
    await at.booked(carla);
    for (let n = 0; n < count; n++) await at.write(carla, `Number ${n}`);
  };
  const twoAtOnce = (guard: (interceptor: Interceptor) => Interceptor = (same) => same) =>
    Promise.allSettled(
      [1, 2].map((n) =>
        at.write(carla, `At once ${n}`, randomIds.next(), at.aProcess(guard((run) => run()))),
      ),
    );

  it('has twenty at an event at most, of two at once too; one less makes room', async () => {
    await fill(mostComments - 1);
    const done = await twoAtOnce();
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { items } = await own();
    expect(items).toHaveLength(mostComments);
    await expect(at.write(carla)).rejects.toMatchObject({ code: 'too-many-comments' });
    await at.aProcess().deleteComment(carla, at.event.id, items[0]?.comment.id ?? '');
    await at.write(carla);
  });

  it('would have more, were it no condition', async () => {
    await fill(mostComments - 1);
    await twoAtOnce(without(({ UpdateExpression }) => UpdateExpression?.includes('written') === true));
    expect((await own()).items).toHaveLength(mostComments + 1);
  });

  it('writes one in half a minute in the long run; what is sent again is not counted', async () => {
    await at.booked(carla);
    const process = at.aProcess(undefined, { comment: { seconds: 30, atOnce: 1 } });
    const write = (key: string) => at.write(carla, 'Hello', key, process);
    await write('first-of-mine');
    await write('first-of-mine');
    await expect(write('second-of-mine')).rejects.toMatchObject({ code: 'too-many-attempts' });
    at.clock.advance(30_000);
    await write('second-of-mine');
  });

  it('asks no more than so often, whatever it is', async () => {
    const process = at.aProcess(undefined, { 'comment-look': { seconds: 1, atOnce: 3 } });
    const unknown = () => process.deleteComment(carla, at.event.id, '0'.repeat(16));
    for (let n = 0; n < 3; n++) await expect(unknown()).rejects.toMatchObject({ code: 'not-found' });
    for (const asked of [
      unknown(),
      at.write(carla, 'Hello', 'a-key-of-mine', process),
      process.ownComments(carla, at.event.id),
    ])
      await expect(asked).rejects.toMatchObject({ code: 'too-many-attempts' });
  });

  it('is read under a new name once renamed, and under none once the account is gone', async () => {
    const ghost = accountId.parse(randomIds.next());
    for (const one of [carla, ghost]) await at.booked(one);
    await at.write(carla);
    at.clock.advance(1000);
    await at.write(ghost);
    await at.rename(carla, 'Karla Jensen');
    expect((await at.read()).items.map(({ name }) => name)).toEqual([null, 'Karla J.']);
  });

  it('is read page by page, the newest first, whatever cursor somebody brings', async () => {
    const people = [carla, await at.somebody('Ben')];
    for (const one of people) await at.booked(one);
    for (let n = 0; n < 25; n++) {
      at.clock.advance(1000);
      await at.write(people[n % 2] ?? carla, `Number ${n}`);
    }
    const first = await at.read();
    const second = await at.read(first.nextCursor ?? undefined);
    const texts = [...first.items, ...second.items].map(({ comment }) => comment.text);
    expect(texts).toEqual(Array.from({ length: 25 }, (_, n) => `Number ${24 - n}`));
    expect(second.nextCursor).toBeNull();
    for (const cursor of ['nonsense', Buffer.from('{"series":"author#x"}').toString('base64url')])
      await expect(at.read(cursor)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  describe('and deletes it', () => {
    const written = async () => {
      await at.booked(carla);
      return (await at.write(carla)).comment.id;
    };

    it('leaves nothing of it', async () => {
      const id = await written();
      await at.aProcess().deleteComment(carla, at.event.id, id);
      expect(await shown()).toEqual([]);
      expect(await own()).toEqual({ hasTicket: true, items: [] });
      await expect(at.aProcess().deleteComment(carla, at.event.id, id)).rejects.toMatchObject({
        code: 'not-found',
      });
    });

    it('also without a ticket any more, and while comments are off', async () => {
      const booking = await at.booked(carla);
      const { comment } = await at.write(carla);
      await at.gaveBack(booking);
      await at.switchComments(at.organizer, at.event.id, 'off');
      await at.aProcess().deleteComment(carla, at.event.id, comment.id);
      expect((await own()).items).toEqual([]);
    });

    it('is refused what is not theirs', async () => {
      const id = await written();
      const mallory = await at.somebody('Mallory');
      await expect(at.aProcess().deleteComment(mallory, at.event.id, id)).rejects.toMatchObject({
        code: 'not-found',
      });
      expect(await shown()).toHaveLength(1);
    });

    it('could delete what is not theirs, were it no condition', async () => {
      const id = await written();
      const process = at.aProcess(without(() => true)((run) => run()));
      await process.deleteComment(await at.somebody('Mallory'), at.event.id, id);
      expect(await shown()).toEqual([]);
    });
  });
});
