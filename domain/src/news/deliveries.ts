/** `begun`: now in our hands. `busy`: in another worker's, who may not live to finish it. `done`: nothing is left to do. */
export type DeliveryState = 'begun' | 'busy' | 'done';

/** Remembers what was delivered, so that a job that comes twice is done once. */
export type Deliveries = {
  /**
   * Takes a delivery in hand for `lease` milliseconds. A worker that crashes while it delivers loses its lease, and the
   * next attempt may deliver a second time: better twice than never.
   */
  readonly begin: (id: string, now: number, lease: number) => Promise<DeliveryState>;
  /** @param until how long it is remembered at least, where that is for longer than usual */
  readonly finish: (id: string, now: number, until?: number) => Promise<void>;
  readonly isDone: (id: string) => Promise<boolean>;
};
