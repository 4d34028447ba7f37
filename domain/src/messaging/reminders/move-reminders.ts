import type { EventId } from '../../ids.ts';
import { fewAtATime } from '../../few-at-a-time.ts';
import { layDownAnew } from './lay-down.ts';
import type { WishDeps } from './change-wish.ts';
import { isOver } from './reminded-event.ts';
import type { ReminderStore } from './reminder-store.ts';

type MoveDeps = Pick<WishDeps, 'due' | 'events' | 'clock'> & {
  readonly reminders: Pick<ReminderStore, 'rhythmsOf'>;
};

/** So many rhythms are laid down at once. */
const atOnce = 16;

/**
 * Lets people be reminded of an event by when it begins now: one write for each rhythm that somebody wants, not for each person. To
 * be called once the event says so; may be called twice, and again where it broke off. What is still laid down for the time
 * before finds out when it is due.
 */
export const moveReminders =
  (deps: MoveDeps) =>
  async (eventId: EventId): Promise<void> => {
    const event = await deps.events.byId(eventId);
    if (!event || isOver(event, deps.clock.now())) return;
    const rhythms = await deps.reminders.rhythmsOf(eventId);
    await fewAtATime(rhythms, atOnce, (rhythm) => layDownAnew(deps)(event, rhythm));
  };
