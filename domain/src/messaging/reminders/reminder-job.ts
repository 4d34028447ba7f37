import { z } from 'zod';
import { eventId } from '../../ids.ts';
import type { Person } from '../kinds/person.ts';
import { lead } from './lead.ts';
import { repeat } from './reminder-times.ts';

/** So many people are told by one job: what fails is tried again for few. */
export const peopleOfJob = 25;

const person = z.custom<Person>((value) => typeof value === 'string' && /^(account|address)#./.test(value));

/** What is due for all who want to be reminded of an event in the same rhythm. */
export const reminderDue = z.object({ kind: z.literal('reminder'), eventId, lead, repeat });
export type ReminderDue = z.infer<typeof reminderDue>;

/**
 * Some people who are to be reminded. `occurrence`: the instant that they are reminded for; `knownAs`: the one by which that is known, which
 * older releases do not say.
 */
export const reminderJob = reminderDue.extend({
  occurrence: z.iso.datetime(),
  knownAs: z.iso.datetime().optional(),
  people: z.array(person).min(1).max(peopleOfJob),
});
export type ReminderJob = z.infer<typeof reminderJob>;
