/** What is said of seats and charts. */
export const en = {
  /** What a seat is beyond a seat. */
  marks: {
    accessible: 'wheelchair place',
    companion: 'companion seat',
    restricted: 'restricted view',
  },
};

export type ChartWords = typeof en;
