/** Remembers what was delivered, so that a job that comes twice is done once. */
export type Deliveries = {
  /**
   * Takes a delivery in hand for `lease` milliseconds. False: it is done, or in another worker's hands. A worker that
   * crashes while it delivers loses its lease, and the next attempt may deliver a second time: better twice than never.
   */
  readonly begin: (id: string, now: number, lease: number) => Promise<boolean>;
  readonly finish: (id: string, now: number) => Promise<void>;
};
