import type { Event } from '../../programme/events/event.ts';
import type { Person } from '../kinds/person.ts';
import { lead } from './lead.ts';
import { nextTime } from './lay-down.ts';
import { mostReminders, type Reminder } from './reminder.ts';

/** How long before an event somebody wants to be reminded, who has said nothing of this one: ISO 8601 durations. */
export type LeadsOf = (person: Person) => Promise<readonly string[]>;

/** Somebody's usual reminders of an event, without those whose time is past. */
export const usualReminders =
  (leadsOf: LeadsOf) =>
  async (person: Person, event: Event, now: number): Promise<Reminder[]> => {
    const leads = (await leadsOf(person)).flatMap((text) => lead.safeParse(text).data ?? []);
    return [...new Set(leads)]
      .map((before) => ({ lead: before, repeat: 'never' as const, channels: null }))
      .filter((one) => nextTime(one, event, now) !== null)
      .slice(0, mostReminders);
  };
