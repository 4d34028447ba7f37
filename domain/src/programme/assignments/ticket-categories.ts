import type { Employee } from '../../people/accounts/account.ts';
import type { AuditEntry, Auditor } from '../../people/audit/audit-entry.ts';
import type { AuditStore } from '../../people/audit/audit-store.ts';
import type { Clock } from '../../clock.ts';
import type { Commit, Write } from '../../commit.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import { fold } from '../../fold.ts';
import { type EventId, type Ids, type TicketCategoryId, ticketCategoryId } from '../../ids.ts';
import { whyNotPayable } from '../../payable.ts';
import { requireVersion } from '../events/change-event.ts';
import type { Event } from '../events/event.ts';
import { requireEvent } from '../events/event-dossier.ts';
import type { EventStore } from '../events/event-store.ts';
import { eventAfter, updateOf } from '../events/event-update.ts';
import { maxCategories, type TicketCategory } from '../events/ticket-category.ts';
import type { Text } from '../../words/catalogue.ts';
import { say } from '../words/say.ts';

type Deps = {
  readonly commit: Commit;
  readonly events: EventStore;
  readonly audits: Pick<AuditStore, 'note'>;
  readonly audit: Auditor;
  readonly ids: Ids;
  readonly clock: Clock;
};

export type CategoryDetails = Pick<TicketCategory, 'name' | 'price' | 'colour'>;

const refuse = (field: string, why: Text, of: 'category' | 'price' = 'category') =>
  new DomainError(
    'invalid-input',
    say((words, language) => words[of]({ why: why[language] })),
    atFault(field, why),
  );

/** @throws DomainError `event-is-published`: buyers were promised these prices and seats */
export const requireDraft = (event: Event): void => {
  if (event.status !== 'draft')
    throw new DomainError(
      'event-is-published',
      say((words) => words.seatsFixedWhilePublished),
    );
};

const checkAmong = (event: Event, others: readonly TicketCategory[], details: CategoryDetails): void => {
  if (details.price.currency !== event.currency)
    throw refuse(
      'category.price.currency',
      say((words) => words.field.currency({ currency: event.currency })),
    );
  if (others.some(({ colour }) => colour === details.colour))
    throw refuse(
      'category.colour',
      say((words) => words.field.colour),
    );
  if (others.some(({ name }) => fold(name) === fold(details.name)))
    throw refuse(
      'category.name',
      say((words) => words.field.name),
    );
  const why = whyNotPayable(details.price);
  if (why !== null) throw refuse('category.price.amount', why, 'price');
};

/** Adding, changing and removing the ticket categories of a draft. */
export const ticketCategories = ({ commit, events, audits, audit, ids, clock }: Deps) => {
  const openDraft = async (actor: Employee, id: EventId, version: number) => {
    const event = await requireEvent(events, actor, id);
    requireVersion(event, version);
    requireDraft(event);
    return { event, categories: await events.categories(id) };
  };
  const require = (categories: readonly TicketCategory[], id: TicketCategoryId): TicketCategory => {
    const category = categories.find((candidate) => candidate.id === id);
    if (!category)
      throw new DomainError(
        'not-found',
        say((words) => words.noSuchCategory),
        atFault(
          'categoryId',
          say((words) => words.field.unknown),
        ),
      );
    return category;
  };
  /** Changes a category, which is a change of its event. */
  const save = async (event: Event, category: Write, entry: AuditEntry): Promise<Event> => {
    const update = updateOf(event, {}, clock.now());
    return eventAfter(update, await commit([...events.change(update), category, audits.note(entry)]));
  };

  return {
    add: async (actor: Employee, id: EventId, version: number, details: CategoryDetails): Promise<Event> => {
      const { event, categories } = await openDraft(actor, id, version);
      if (categories.length >= maxCategories)
        throw refuse(
          'category',
          say((words) => words.field.oneTooMany({ most: maxCategories })),
        );
      checkAmong(event, categories, details);
      const category = { ...details, id: ticketCategoryId.parse(ids.next()), eventId: id };
      const entry = audit(actor, event.organizationId, 'category-added', `${event.title}: ${details.name}`);
      return save(event, events.putCategory(category), entry);
    },

    change: async (
      actor: Employee,
      id: EventId,
      version: number,
      categoryId: TicketCategoryId,
      changes: { readonly [Name in keyof CategoryDetails]?: CategoryDetails[Name] | undefined },
    ): Promise<Event> => {
      const { event, categories } = await openDraft(actor, id, version);
      const known = require(categories, categoryId);
      const category = {
        ...known,
        name: changes.name ?? known.name,
        price: changes.price ?? known.price,
        colour: changes.colour ?? known.colour,
      };
      checkAmong(
        event,
        categories.filter((other) => other.id !== categoryId),
        category,
      );
      const entry = audit(
        actor,
        event.organizationId,
        'category-changed',
        `${event.title}: ${category.name}`,
      );
      return save(event, events.putCategory(category), entry);
    },

    remove: async (
      actor: Employee,
      id: EventId,
      version: number,
      categoryId: TicketCategoryId,
    ): Promise<Event> => {
      const { event, categories } = await openDraft(actor, id, version);
      const { name } = require(categories, categoryId);
      const entry = audit(actor, event.organizationId, 'category-removed', `${event.title}: ${name}`);
      return save(event, events.removeCategory(id, categoryId), entry);
    },
  };
};

export type TicketCategories = ReturnType<typeof ticketCategories>;
