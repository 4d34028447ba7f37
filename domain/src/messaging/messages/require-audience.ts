import type { Clock } from '../../clock.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { EventId } from '../../ids.ts';
import type { Employee } from '../../people/accounts/account.ts';
import type { Event } from '../../programme/events/event.ts';
import type { EventDossier } from '../../programme/events/event-dossier.ts';
import { say } from '../words/messaging-words.ts';
import { type Audience, hasAttendees } from './message.ts';

/** What is to be known of an event whose attendees are written to. */
export type WrittenAbout = Pick<EventDossier, 'event' | 'categories' | 'chart'>;

export type AudienceDeps = {
  /** @throws DomainError `not-found` for an event of others */
  readonly openDossier: (actor: Employee, id: EventId) => Promise<WrittenAbout>;
  /** @throws DomainError `not-found` for an event of others */
  readonly requireEvent: (actor: Employee, id: EventId) => Promise<Event>;
  readonly clock: Clock;
};

const unknown = (field: string): DomainError =>
  new DomainError(
    'invalid-input',
    say(({ message }) => message.unknownAudience),
    atFault(
      field,
      say(({ message }) => message.field.unknown),
    ),
  );

/** Sections and areas whose tickets are meant. @throws DomainError `invalid-input` for what the event does not have */
const blocksOf = ({ chart, categories }: WrittenAbout, { categoryIds, sectionIds }: Audience): string[] => {
  const known = new Set(categories.map(({ id }) => id));
  if (categoryIds?.some((id) => !known.has(id))) throw unknown('audience.categoryIds');
  const all = [...(chart?.sectionIds ?? []), ...(chart?.areaIds ?? [])];
  if (!sectionIds) return all;
  if (sectionIds.some((id) => !all.includes(id))) throw unknown('audience.sectionIds');
  return [...new Set(sectionIds)];
};

/**
 * The event, if this employee may write to those who have tickets for it, and where these lie.
 * @throws DomainError `nobody-to-write-to` for a draft, and once the event is over
 */
export const requireAudience =
  ({ openDossier, clock }: Omit<AudienceDeps, 'requireEvent'>) =>
  async (
    actor: Employee,
    eventId: EventId,
    audience: Audience,
  ): Promise<{ readonly event: Event; readonly blocks: string[] }> => {
    const dossier = await openDossier(actor, eventId);
    const { event } = dossier;
    if (hasAttendees(event, clock.now())) return { event, blocks: blocksOf(dossier, audience) };
    throw new DomainError(
      'nobody-to-write-to',
      say(({ message }) => (event.status === 'draft' ? message.notPublished : message.isOver)),
    );
  };
