import { setTimeout as sleep } from 'node:timers/promises';
import type { APIRequestContext, APIResponse } from '@playwright/test';
import { z } from 'zod';
import { Caller, expectOk } from '../caller.ts';
import { codeMailedTo } from '../inbox.ts';
import { somebody } from '../people.ts';
import type { Seats } from './seats-on-sale.ts';
import type { Tally } from './tally.ts';

const held = z.object({ id: z.string(), revision: z.string() });
const checkout = z.object({ paymentUrl: z.string() });
const settled = z.object({ status: z.string() });

/** What a buyer was told: these seats are yours for now, or, once paid, for good. */
export type Promised = { readonly bookingId: string; readonly seats: Seats; isPaid: boolean };

/** How often somebody presses the button again, and after how long. */
const TRIES = 20;
const PAUSE_MS = 500;

/** A customer with patience, as the portal makes them: what got no answer is sent again with the same key. */
export class Buyer {
  readonly promises: Promised[] = [];
  readonly #caller: Caller;
  tally: Tally;

  constructor(request: APIRequestContext, tally: Tally) {
    this.#caller = new Caller(request);
    this.tally = tally;
  }

  async register(): Promise<void> {
    const person = somebody('Buyer');
    await expectOk(await this.ask('POST', '/api/accounts', person));
    const code = await codeMailedTo(person.email);
    await expectOk(await this.ask('POST', '/api/accounts/confirm', { code }));
  }

  /** A session's access ends after ten minutes. */
  async staySignedIn(): Promise<void> {
    await expectOk(await this.ask('POST', '/api/session/refresh'));
  }

  /** Holds the seats, unless somebody was faster; then pays, or thinks about it. */
  async buy(seats: Seats, { pays }: { pays: boolean }): Promise<void> {
    await this.ask('GET', `/api/events/${seats.eventId}/seats`);
    const answer = await this.ask('POST', `/api/events/${seats.eventId}/bookings`, { seats: seats.ids });
    if (answer.status() === 409) return;
    const { id: bookingId, revision } = held.parse(await expectOk(answer));
    const promised = { bookingId, seats, isPaid: false };
    this.promises.push(promised);
    if (pays) await this.#pay(promised, revision);
  }

  async #pay(promised: Promised, revision: string): Promise<void> {
    const booking = `/api/bookings/${promised.bookingId}`;
    const { paymentUrl } = checkout.parse(
      await expectOk(await this.ask('POST', `${booking}/checkout`, { revision })),
    );
    const card = new URLSearchParams({ card: '4242424242424242' });
    const paid = await fetch(paymentUrl, { method: 'POST', body: card, redirect: 'manual' });
    if (paid.status >= 400) throw new Error(`the payment page answered ${paid.status}`);
    promised.isPaid = true;
    await this.#untilConfirmed(booking);
    await expectOk(await this.ask('GET', `${booking}/tickets`));
  }

  /** The provider is asked once per few seconds: whose first question died with its container asks again, as the portal does. */
  async #untilConfirmed(booking: string): Promise<void> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const { status } = settled.parse(await expectOk(await this.ask('POST', `${booking}/settle`)));
      if (status === 'confirmed') return;
      await sleep(PAUSE_MS);
    }
    throw new Error(`${booking} was paid and is not confirmed, ${TRIES} times`);
  }

  /** Answers the first answer that is one; each that is not is counted. */
  async ask(method: 'GET' | 'POST', path: string, data?: object): Promise<APIResponse> {
    const idempotencyKey = crypto.randomUUID();
    const request = `${method} ${path.replaceAll(/\/[0-9a-z]{16}(?=\/|$)/g, '/…')}`;
    for (let tries = 0; tries < TRIES; tries += 1) {
      try {
        const answer = await this.#caller.send(method, path, { data, idempotencyKey });
        this.tally.answered(request, answer.status());
        if (answer.status() < 500) return answer;
      } catch (error) {
        this.tally.broke(request, error);
      }
      await sleep(PAUSE_MS);
    }
    throw new Error(`${request} got no answer, ${TRIES} times`);
  }
}
