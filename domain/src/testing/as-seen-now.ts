import type { Booking } from '../bookings/booking.ts';
import { cancelBooking } from '../bookings/cancel-booking.ts';
import { changeHeldSeats, type ChangeRequest } from '../bookings/change-held-seats.ts';
import type { AsSeen } from '../bookings/end-as-seen.ts';
import { endPayment } from '../bookings/end-payment.ts';
import { giveBackHold } from '../bookings/give-back-hold.ts';
import { revisionOf } from '../bookings/revision.ts';
import type { Selling } from '../bookings/selling.ts';
import { type CheckoutRequest, startCheckout } from '../bookings/start-checkout.ts';

/* What a customer does whose page shows the newest state. */

const look = async <Of extends Pick<AsSeen, 'bookingId'>>({ bookings }: Selling, of: Of) => {
  const booking = await bookings.get(of.bookingId);
  return { booking, request: { ...of, revision: booking ? revisionOf(booking) : '' } };
};

/** Gives a booking up in whatever way its state allows. */
export const giveUp =
  (process: Selling) =>
  async (of: Omit<AsSeen, 'revision'>): Promise<Booking> => {
    const { booking, request } = await look(process, of);
    switch (booking?.status) {
      case 'paying':
        return endPayment(process)(request);
      case 'confirmed':
        return cancelBooking(process)(request);
      default:
        return giveBackHold(process)(request);
    }
  };

export const changeSeats =
  (process: Selling) =>
  async (change: Omit<ChangeRequest, 'revision'>): Promise<Booking> =>
    changeHeldSeats(process)((await look(process, change)).request);

export const goToPay =
  (process: Selling) =>
  async (request: Omit<CheckoutRequest, 'revision'>): Promise<Booking> =>
    startCheckout(process)((await look(process, request)).request);
