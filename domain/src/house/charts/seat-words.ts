import { type Language, locales } from '../../words/languages.ts';
import type { SeatMark } from '@parterre/seating/chart';
import type { ChartIndex } from '@parterre/seating/chart-index';
import { houseWords } from '../words/house-words.ts';

/** What a seat is, in the words of tickets, mails and payment pages. */
export const markInWords = (mark: SeatMark, language: Language): string =>
  houseWords.in(language).marks[mark];

type SeatsOfRow = { readonly sectionId: string; readonly rowId: string; readonly seats: readonly string[] };

/** What a seat is beyond a seat; null where it is nothing else, or not drawn any more. */
export const markOf = (chart: ChartIndex, sectionId: string, rowId: string, seat: string): SeatMark | null =>
  chart.row(sectionId, rowId)?.marks[seat] ?? null;

/** `11, 12 (restricted view), 13`: a seat is never named without what whoever takes it has to know. */
export const seatsInWords = (
  chart: ChartIndex,
  { sectionId, rowId, seats }: SeatsOfRow,
  language: Language,
): string => {
  const named = seats.map((seat) => {
    const mark = markOf(chart, sectionId, rowId, seat);
    return mark ? `${seat} (${markInWords(mark, language)})` : seat;
  });
  return new Intl.ListFormat(locales[language], { type: 'unit', style: 'short' }).format(named);
};
