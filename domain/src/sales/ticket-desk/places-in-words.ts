import { rowLabel, seatsInWords } from '../../house/charts/seat-words.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { Language } from '../../words/languages.ts';
import { type Booking, countOf } from '../bookings/booking.ts';
import { ticketWords } from './words/ticket-words.ts';

/** `Stalls, row C, seats 11, 12 (restricted view)`, `Floor: 2`: a line for each row and area, as mails and calendars say them. */
export const placesInWords = (
  { chart }: Pick<SalesPlan, 'chart'>,
  booking: Booking,
  language: Language,
): string[] => {
  const { seatsOfRow, placesOfArea } = ticketWords.in(language);
  return [
    ...booking.lines.map((line) =>
      seatsOfRow({
        section: chart.section(line.sectionId)?.name ?? line.sectionId,
        row: rowLabel(chart, line),
        seats: seatsInWords(chart, line, language),
        count: line.seats.length,
      }),
    ),
    ...booking.places.map((places) =>
      placesOfArea({ area: chart.area(places.areaId)?.name ?? places.areaId, count: countOf(places) }),
    ),
  ];
};
