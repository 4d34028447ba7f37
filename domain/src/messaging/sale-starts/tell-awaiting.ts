import { type Clock } from '../../clock.ts';
import type { AccountId } from '../../ids.ts';
import type { Event } from '../../programme/events/event.ts';
import { isOnSale } from '../../programme/catalogue/availability.ts';
import type { Reader } from '../contacts/contact.ts';
import { accountIn, markOf, type Person } from '../kinds/person.ts';
import { toldEventOf } from '../kinds/told-event.ts';
import type { Notify } from '../notifications/notify.ts';
import type { EventNow } from '../reminders/reminded-event.ts';
import { isAwaited, withoutSale } from './awaited-sales.ts';
import type { AwaitedSaleStore } from './awaited-sale-store.ts';
import { endAwaiting } from './change-awaited.ts';
import type { SaleStartJob } from './sale-start.ts';

export type TellAwaitingDeps = {
  readonly awaited: Pick<AwaitedSaleStore, 'of' | 'save' | 'leave'>;
  readonly events: EventNow;
  /** To whom an account's messages go; null where there is none any more. */
  readonly readerOf: (accountId: AccountId) => Promise<Reader | null>;
  readonly notify: Notify;
  readonly clock: Clock;
};

const tellOne = async (deps: TellAwaitingDeps, event: Event, at: string, person: Person): Promise<void> => {
  const account = accountIn(person);
  const [to, list] = await Promise.all([account && deps.readerOf(account), deps.awaited.of(person)]);
  // Who has taken it back is told nothing, whatever else still says that they wait.
  if (!to || !isAwaited(list, event.id)) return;
  const { organizationId, id: eventId } = event;
  await deps.notify({
    id: `sale-started#${eventId}#${markOf(person)}`,
    at,
    person,
    to: { email: to.email, name: to.name, language: to.language },
    told: { kind: 'sale-started', event: toldEventOf(event) },
    about: { organizationId, eventId },
  });
  // Told first: whoever dies in between has them told again by the same name, which is once.
  await endAwaiting(deps)(person, eventId, (now) => withoutSale(now, eventId));
};

/**
 * Tells each of these people that a sale has started, as things are now. May be done twice.
 * @throws what one of them failed for, once all were tried
 */
export const tellAwaiting =
  (deps: TellAwaitingDeps) =>
  async ({ eventId, at, people }: SaleStartJob): Promise<void> => {
    const event = await deps.events.byId(eventId);
    // Of one that was moved meanwhile, they hear when it starts.
    if (!event || !isOnSale(event, deps.clock.now())) return;
    const told = await Promise.allSettled([...new Set(people)].map((one) => tellOne(deps, event, at, one)));
    const failed = told.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  };
