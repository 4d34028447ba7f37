import type { Write } from '../../commit.ts';
import type { EventId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { TicketPart } from '../../sales/tickets/ticket-lister.ts';
import type { Message } from './message.ts';

/** What a part of the attendees has come to: told so far, bought at the box office, and whether it is through. */
export type PartProgress = {
  readonly page: number;
  readonly people: number;
  readonly boxOffice: number;
  readonly isDone: boolean;
};

/** The same of all parts. */
export type MessageProgress = Omit<PartProgress, 'page' | 'isDone'> & { readonly partsDone: number };

export type MessageStore = {
  /**
   * Puts a new message, and notes when the next one is possible, in milliseconds. `too-soon`: it is not possible yet.
   * @param now in milliseconds
   */
  readonly add: (message: Message, now: number) => readonly Write<'too-soon'>[];
  /** When the next one is possible, in milliseconds; null: at once. */
  readonly nextAt: (eventId: EventId) => Promise<number | null>;
  readonly get: (eventId: EventId, id: string) => Promise<Message | null>;
  /** The newest first. */
  readonly list: (eventId: EventId, page: PageRequest) => Promise<Page<Message>>;
  /** How far a part was brought; 0 where nobody has begun. */
  readonly pageOf: (message: Message, part: TicketPart) => Promise<number>;
  /** Notes how far a part was brought, unless that was further already. */
  readonly noteProgress: (message: Message, part: TicketPart, progress: PartProgress) => Promise<void>;
  readonly progressOf: (message: Message) => Promise<MessageProgress>;
};
