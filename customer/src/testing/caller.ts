import { aKey } from '@parterre/domain/testing/selling-world';
import type { EventId } from '@parterre/domain/ids';
import type { Test } from 'supertest';
import type { SignedIn, TestApp } from './test-app.ts';

/** Adds what a browser adds of itself when somebody is signed in. */
export const as = (who: SignedIn, request: Test): Test =>
  request.set('Cookie', who.cookie).set('X-XSRF-TOKEN', who.xsrf);

/** The calls of people who want seats of one event. */
export const caller = ({ agent }: TestApp, eventId: EventId) => {
  const post = (who: SignedIn, path: string, body?: object): Test =>
    as(who, agent.post(path)).set('Idempotency-Key', aKey()).send(body);
  let row = 0;
  return {
    post,
    hold: (who: SignedIn, seats: readonly string[]): Test =>
      post(who, `/api/events/${eventId}/bookings`, { seats, places: [] }),
    /** Two seats that no other test takes, in a house with rows A to F of ten. */
    freshSeats: (): string[] => {
      row += 1;
      return [`stalls/${'ABCDEF'[row % 6]}/${row}`, `circle/${'ABCDEF'[row % 6]}/${row}`];
    },
  };
};
