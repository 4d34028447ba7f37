import type { Card } from './card-view.ts';

/** The first events of a list, with what the API says of it at this moment. */
export type EventsOnPage = {
  readonly events: readonly Card[];
  readonly answers: Readonly<Record<string, unknown>>;
  /** Milliseconds. */
  readonly now: number;
};
