import { aKey } from '@parterre/domain/testing/selling-world';
import type { EventId } from '@parterre/domain/ids';
import type { Test } from 'supertest';
import type { Instance, SignedIn } from './test-app.ts';

/** Adds what a browser adds of itself when somebody is signed in. */
export const as = (who: SignedIn, request: Test): Test =>
  request.set('Cookie', who.cookie).set('X-XSRF-TOKEN', who.xsrf);

/** The calls of people who want seats of one event. */
export const caller = ({ agent, payments }: Pick<Instance, 'agent' | 'payments'>, eventId: EventId) => {
  const post = (who: SignedIn, path: string, body?: object): Test =>
    as(who, agent.post(path)).set('Idempotency-Key', aKey()).send(body);
  const hold = (who: SignedIn, seats: readonly string[]): Test =>
    post(who, `/api/events/${eventId}/bookings`, { seats, places: [] });
  const checkOut = (who: SignedIn, { id, revision }: { id: string; revision: string }): Test =>
    post(who, `/api/bookings/${id}/checkout`, { revision });
  let row = 0;
  return {
    post,
    hold,
    checkOut,
    /** From seats to tickets. Answers the booking's id. */
    buy: async (who: SignedIn, seats: readonly string[]): Promise<string> => {
      const { body: held } = await hold(who, seats).expect(201);
      const id = String(held.id);
      await checkOut(who, held).expect(200);
      payments.pay(`page-${id}`);
      await post(who, `/api/bookings/${id}/settle`).expect(200, /"status":"confirmed"/);
      return id;
    },
    /** Two seats of rows A to D, of ten each, that no other test takes; what is named by hand is in E and F. */
    freshSeats: (): string[] => {
      row += 1;
      const place = `${'ABCD'[row % 4]}/${Math.ceil(row / 4)}`;
      return [`stalls/${place}`, `circle/${place}`];
    },
  };
};
