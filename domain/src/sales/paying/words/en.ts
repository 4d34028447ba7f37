type Row = { readonly category: string; readonly row: string; readonly seats: string };
type Area = { readonly category: string; readonly area: string };

/** What stands on payment pages, and is said to who cannot pay. */
export const en = {
  seatsOfRow: ({ category, row, seats }: Row) => `${category}, row ${row}, ${seats}`,
  placesOfArea: ({ category, area }: Area) => `${category}, ${area}`,
};

export type PayingWords = typeof en;
