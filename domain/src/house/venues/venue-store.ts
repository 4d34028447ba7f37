import type { Write } from '../../commit.ts';
import type { OrganizationId, VenueId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { Venue } from './venue.ts';

export type VenueStore = {
  readonly byId: (id: VenueId) => Promise<Venue | null>;
  readonly add: (venue: Venue) => Write;
  /** Says which version of a venue's chart is the newest. `conflict`: not the one after the newest until now. */
  readonly setLatestChart: (id: VenueId, version: number) => Write<'conflict'>;
  readonly ofOrganization: (id: OrganizationId, page: PageRequest) => Promise<Page<Venue>>;
};
