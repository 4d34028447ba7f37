import type { BookingId } from '../../ids.ts';
import { paymentsOf } from '../bookings/booking-money.ts';
import { giveBack } from '../ending/give-back.ts';
import { checkMoney } from './check-money.ts';
import type { ConfirmDeps } from './confirm-booking.ts';
import { settleBooking } from './settle-booking.ts';

export type FollowDeps = ConfirmDeps;

const attempts = 6;

/**
 * Acts on the provider's word that money which had come in went back, failed to, or is disputed, as often as it comes: what
 * became of it, the provider is asked.
 */
export const followMoney =
  (deps: FollowDeps) =>
  async (id: BookingId): Promise<void> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const found = await deps.bookings.get(id);
      const isKnown = found && paymentsOf(found).length > 0;
      const booking = found && !isKnown ? await settleBooking(deps)(id) : found;
      if (!booking || paymentsOf(booking).length === 0) return;
      const given = booking.releasing ? await giveBack(deps)(booking) : booking;
      if (await checkMoney(deps)(given)) return;
    }
    throw new Error(`booking ${id} kept changing while its money was followed`);
  };
