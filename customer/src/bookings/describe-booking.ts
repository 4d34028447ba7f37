import { isCancellable } from '@parterre/domain/sales/paying/cancel-booking';
import {
  type Booking,
  canExtend,
  countOf,
  isLive,
  totalMoney,
} from '@parterre/domain/sales/bookings/booking';
import { disputeOf, leftMoney, refundToTell } from '@parterre/domain/sales/bookings/booking-money';
import { revisionOf } from '@parterre/domain/sales/bookings/revision';
import { attributesOf, rowLabel, seatLabel } from '@parterre/domain/house/charts/seat-words';
import { toInstant } from '@parterre/domain/clock';
import type { SalesPlan } from '@parterre/domain/programme/publishing/sales-plan';
import type { TicketCategoryId } from '@parterre/domain/ids';
import { seatId } from '@parterre/seating/seat-id';
import { spokenId } from '@parterre/domain/spoken-id';
import type { z } from 'zod';
import { posterAddresses } from '../catalogue/poster-answer.ts';
import type { bookingAnswer } from './booking-answer.ts';

type BookingAnswer = z.input<typeof bookingAnswer>;

export const describeEvent = ({ event }: SalesPlan): BookingAnswer['event'] => ({
  id: event.id,
  slug: event.slug,
  title: event.title,
  startsAt: event.startsAt,
  doorsAt: event.doorsAt,
  timeZone: event.timeZone,
  venueName: event.venue.name,
  city: event.venue.city,
  online: event.venue.online,
  poster: posterAddresses(event.poster),
});

const category = (plan: SalesPlan, booking: Booking, categoryId: TicketCategoryId, price: number) => ({
  categoryId,
  categoryName: plan.categories.get(categoryId)?.name ?? '',
  price: { amount: price, currency: booking.currency },
});

const describeSeat = (
  booking: Booking,
  plan: SalesPlan,
  { sectionId, rowId, categoryId, price }: Booking['lines'][number],
  seat: string,
): BookingAnswer['seats'][number] => {
  const path = { sectionId, rowId, seat };
  return {
    id: seatId(path),
    section: plan.chart.section(sectionId)?.name ?? sectionId,
    row: rowLabel(plan.chart, path),
    number: seatLabel(plan.chart, path),
    attributes: [...attributesOf(plan.chart, path)],
    ...category(plan, booking, categoryId, price),
  };
};

const deadlineOf = (booking: Booking): string | null =>
  booking.status === 'held' || booking.status === 'paying' ? toInstant(booking.deadline) : null;

/** A hold whose time is over reads as expired, whether the sweeper has come by or not. */
const statusOf = (booking: Booking, now: number): BookingAnswer['status'] =>
  booking.status === 'held' && now >= booking.deadline ? 'expired' : booking.status;

const endingOf = (booking: Booking, now: number): BookingAnswer['ending'] => {
  if (booking.status === 'held' && now >= booking.deadline) return 'hold-over';
  return (isLive(booking) ? null : booking.ending) ?? null;
};

/** A booking as its customer sees it at `now` (milliseconds). */
export const describeBooking = (booking: Booking, plan: SalesPlan, now: number): BookingAnswer => ({
  id: booking.id,
  orderNumber: spokenId(booking.id),
  status: statusOf(booking, now),
  ending: endingOf(booking, now),
  revision: revisionOf(booking),
  event: describeEvent(plan),
  seats: booking.lines.flatMap((line) => line.seats.map((seat) => describeSeat(booking, plan, line, seat))),
  places: booking.places.map((places) => ({
    areaId: places.areaId,
    area: plan.chart.area(places.areaId)?.name ?? places.areaId,
    count: countOf(places),
    ...category(plan, booking, places.categoryId, places.price),
  })),
  total: totalMoney(booking),
  deadline: deadlineOf(booking),
  extendable: canExtend(booking, now),
  paymentUrl: booking.status === 'paying' ? (booking.checkout?.url ?? null) : null,
  cancellable: isCancellable(booking, plan.event, now),
  refund: refundToTell(booking),
  refundable: leftMoney(booking),
  dispute: disputeOf(booking) ?? null,
  createdAt: booking.createdAt,
});
