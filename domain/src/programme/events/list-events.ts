import type { OrganizationId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { Employee } from '../../people/accounts/account.ts';
import { organizationOf } from '../../people/accounts/permissions.ts';
import type { Event } from './event.ts';
import type { EventStore } from './event-store.ts';

/** An organization's events, published or not, for whoever may manage it. @throws DomainError `not-found` */
export const listEvents =
  ({ events }: { readonly events: Pick<EventStore, 'ofOrganization'> }) =>
  async (caller: Employee, of: OrganizationId | undefined, page: PageRequest): Promise<Page<Event>> =>
    events.ofOrganization(organizationOf(caller, of), page);
