import { HttpErrorResponse } from '@angular/common/http';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom, throwError } from 'rxjs';
import { aLayout } from '@parterre/seating/testing/a-chart';
import type { BestHeld, BestWish, Booking, Choice } from '../../../data/api.ts';
import { Bookings } from '../../../data/bookings.ts';
import { aHold, refusal } from '../testing/fake-hold-server.ts';
import { BestSeats } from './best-seats.ts';
import { choiceOf, nothing } from './choice.ts';
import { Hold } from './hold.ts';
import { Seating } from './seating.ts';

const layout = aLayout({ id: 'A', seats: 6 });
const [one, two, three] = ['stalls/A/1', 'stalls/A/2', 'stalls/A/3'];
const [first, second] = ['stalls/A/5', 'stalls/A/6'];

/** A server that picks these, one after the other, or refuses. */
function picking(answers: (readonly string[] | HttpErrorResponse)[], { settled = true } = {}) {
  const booking = signal<Booking | null>(null);
  const asked: { wish: BestWish; key: string }[] = [];
  const hold = {
    booking,
    eventId: () => 'e1',
    wanted: (): Choice => choiceOf(booking()),
    settled: vi.fn(() => Promise.resolve(settled)),
    follow: vi.fn((held: Booking) => {
      booking.set(held);
      return Promise.resolve();
    }),
    refresh: vi.fn(() => Promise.resolve()),
    want: vi.fn((choice: Choice) => booking.set(aHold(choice))),
  };
  const holdBest = (_: string, wish: BestWish, key: string): Promise<BestHeld> => {
    asked.push({ wish, key });
    const answer = answers.shift();
    if (!answer || answer instanceof HttpErrorResponse) return firstValueFrom(throwError(() => answer));
    const kept = (booking()?.seats ?? []).flatMap(({ id }) =>
      wish.hold?.insteadOf.includes(id) ? [] : [id],
    );
    const held = aHold({ seats: [...kept, ...answer], places: [] });
    return Promise.resolve({ booking: held, got: { groups: [answer], places: [] } });
  };
  TestBed.configureTestingModule({
    providers: [
      BestSeats,
      { provide: Bookings, useValue: { holdBest } },
      { provide: Hold, useValue: hold },
      { provide: Seating, useValue: { layout: () => layout } },
    ],
  });
  return { best: TestBed.inject(BestSeats), hold, asked };
}
const noneFit = (places: number, together: number, split = false) =>
  new HttpErrorResponse({
    status: 409,
    error: { status: 409, code: 'none-fit', title: 'None fit', left: { places, together, split } },
  });

describe('seats that are picked for a party', () => {
  it('are held at once, and shown where they are', async () => {
    const { best, hold, asked } = picking([[one, two]]);
    await best.find({ quantity: 2 });
    expect(asked[0]?.wish).toMatchObject({ quantity: 2, split: false, except: [] });
    expect(asked[0]?.wish.hold).toBeUndefined();
    expect(hold.follow).toHaveBeenCalledTimes(1);
    expect(best.seats()).toEqual([0, 1]);
    best.keep();
    expect(best.got()).toBeUndefined();
    expect(hold.want).not.toHaveBeenCalled();
  });

  it('are asked for by nobody who does not sign in', async () => {
    const { best, asked } = picking([], { settled: false });
    await best.find({ quantity: 2 });
    expect(asked).toEqual([]);
    expect(best.busy()).toBe(false);
  });

  it('give way to others, which are never those again', async () => {
    const { best, asked } = picking([
      [one, two],
      [three, first],
      [second, one],
    ]);
    await best.find({ quantity: 2 });
    await best.others();
    expect(asked[1]?.wish).toMatchObject({ except: [one, two], hold: { insteadOf: [one, two] } });
    await best.others();
    expect(asked[2]?.wish).toMatchObject({
      except: [one, two, three, first],
      hold: { insteadOf: [three, first] },
    });
    expect(best.got()?.groups).toEqual([[second, one]]);
  });

  it('stay where there are no others, and the next search begins anew', async () => {
    const { best, asked } = picking([[one, two], noneFit(0, 0), [three, first]]);
    await best.find({ quantity: 2 });
    await best.others();
    expect(best.got()?.groups).toEqual([[one, two]]);
    expect(best.problem()?.code).toBe('none-fit');
    await best.others();
    expect(asked[2]?.wish.except).toEqual([one, two]);
  });

  it('are given back alone, and what was chosen by hand stays', async () => {
    const { best, hold } = picking([[one, two]]);
    hold.booking.set(aHold({ seats: [second], places: [] }));
    await best.find({ quantity: 2 });
    best.giveBack();
    expect(hold.want).toHaveBeenCalledExactlyOnceWith({ ...nothing, seats: [second] });
  });

  it('may be in groups where they do not fit side by side', async () => {
    const { best, asked } = picking([noneFit(5, 2, true), [one, three, first]]);
    await best.find({ quantity: 3 });
    expect(best.onlySplit()).toBe(true);
    await best.split();
    expect(asked[1]?.wish).toMatchObject({ quantity: 3, split: true });
    expect(best.onlySplit()).toBe(false);
  });

  it('are no question of groups where too few are left', async () => {
    const { best } = picking([noneFit(2, 2)]);
    await best.find({ quantity: 3 });
    expect(best.onlySplit()).toBe(false);
  });

  it('are asked for once more when another tab has changed the hold', async () => {
    const { best, hold, asked } = picking([refusal(409, 'already-holding'), [one]]);
    hold.refresh.mockImplementation(() => {
      hold.booking.set(aHold({ seats: [first], places: [] }));
      return Promise.resolve();
    });
    await best.find({ quantity: 1 });
    expect(asked[1]?.wish.hold).toMatchObject({ bookingId: 'b1', insteadOf: [] });
    expect(best.got()?.groups).toEqual([[one]]);
  });

  it('are the same request when no answer came, and another one when one did', async () => {
    const { best, asked } = picking([new HttpErrorResponse({ status: 0 }), [one], [two]]);
    await best.find({ quantity: 1 });
    expect(best.problem()?.status).toBe(0);
    await best.find({ quantity: 1 });
    expect(asked[1]?.key).toBe(asked[0]?.key);
    best.keep();
    await best.find({ quantity: 1 });
    expect(asked[2]?.key).not.toBe(asked[1]?.key);
  });

  it('are those that are still held: what was tapped away since is not told as theirs', async () => {
    const { best, hold } = picking([[one, two]]);
    await best.find({ quantity: 2 });
    hold.booking.set(aHold({ seats: [two], places: [] }));
    expect(best.got()?.groups).toEqual([[two]]);
    hold.booking.set(null);
    expect(best.got()).toBeUndefined();
    expect(best.active()).toBe(false);
  });

  it('are asked for in the same words when others were asked for and no answer came', async () => {
    const { best, asked } = picking([[one, two], new HttpErrorResponse({ status: 0 }), [three, first]]);
    await best.find({ quantity: 2 });
    await best.others();
    await best.others();
    expect(asked[2]).toEqual(asked[1]);
    expect(best.got()?.groups).toEqual([[three, first]]);
  });

  it('are not added to what another tab has made of the hold', async () => {
    const { best, hold, asked } = picking([[one, two], refusal(409, 'changed-meanwhile')]);
    await best.find({ quantity: 2 });
    hold.refresh.mockImplementation(() => {
      hold.booking.set(aHold({ seats: [three, first], places: [] }));
      return Promise.resolve();
    });
    await best.others();
    expect(asked).toHaveLength(2);
    expect(best.got()).toBeUndefined();
  });
});
