import { HttpErrorResponse } from '@angular/common/http';
import { firstValueFrom, of, throwError } from 'rxjs';
import type { Problem } from '@parterre/ui/data/problem.ts';
import type { Booking, Choice } from './api.ts';
import { choiceOf, nothing } from './choice.ts';
import { HoldQueue } from './hold-queue.ts';

const price = { amount: 12000, currency: 'MYR' };

function aBooking(choice: Choice): Booking {
  const event = {
    ...{ id: 'e1', slug: 'nocturnes', title: 'Nocturnes', startsAt: '2026-12-04T11:30:00Z', doorsAt: null },
    ...{ timeZone: 'Asia/Kuala_Lumpur', venueName: 'Hall', city: 'Subang Jaya', online: false, poster: null },
  };
  const category = { categoryId: 'k1', categoryName: 'Stalls', price };
  return {
    ...{ id: 'b1', status: 'held', event, total: price, deadline: '2026-12-01T10:00:00Z', extendable: true },
    ...{ paymentUrl: null, cancellable: true, refund: null, createdAt: '2026-12-01T09:50:00Z' },
    seats: choice.seats.map((id) => ({
      id,
      section: 'Stalls',
      row: 'C',
      number: id,
      mark: null,
      ...category,
    })),
    places: choice.places.map((place) => ({ ...place, area: 'Floor', ...category })),
  };
}

function refusal(status: number, code: string, seats?: string[]): HttpErrorResponse {
  return new HttpErrorResponse({ status, error: { status, code, title: code, seats } });
}

/** A server that holds whatever it is asked for, unless told otherwise. */
class FakeServer {
  readonly sent: { readonly how: string; readonly seats: readonly string[] }[] = [];
  readonly refusals: HttpErrorResponse[] = [];
  readonly keys: string[] = [];

  hold = (choice: Choice, key: string): Promise<Booking> => {
    this.keys.push(key);
    return this.#answer('hold', choice);
  };
  change = (_id: string, choice: Choice): Promise<Booking> => this.#answer('change', choice);
  release = (): Promise<Booking> => this.#answer('release', nothing);

  async #answer(how: string, choice: Choice): Promise<Booking> {
    this.sent.push({ how, seats: choice.seats });
    await Promise.resolve();
    const refused = this.refusals.shift();
    return firstValueFrom(refused ? throwError(() => refused) : of(aBooking(choice)));
  }
}

function seats(...ids: string[]): Choice {
  return { seats: ids, places: [] };
}

describe('hold queue', () => {
  let server: FakeServer;
  let lost: (readonly string[])[];
  let refused: Problem[];
  let queue: HoldQueue;

  beforeEach(() => {
    server = new FakeServer();
    [lost, refused] = [[], []];
    const refusals = {
      lost: (ids: readonly string[]) => lost.push(ids),
      refused: (problem: Problem) => refused.push(problem),
    };
    queue = new HoldQueue(server, refusals);
  });

  it('shows the choice before the server has answered', async () => {
    const done = queue.want(seats('C/23'));
    expect(queue.wanted().seats).toEqual(['C/23']);
    expect(queue.booking()).toBeNull();
    await done;
    expect(queue.booking()?.seats.map(({ id }) => id)).toEqual(['C/23']);
  });

  it('sends together what is tapped while a request is under way', async () => {
    void queue.want(seats('C/23'));
    void queue.want(seats('C/23', 'C/24'));
    await queue.want(seats('C/23', 'C/24', 'C/25'));
    expect(server.sent).toEqual([
      { how: 'hold', seats: ['C/23'] },
      { how: 'change', seats: ['C/23', 'C/24', 'C/25'] },
    ]);
  });

  it('sends one request at a time, the newest wish last', async () => {
    await queue.want(seats('C/23'));
    const first = queue.want(seats('C/23', 'C/24'));
    await Promise.resolve();
    void queue.want(seats('C/24'));
    await first;
    expect(server.sent.at(-1)).toEqual({ how: 'change', seats: ['C/24'] });
    expect(choiceOf(queue.booking())).toEqual(seats('C/24'));
  });

  it('gives the booking back when nothing is wanted any more', async () => {
    await queue.want(seats('C/23'));
    await queue.want(nothing);
    expect(server.sent.at(-1)?.how).toBe('release');
    expect(queue.booking()).toBeNull();
  });

  it('takes seats back that somebody else was faster with, and holds the rest', async () => {
    server.refusals.push(refusal(409, 'seats-taken', ['C/24']));
    await queue.want(seats('C/23', 'C/24'));
    expect(lost).toEqual([['C/24']]);
    expect(queue.wanted().seats).toEqual(['C/23']);
    expect(choiceOf(queue.booking())).toEqual(seats('C/23'));
  });

  it('goes back to what is held when a change is refused', async () => {
    await queue.want(seats('C/23'));
    server.refusals.push(refusal(422, 'too-many-places'));
    await queue.want(seats('C/23', 'C/24'));
    expect(queue.wanted()).toEqual(seats('C/23'));
    expect(refused.map(({ code }) => code)).toEqual(['too-many-places']);
  });

  it('keeps the wish when the hold ran out, so that it can be tried again', async () => {
    await queue.want(seats('C/23'));
    server.refusals.push(refusal(409, 'hold-expired'));
    await queue.want(seats('C/23', 'C/24'));
    expect(queue.booking()).toBeNull();
    expect(queue.wanted()).toEqual(seats('C/23', 'C/24'));
  });

  it('repeats an attempt without an answer under the same key', async () => {
    server.refusals.push(new HttpErrorResponse({ status: 0 }));
    await queue.want(seats('C/23'));
    await queue.want(seats('C/23'));
    expect(server.keys).toHaveLength(2);
    expect(server.keys[0]).toBe(server.keys[1]);
  });
});
