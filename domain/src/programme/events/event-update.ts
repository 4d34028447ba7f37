import { toInstant } from '../../clock.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { Event } from './event.ts';
import { say } from '../words/say.ts';

/** Attributes that an update sets; the version is counted, and the time noted, beside them. */
export type EventAttributes = Partial<Omit<Event, 'id' | 'version' | 'seatingVersion' | 'changedAt'>>;

/** An update names the event that it was made from, and happens only if nobody has changed it since. */
export type EventUpdate = { readonly from: Event; readonly set: EventAttributes; readonly changedAt: string };

/** `conflict`: somebody else has changed the event since. */
export type UpdateRefusal = 'conflict' | 'slug-in-use';

/** @param now in milliseconds */
export const updateOf = (from: Event, set: EventAttributes, now: number): EventUpdate => ({
  from,
  set,
  changedAt: toInstant(now),
});

export const changedMeanwhile = () =>
  new DomainError(
    'changed-meanwhile',
    say((words) => words.changedMeanwhile),
  );

export const slugInUse = () =>
  new DomainError(
    'slug-in-use',
    say((words) => words.addressInUse),
    atFault(
      'slug',
      say((words) => words.field.taken),
    ),
  );

/**
 * The event after an update, as its commit has ended.
 * @throws DomainError `changed-meanwhile`, `slug-in-use`
 */
export const eventAfter = ({ from, set, changedAt }: EventUpdate, result: 'saved' | UpdateRefusal): Event => {
  switch (result) {
    case 'saved':
      return { ...from, ...set, changedAt, version: from.version + 1 };
    case 'conflict':
      throw changedMeanwhile();
    case 'slug-in-use':
      throw slugInUse();
    default:
      return result satisfies never;
  }
};
