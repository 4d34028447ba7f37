import type { Booking } from '../sales/bookings/booking.ts';
import { cancelBooking } from '../sales/paying/cancel-booking.ts';
import { changeHeldSeats, type ChangeRequest } from '../sales/holding/change-held-seats.ts';
import type { AsSeen } from '../sales/ending/end-as-seen.ts';
import { endPayment } from '../sales/paying/end-payment.ts';
import { giveBackHold } from '../sales/holding/give-back-hold.ts';
import { revisionOf } from '../sales/bookings/revision.ts';
import type { Selling } from '../sales/selling/selling.ts';
import { type CheckoutRequest, startCheckout } from '../sales/paying/start-checkout.ts';

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
