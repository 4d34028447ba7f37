import type { Event } from '@parterre/domain/programme/events/event';
import type { describeEvent } from '../catalogue/event-answers.ts';

/** An event with what the API says of it at this moment. */
export type EventOnPage = {
  readonly event: Event;
  readonly detail: ReturnType<typeof describeEvent>;
  readonly isOver: boolean;
  /** Milliseconds. */
  readonly now: number;
};
