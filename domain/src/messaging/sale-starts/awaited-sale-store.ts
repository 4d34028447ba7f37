import type { EventId } from '../../ids.ts';
import type { Person } from '../kinds/person.ts';
import type { AwaitedSales } from './awaited-sales.ts';

/** Somebody among those who await a sale. `version`: that of the list of theirs that says so. */
export type Awaiting = { readonly eventId: EventId; readonly person: Person; readonly version: number };

/** Until when something is kept, in milliseconds. */
type Kept = { readonly until: number };

export type AwaitedSaleStore = {
  /** Nothing, of who has never awaited one. */
  readonly of: (person: Person) => Promise<AwaitedSales>;
  /** Puts it in the place of the version before. False where there is another one by now. */
  readonly save: (next: AwaitedSales, kept: Kept) => Promise<boolean>;
  /** Is found among those who await it, unless they left by a newer list. */
  readonly join: (one: Awaiting, kept: Kept) => Promise<void>;
  /** Is found there no more, unless they joined by a newer list. */
  readonly leave: (one: Awaiting) => Promise<void>;
  /** Who awaits a sale, in parts that can be read side by side, page by page. Perhaps more than say so in their list. */
  readonly whoAwait: (eventId: EventId) => readonly AsyncIterable<readonly Person[]>[];
};
