import type { HallRequest } from '../../stores/venues.ts';

/** A hall as it is typed. */
export interface HallValues {
  readonly rows: string;
  readonly seats: string;
  readonly aisles: string;
  readonly curve: HallRequest['curve'];
  readonly numbering: HallRequest['numbering'];
  readonly numberedFrom: HallRequest['numberedFrom'];
  readonly firstRow: string;
  readonly skippedLetters: string;
  readonly balcony: boolean;
  readonly balconyRows: string;
  readonly balconySeats: string;
}

export const usualHall: HallValues = {
  rows: '12',
  seats: '20',
  aisles: '0',
  curve: 'gentle',
  numbering: 'row',
  numberedFrom: 'left',
  firstRow: 'A',
  skippedLetters: 'I, O',
  balcony: false,
  balconyRows: '3',
  balconySeats: '20',
};

/** As the server has them. */
export const hallLimits = {
  rows: { min: 1, max: 100 },
  seats: { min: 1, max: 200 },
  aisles: { min: 0, max: 8 },
} as const;

const lettersOf = (text: string): string =>
  [...new Set(text.toUpperCase().replaceAll(/[^A-Z]/g, ''))].join('');

export function hallOf(values: HallValues): HallRequest {
  return {
    kind: 'hall',
    rows: Number(values.rows),
    seats: Number(values.seats),
    aisles: Number(values.aisles),
    curve: values.curve,
    numbering: values.numbering,
    numberedFrom: values.numberedFrom,
    firstRow: values.firstRow.trim().toUpperCase(),
    skippedLetters: lettersOf(values.skippedLetters),
    balcony: values.balcony ? { rows: Number(values.balconyRows), seats: Number(values.balconySeats) } : null,
  };
}
