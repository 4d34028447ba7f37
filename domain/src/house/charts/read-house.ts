import { atFault, DomainError } from '../../domain-error.ts';
import type { OrganizationId, VenueId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { Employee } from '../../people/accounts/account.ts';
import { organizationOf, requireManaged } from '../../people/accounts/permissions.ts';
import type { ChartInUse, ChartLibrary } from './chart-library.ts';
import type { ChartStore } from './chart-store.ts';
import type { ChartRecord } from './chart-record.ts';
import type { Venue } from '../venues/venue.ts';
import type { VenueStore } from '../venues/venue-store.ts';
import { say } from '../words/house-words.ts';

type Deps = {
  readonly venues: Pick<VenueStore, 'byId' | 'ofOrganization'>;
  readonly charts: Pick<ChartStore, 'ofVenue'>;
  readonly library: ChartLibrary;
};

/** The venues of an organization, of whoever may manage it. @throws DomainError `not-found` */
export const listVenues =
  ({ venues }: Pick<Deps, 'venues'>) =>
  async (caller: Employee, of: OrganizationId | undefined, page: PageRequest): Promise<Page<Venue>> =>
    venues.ofOrganization(organizationOf(caller, of), page);

/** A venue and the versions of its chart, the newest first. @throws DomainError `not-found` */
export const openVenue =
  ({ venues, charts }: Pick<Deps, 'venues' | 'charts'>) =>
  async (caller: Employee, id: VenueId): Promise<{ venue: Venue; charts: ChartRecord[] }> => {
    const venue = requireManaged(caller, await venues.byId(id), 'venue');
    return { venue, charts: await charts.ofVenue(venue.id) };
  };

/** @throws DomainError `not-found` */
export const openChart =
  ({ venues, library }: Pick<Deps, 'venues' | 'library'>) =>
  async (caller: Employee, id: VenueId, version: number): Promise<ChartInUse> => {
    const venue = requireManaged(caller, await venues.byId(id), 'venue');
    return requireChart(library)(venue.id, version);
  };

/** A chart, for anybody. @throws DomainError `not-found` */
export const requireChart =
  (library: ChartLibrary) =>
  async (id: VenueId, version: number): Promise<ChartInUse> => {
    const chart = await library.get(id, version);
    if (!chart)
      throw new DomainError(
        'not-found',
        say((words) => words.noSuchChart),
        atFault(
          'version',
          say((words) => words.field.unknown),
        ),
      );
    return chart;
  };
