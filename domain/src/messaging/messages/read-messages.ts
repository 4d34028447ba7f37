import { type Clock, toInstant } from '../../clock.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { EventId } from '../../ids.ts';
import type { PageRequest } from '../../page.ts';
import type { Employee } from '../../people/accounts/account.ts';
import { ticketPartsOf } from '../../sales/tickets/ticket-lister.ts';
import { say } from '../words/messaging-words.ts';
import type { Message } from './message.ts';
import type { FiguresStore, MessageFigures } from './message-figures.ts';
import type { MessageStore } from './message-store.ts';
import type { AudienceDeps } from './require-audience.ts';

type Deps = Pick<AudienceDeps, 'requireEvent' | 'openDossier'> & {
  readonly messages: Pick<MessageStore, 'list' | 'get' | 'nextAt' | 'progressOf'>;
  readonly figures: Pick<FiguresStore, 'of'>;
  readonly clock: Clock;
};

/** How far a message was brought, and what became of it. */
export type MessageState = {
  /** Who was told so far. */
  readonly people: number;
  /** Who bought at the box office, so that nobody knows where to write. */
  readonly boxOffice: number;
  /** How much of the house was gone through, from 0 to 1. */
  readonly share: number;
  readonly figures: MessageFigures;
};

const stateOf = async ({ messages, figures }: Deps, message: Message): Promise<MessageState> => {
  const [progress, of] = await Promise.all([messages.progressOf(message), figures.of(message.id)]);
  const { people, boxOffice, partsDone } = progress;
  const parts = ticketPartsOf(message.blocks).length;
  return { people, boxOffice, share: parts === 0 ? 1 : partsDone / parts, figures: of };
};

/** What was written to attendees of an event; each throws DomainError `not-found` for an event of others. */
export const messageReading = (deps: Deps) => {
  const { messages, requireEvent, openDossier, clock } = deps;
  return {
    /** Sections and areas, some of which may be written to, by what people read. */
    listSections: async (actor: Employee, eventId: EventId) => {
      const { chart } = await openDossier(actor, eventId);
      return [...(chart?.sections ?? []), ...(chart?.areas ?? [])].map(({ id, name }) => ({ id, name }));
    },
    /** The newest first; and when the next one is possible, null where it is at once. */
    listMessages: async (actor: Employee, eventId: EventId, page: PageRequest) => {
      await requireEvent(actor, eventId);
      const [{ items, nextCursor }, nextAt] = await Promise.all([
        messages.list(eventId, page),
        messages.nextAt(eventId),
      ]);
      const withState = async (message: Message) => ({ message, state: await stateOf(deps, message) });
      return {
        items: await Promise.all(items.map(withState)),
        nextCursor,
        nextPossibleAt: nextAt !== null && nextAt > clock.now() ? toInstant(nextAt) : null,
      };
    },
    readMessage: async (actor: Employee, eventId: EventId, id: string) => {
      await requireEvent(actor, eventId);
      const message = await messages.get(eventId, id);
      if (message) return { message, state: await stateOf(deps, message) };
      throw new DomainError(
        'not-found',
        say((words) => words.message.unknown),
        atFault(
          'messageId',
          say((words) => words.message.field.unknown),
        ),
      );
    },
  };
};
