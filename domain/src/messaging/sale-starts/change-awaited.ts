import type { EventId } from '../../ids.ts';
import type { Person } from '../kinds/person.ts';
import { changedMeanwhile } from '../reminders/change-wish.ts';
import type { AwaitedSales } from './awaited-sales.ts';
import type { AwaitedSaleStore } from './awaited-sale-store.ts';

type Deps = { readonly awaited: Pick<AwaitedSaleStore, 'of' | 'save'> };

/** Two tabs and a worker change the same list at most. */
const mostAttempts = 8;

export type Changing = {
  readonly change: (now: AwaitedSales) => AwaitedSales;
  /** Done before the list says so, with its version to be. */
  readonly before?: (version: number) => Promise<void>;
  /** Done once the list says so. */
  readonly after?: (version: number) => Promise<void>;
};

const keptUntil = ({ events }: AwaitedSales, now: AwaitedSales): number =>
  Math.max(0, ...[...events, ...now.events].map(({ until }) => until));

/** Changes what somebody awaits, as it is then. What changes nothing writes nothing. */
export const changeAwaited =
  ({ awaited }: Deps) =>
  async (person: Person, { change, before, after }: Changing): Promise<AwaitedSales> => {
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const now = await awaited.of(person);
      const changed = change(now);
      if (changed === now) return now;
      const next = { ...changed, version: now.version + 1 };
      await before?.(next.version);
      if (!(await awaited.save(next, { until: keptUntil(next, now) }))) continue;
      await after?.(next.version);
      return next;
    }
    throw changedMeanwhile();
  };

/** Ends that somebody awaits a sale. They are found among those who do until the list says that they do not. */
export const endAwaiting =
  ({ awaited }: { readonly awaited: Pick<AwaitedSaleStore, 'of' | 'save' | 'leave'> }) =>
  (person: Person, eventId: EventId, change: Changing['change']): Promise<AwaitedSales> =>
    changeAwaited({ awaited })(person, {
      change,
      after: (version) => awaited.leave({ eventId, person, version }),
    });
