import { describe, expect, it } from '@jest/globals';
import { accountId, randomIds } from '../../ids.ts';
import { aBooking } from '../../testing/booking-builder.ts';
import { type Buyer, buyer, buyerKey, withAccount } from './buyer.ts';
import { bookingItem, readBooking } from './stored-booking.ts';

const anAccount = () => accountId.parse(randomIds.next());
const guest = (email: string): Buyer => ({ kind: 'guest', email, name: 'Ben', language: 'en' });

describe('who buys', () => {
  it('is known by an account, as since the first release', () => {
    const account = anAccount();
    expect(buyerKey(withAccount(account))).toBe(account);
  });

  it('is one guest by the address, in whatever letters, which is not in the key', () => {
    const keys = ['ben@example.org', 'Ben@Example.org ', 'eva@example.org'].map((address) =>
      buyerKey(buyer.parse(guest(address))),
    );
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).not.toBe(keys[2]);
    expect(keys.join()).not.toMatch(/ben|eva|@/i);
  });

  it('at the box office is somebody else at each sale, and nobody with an account', () => {
    const employeeId = anAccount();
    const at = (sale: string): Buyer => ({ kind: 'box-office', employeeId, sale });
    const keys = [at('1'), at('2'), withAccount(employeeId)].map(buyerKey);
    expect(new Set(keys).size).toBe(3);
  });

  it.each<[string, Buyer]>([
    ['an account', withAccount(anAccount())],
    ['a guest', guest('ben@example.org')],
    ['the box office', { kind: 'box-office', employeeId: anAccount(), sale: '1' }],
  ])('is stored and read: %s', (_, who) => {
    for (const origin of ['portal', 'counter', 'widget'] as const) {
      const booking = aBooking({ buyer: who, origin });
      expect(readBooking(bookingItem(booking))).toEqual(booking);
    }
  });

  it('is stored with an account as the release before did, and takes no more room', () => {
    const account = anAccount();
    const item = bookingItem(aBooking({ buyer: withAccount(account) }));
    expect(item).toMatchObject({ accountId: account });
    expect(item).not.toHaveProperty('buyer');
    expect(item).not.toHaveProperty('origin');
  });
});
