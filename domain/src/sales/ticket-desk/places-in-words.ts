import { seatsInWords } from '../../house/charts/seat-words.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { type Booking, countOf } from '../bookings/booking.ts';

/** `Stalls, row C, seats 11, 12 (restricted view)`, `Floor: 2`: a line for each row and area, as mails and calendars say them. */
export const placesInWords = ({ chart }: Pick<SalesPlan, 'chart'>, booking: Booking): string[] => [
  ...booking.lines.map(
    (line) =>
      `${chart.section(line.sectionId)?.name ?? line.sectionId}, row ${line.rowId}, ${line.seats.length === 1 ? 'seat' : 'seats'} ${seatsInWords(chart, line)}`,
  ),
  ...booking.places.map(
    (places) => `${chart.area(places.areaId)?.name ?? places.areaId}: ${countOf(places)}`,
  ),
];
