import { describe, expect, it } from '@jest/globals';
import { accountId, randomIds } from '../../ids.ts';
import { aBooking } from '../../testing/booking-builder.ts';
import { type Buyer, buyerKey, withAccount } from './buyer.ts';
import { bookingItem, readBooking } from './stored-booking.ts';

const anAccount = () => accountId.parse(randomIds.next());
const guest = (email: string): Buyer => ({ kind: 'guest', email, name: 'Ben', language: 'en' });

describe('who buys', () => {
  it('is known by an account, as since the first release', () => {
    const account = anAccount();
    expect(buyerKey(withAccount(account))).toBe(account);
  });

  it('is one guest by the address, which cannot be read from the key', () => {
    const keys = ['ben@example.org', 'Ben@Example.org', 'eva@example.org'].map((email) =>
      buyerKey(guest(email)),
    );
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).not.toBe(keys[2]);
    expect(keys.join()).not.toMatch(/ben|eva|@/i);
  });

  it('at the box office is nobody who bought there with an account', () => {
    const employeeId = anAccount();
    expect(buyerKey({ kind: 'box-office', employeeId })).not.toBe(buyerKey(withAccount(employeeId)));
  });

  it.each<[string, Buyer]>([
    ['an account', withAccount(anAccount())],
    ['a guest', guest('ben@example.org')],
    ['the box office', { kind: 'box-office', employeeId: anAccount() }],
  ])('is stored and read: %s', (_, buyer) => {
    for (const origin of ['portal', 'counter', 'widget'] as const) {
      const booking = aBooking({ buyer, origin });
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
