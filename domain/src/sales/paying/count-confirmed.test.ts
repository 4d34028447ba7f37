import { expect, test } from '@jest/globals';
import { type OutboxMessage, outboxMessage } from '../../news/outbox-message.ts';
import { accountId, bookingId, randomIds } from '../../ids.ts';
import { countConfirmed } from './count-confirmed.ts';

const aMessage = (kind: OutboxMessage['kind']): OutboxMessage =>
  outboxMessage.parse({
    id: randomIds.next(),
    kind,
    bookingId: bookingId.parse(randomIds.next()),
    accountId: accountId.parse(randomIds.next()),
    createdAt: '2026-11-21T12:00:00.000Z',
  });

test('confirmations are counted, other news are not, and all of them go on', () => {
  const [passedOn, counted]: [OutboxMessage[], number[]] = [[], []];
  const dispatcher = countConfirmed(
    { dispatch: (messages) => void passedOn.push(...messages) },
    (bookings) => void counted.push(bookings),
  );
  const news = [aMessage('booking-confirmed'), aMessage('booking-cancelled'), aMessage('booking-confirmed')];
  dispatcher.dispatch(news);
  dispatcher.dispatch([aMessage('payment-refunded')]);
  expect(counted).toEqual([2]);
  expect(passedOn).toHaveLength(4);
});
