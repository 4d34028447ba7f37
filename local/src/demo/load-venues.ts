import { readFile } from 'node:fs/promises';
import type { Employee } from '@parterre/domain/people/accounts/account';
import type { OrganizationId, VenueId } from '@parterre/domain/ids';
import type { Dependencies } from './dependencies.ts';
import {
  type DemoOrganization,
  type DemoVenue,
  type DemoVenueName,
  organizations,
  venues,
} from './venues.ts';

/** The same object with every value turned into what a promise brings. */
const mapValues = async <Key extends string, Value, Result>(
  record: Readonly<Record<Key, Value>>,
  map: (value: Value) => Promise<Result>,
): Promise<Record<Key, Result>> => {
  const entries = Object.entries<Value>(record).map(async ([key, value]) => [key, await map(value)] as const);
  return Object.fromEntries(await Promise.all(entries)) as Record<Key, Result>;
};

export const loadOrganizations = (
  { people }: Dependencies,
  admin: Employee,
): Promise<Record<DemoOrganization, OrganizationId>> =>
  mapValues(organizations, async (name) => (await people.createOrganization(admin, { name })).id);

const addChart = async (
  { house }: Dependencies,
  admin: Employee,
  id: VenueId,
  { chart }: DemoVenue,
): Promise<void> => {
  if ('kind' in chart) await house.generateChart(admin, id, chart);
  else await house.importChart(admin, id, await readFile(new URL(`./data/${chart.file}`, import.meta.url)));
};

/** Venues with their charts, by organization. */
export const loadVenues = (
  dependencies: Dependencies,
  admin: Employee,
  owners: Readonly<Record<DemoOrganization, OrganizationId>>,
): Promise<Record<DemoVenueName, VenueId>> =>
  mapValues(venues, async (venue) => {
    const { id } = await dependencies.house.createVenue(admin, owners[venue.organization], venue.details);
    await addChart(dependencies, admin, id, venue);
    return id;
  });
