import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { goToPay } from '../../testing/as-seen-now.ts';
import { minutes } from '../../clock.ts';
import type { BookingNewsKind } from '../bookings/booking-news.ts';
import { disputeOf, refundsOf } from '../bookings/booking-money.ts';
import { paymentUnavailable } from '../payments/payment-provider.ts';
import { fakePayments } from '../../testing/fake-payments.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { aBuyer, aKey, aProcess, type Process } from '../../testing/selling-world.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { cancelBooking } from './cancel-booking.ts';
import { holdSeats } from '../holding/hold-seats.ts';
import { receivePaymentEvent } from './receive-payment-event.ts';
import { revisionOf } from '../bookings/revision.ts';
import { sweepBookings } from './sweep-bookings.ts';

const price = 12000;

describe('money that leaves us without our doing', () => {
  let database: TestDatabase;
  let payments: ReturnType<typeof fakePayments>;
  let clock: ReturnType<typeof manualClock>;
  let process: Process;
  let told: BookingNewsKind[];
  const buyer = aBuyer();

  afterEach(() => database.close());
  beforeEach(async () => {
    database = await openTestDatabase();
    [payments, clock, told] = [fakePayments(), manualClock(), []];
    process = {
      ...aProcess(database, { plan: aPlan(), payments, clock }),
      dispatcher: { dispatch: (news) => void told.push(...news.map(({ kind }) => kind)) },
    };
  });

  const deliver = async (times = 1) => {
    for (const event of payments.events.splice(0))
      for (let n = 0; n < times; n++) await receivePaymentEvent(process)(event);
  };
  const hold = (as = aBuyer()) =>
    holdSeats(process)({
      buyer: as,
      eventId: process.eventId,
      choice: { seats: ['stalls/A/1'], places: [] },
      idempotencyKey: aKey(),
    });
  const paid = async () => {
    const { id } = await hold(buyer);
    const asked = { buyer, bookingId: id, email: 'ada@example.org', publicUrl: 'https://tickets.test' };
    const page = (await goToPay(process)(asked)).checkout?.id ?? '';
    payments.pay(page);
    return { id, page };
  };
  const confirmed = async () => {
    const booking = await paid();
    await deliver();
    told.length = 0;
    return booking;
  };
  const cancel = async (id: Id, by = process) => {
    const booking = await process.bookings.get(id);
    if (!booking) throw new Error('no booking');
    return cancelBooking(by)({ buyer, bookingId: id, revision: revisionOf(booking) });
  };
  type Id = Awaited<ReturnType<typeof confirmed>>['id'];
  const standing = async (id: Id) => {
    const booking = await process.bookings.get(id);
    if (!booking) throw new Error('no booking');
    const [ticket] = await process.tickets.of(booking);
    const sent = refundsOf(booking).map(({ amount, state }) => `${amount} ${state}`);
    return [booking.status, ticket?.state, ticket?.voided, disputeOf(booking), ...sent];
  };

  it('by a refund in full ends the booking, and the seats are sold again', async () => {
    const { id, page } = await confirmed();
    payments.refundByHand(page, price);
    await deliver(2);
    expect(await standing(id)).toEqual(['cancelled', 'void', 'refunded', undefined, '12000 done']);
    expect(told).toEqual(['payment-refunded']);
    await expect(hold()).resolves.toMatchObject({ status: 'held' });
  });

  it('by a refund in full ends the booking also when the word of its payment got lost', async () => {
    const { id, page } = await paid();
    payments.events.length = 0;
    payments.refundByHand(page, price);
    await deliver();
    expect(await standing(id)).toEqual(['cancelled', 'void', 'refunded', undefined, '12000 done']);
  });

  it('by a refund in part is noted and told, and the tickets stay valid', async () => {
    const { id, page } = await confirmed();
    payments.refundByHand(page, 5000);
    await deliver(2);
    expect(await standing(id)).toEqual(['confirmed', 'valid', undefined, undefined, '5000 done']);
    expect(told).toEqual(['payment-part-refunded']);
    await cancel(id);
    expect(payments.pages.get(page)?.refunded).toBe(price);
  });

  it('by a refund in part stays noted when the rest is due', async () => {
    const { id, page } = await confirmed();
    payments.refundByHand(page, 5000);
    await deliver();
    const refund = () => Promise.reject(paymentUnavailable());
    await cancel(id, { ...process, payments: { ...payments, refund } });
    expect((await standing(id)).slice(4)).toEqual(['5000 done', '7000 due']);
  });

  it('by two refunds in part that are all of it ends the booking', async () => {
    const { id, page } = await confirmed();
    payments.refundByHand(page, 5000);
    await deliver();
    payments.refundByHand(page, 7000);
    await deliver();
    expect(await standing(id)).toEqual([
      'cancelled',
      'void',
      'refunded',
      undefined,
      '5000 done',
      '7000 done',
    ]);
  });

  it('by a refund right after a dispute that was won makes the tickets void for the refund', async () => {
    const { id, page } = await confirmed();
    payments.dispute(page, 'open');
    await deliver();
    payments.dispute(page, 'won');
    payments.refundByHand(page, price);
    await deliver();
    expect(await standing(id)).toEqual(['cancelled', 'void', 'refunded', undefined, '12000 done']);
  });

  it('by a dispute makes the tickets invalid, and nobody else gets the seats', async () => {
    const { id, page } = await confirmed();
    payments.dispute(page, 'open');
    await deliver(2);
    expect(await standing(id)).toEqual(['confirmed', 'void', 'disputed', 'open']);
    expect(told).toEqual(['payment-disputed']);
    const disputed = await process.bookings.get(id);
    payments.dispute(page, 'open');
    await deliver();
    expect(await process.bookings.get(id)).toEqual(disputed);
    await expect(hold()).rejects.toMatchObject({ code: 'seats-taken' });
    await expect(cancel(id)).rejects.toMatchObject({
      code: 'not-cancellable',
    });
  });

  const disputed = async (decision: 'won' | 'lost') => {
    const { id, page } = await confirmed();
    payments.dispute(page, 'open');
    await deliver();
    payments.dispute(page, decision);
    await deliver(2);
    return id;
  };

  it('comes back with a dispute that is won: the same tickets are valid again', async () => {
    const id = await disputed('won');
    expect(await standing(id)).toEqual(['confirmed', 'valid', undefined, undefined]);
    expect(told).toEqual(['payment-disputed', 'dispute-won']);
  });

  it('is gone with a dispute that is lost, and the seats are sold again', async () => {
    const id = await disputed('lost');
    expect(await standing(id)).toEqual(['cancelled', 'void', 'disputed', 'lost']);
    expect(told).toEqual(['payment-disputed', 'dispute-lost']);
    await expect(hold()).resolves.toMatchObject({ status: 'held' });
  });

  it('is asked about weekly while a dispute is open, should the webhook of its end get lost', async () => {
    const { id, page } = await confirmed();
    payments.dispute(page, 'open');
    await deliver();
    payments.dispute(page, 'won');
    payments.events.length = 0;
    clock.advance(minutes(8 * 24 * 60));
    await sweepBookings(process)();
    expect(await standing(id)).toEqual(['confirmed', 'valid', undefined, undefined]);
  });

  const weeksGoBy = async (count: number) => {
    for (let weeks = 0; weeks < count; weeks++) {
      clock.advance(minutes(7 * 24 * 60));
      await sweepBookings(process)();
    }
  };

  it('cannot go back when the payment is forgotten: that has an end, an alarm and words', async () => {
    const { id, page } = await confirmed();
    payments.forget(page);
    await cancel(id);
    expect(await process.bookings.get(id)).toMatchObject({
      status: 'cancelled',
      refunds: [{ state: 'impossible' }],
    });
    expect(told).toEqual(['booking-cancelled', 'refund-impossible']);
    expect(process.alarms[0]).toContain('a refund is impossible');
    await weeksGoBy(8);
    expect((await process.bookings.get(id))?.sweepAt).toBeUndefined();
    expect(told).toEqual(['booking-cancelled', 'refund-impossible']);
  });

  it('is not tried again by a machine once people were asked to pay another way', async () => {
    const { id, page } = await confirmed();
    payments.forget(page);
    await cancel(id);
    const refund = () => Promise.reject(new Error('paid twice'));
    const mended = { ...process, payments: { ...payments, refund } };
    clock.advance(minutes(61));
    await sweepBookings(mended)();
    await receivePaymentEvent(mended)({
      id: 'evt-any',
      kind: 'any',
      bookingId: id,
      moneyMoved: { paymentId: null },
    });
    expect(await process.bookings.get(id)).toMatchObject({ refunds: [{ state: 'impossible' }] });
  });

  describe('while it is disputed', () => {
    const cancelledInDispute = async () => {
      const { id, page } = await confirmed();
      payments.dispute(page, 'open');
      payments.events.length = 0;
      await cancel(id);
      return { id, page };
    };

    it('waits for the bank: nobody is asked to pay another way', async () => {
      const { id } = await cancelledInDispute();
      expect(await standing(id)).toEqual(['cancelled', 'void', undefined, 'open', '12000 due']);
      await weeksGoBy(3);
      expect((await standing(id)).slice(3)).toEqual(['open', '12000 due']);
      expect(process.alarms).toEqual([]);
      expect(told).toEqual(['booking-cancelled']);
    });

    describe.each(['the webhook says so', 'nobody says so'])('once %s', (how) => {
      const decided = async (decision: 'won' | 'lost', weeks: number) => {
        const { id, page } = await cancelledInDispute();
        payments.dispute(page, decision);
        if (how === 'nobody says so') payments.events.length = 0;
        await deliver(2);
        await weeksGoBy(weeks);
        const booking = await process.bookings.get(id);
        const money = (await standing(id)).slice(3);
        return { booking, money, refunded: payments.pages.get(page)?.refunded };
      };

      it('goes back when the dispute is won', async () => {
        const { money, refunded } = await decided('won', 2);
        expect([...money, refunded]).toEqual([undefined, '12000 done', price]);
        expect(told).toEqual(['booking-cancelled', 'payment-refunded']);
      });

      it('is not paid beside the bank when the dispute is lost', async () => {
        const { booking, money, refunded } = await decided('lost', 8);
        expect(booking?.sweepAt).toBeUndefined();
        expect([...money, refunded]).toEqual(['lost', '12000 void', 0]);
        expect(process.alarms).toEqual([]);
      });
    });

    it('a refund that came back is owed no more once the bank has paid', async () => {
      const { id, page } = await confirmed();
      await cancel(id);
      payments.failRefund(page);
      await deliver();
      expect((await standing(id)).slice(3)).toEqual([undefined, '12000 failed']);
      payments.dispute(page, 'lost');
      await deliver();
      expect((await standing(id)).slice(3)).toEqual(['lost', '12000 void']);
    });
  });

  it('is cancelled although the provider is away, and goes back when it is there again', async () => {
    const { id, page } = await confirmed();
    const refund = () => Promise.reject(paymentUnavailable());
    const cut = { ...process, payments: { ...payments, refund } };
    const booking = await process.bookings.get(id);
    const request = { buyer, bookingId: id, revision: booking ? revisionOf(booking) : '' };
    expect(await cancelBooking(cut)(request)).toMatchObject({
      status: 'cancelled',
      refunds: [{ state: 'due' }],
    });
    clock.advance(minutes(1));
    await sweepBookings(process)();
    expect(await process.bookings.get(id)).toMatchObject({ refunds: [{ state: 'done' }] });
    expect(payments.pages.get(page)?.refunded).toBe(price);
  });

  it('goes back once when the provider fails over the first try and keeps to its answer', async () => {
    const { id, page } = await confirmed();
    payments.fault('fails');
    await cancel(id);
    expect(await process.bookings.get(id)).toMatchObject({ refunds: [{ state: 'due', attempt: 2 }] });
    clock.advance(minutes(2));
    await sweepBookings(process)();
    expect(await process.bookings.get(id)).toMatchObject({ refunds: [{ state: 'done' }] });
    expect(payments.pages.get(page)?.refunded).toBe(price);
  });
});
