import { type Language, locales } from '../../words/languages.ts';
import type { SeatAttribute } from '@parterre/seating/chart';
import type { ChartIndex } from '@parterre/seating/chart-index';
import { type RowSeats, seatId, type SeatPath } from '@parterre/seating/seat-id';
import { houseWords } from '../words/house-words.ts';

const inOneLine = (parts: readonly string[], language: Language): string =>
  new Intl.ListFormat(locales[language], { type: 'unit', style: 'short' }).format(parts);

/** What a seat is, in the words of tickets, mails and payment pages: `wheelchair place, hearing loop`. */
export const attributesInWords = (attributes: readonly SeatAttribute[], language: Language): string => {
  const words = houseWords.in(language).attributes;
  return inOneLine(
    attributes.map((attribute) => words[attribute]),
    language,
  );
};

/** What a seat is beyond a seat; nothing where it is nothing else, or not drawn any more. */
export const attributesOf = (chart: ChartIndex, path: SeatPath): readonly SeatAttribute[] => {
  const index = chart.indexOf(seatId(path));
  return index === undefined ? [] : chart.attributesAt(index);
};

type RowPath = Pick<SeatPath, 'sectionId' | 'rowId'>;

/** What people read at a row; its id where it is not drawn any more. */
export const rowLabel = (chart: ChartIndex, { sectionId, rowId }: RowPath): string =>
  chart.row(sectionId, rowId)?.label ?? rowId;

/** What people read at a seat; its id where it is not drawn any more. */
export const seatLabel = (chart: ChartIndex, path: SeatPath): string => {
  const index = chart.indexOf(seatId(path));
  return index === undefined ? path.seat : chart.labelAt(index);
};

/** `12 (restricted view)` */
export const seatInWords = (chart: ChartIndex, path: SeatPath, language: Language): string => {
  const [label, attributes] = [seatLabel(chart, path), attributesOf(chart, path)];
  return attributes.length > 0 ? `${label} (${attributesInWords(attributes, language)})` : label;
};

/** `11, 12 (restricted view), 13`: a seat is never named without what whoever takes it has to know. */
export const seatsInWords = (
  chart: ChartIndex,
  { sectionId, rowId, seats }: RowSeats,
  language: Language,
): string => {
  const named = seats.map((seat) => seatInWords(chart, { sectionId, rowId, seat }, language));
  return inOneLine(named, language);
};
