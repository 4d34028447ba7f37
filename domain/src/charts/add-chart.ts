import { requireManaged } from '../accounts/permissions.ts';
import type { Employee } from '../accounts/account.ts';
import type { Auditor } from '../audit/audit-entry.ts';
import { type Clock, toInstant } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import type { VenueId } from '../ids.ts';
import type { ObjectStore } from '../media/object-store.ts';
import type { VenueStore } from '../venues/venue-store.ts';
import { auditorium } from './auditorium.ts';
import { type Chart, chart, type Drawing } from './chart.ts';
import { indexChart } from './chart-index.ts';
import type { ChartRecord, ChartStore } from './chart-store.ts';
import { compressChart } from './compressed-chart.ts';
import { readSeatingPlan } from './csv-chart.ts';
import { generateDrawing, type GeneratorRequest } from './generate-chart.ts';

type Deps = {
  readonly venues: Pick<VenueStore, 'byId'>;
  readonly charts: ChartStore;
  readonly drawings: ObjectStore;
  readonly audit: Auditor;
  readonly clock: Clock;
};

/** @throws DomainError `chart-invalid` */
const asChart = (version: number, drawing: Drawing): Chart => {
  const parsed = chart.safeParse({ version, ...drawing });
  if (!parsed.success)
    throw new DomainError('chart-invalid', 'This chart cannot be drawn: two seats have the same number.');
  return parsed.data;
};

/**
 * Adds a drawing to a venue as its next version. The object comes first: if the rest fails, nothing points at it.
 * @throws DomainError `chart-invalid`, `changed-meanwhile`, `not-found`
 */
const addChart =
  ({ venues, charts, drawings, audit, clock }: Deps) =>
  async (actor: Employee, id: VenueId, makeDrawing: () => Drawing): Promise<ChartRecord> => {
    const venue = requireManaged(actor, await venues.byId(id), 'venue');
    const version = venue.latestChart + 1;
    const drawn = asChart(version, makeDrawing());
    const { seatCount, placeCount } = indexChart(drawn);
    const { bytes, sha256 } = await compressChart(drawn);
    const key = `charts/${id}/${sha256}.json.br`;
    await drawings.put(key, { bytes, contentType: 'application/json', contentEncoding: 'br' });
    const record = {
      venueId: id,
      version,
      key,
      sha256,
      seats: seatCount,
      places: placeCount,
      createdAt: toInstant(clock.now()),
    };
    await charts.add(
      record,
      audit(actor, venue.organizationId, 'chart-added', `${venue.name}, version ${version}`),
    );
    return record;
  };

export const importChart = (deps: Deps) => {
  const add = addChart(deps);
  return (actor: Employee, id: VenueId, csv: Uint8Array) =>
    add(actor, id, () => auditorium(readSeatingPlan(csv)));
};

/** The chart that an import would add, to be looked at first. Keeps nothing. @throws DomainError `chart-invalid`, `not-found` */
export const previewChart =
  ({ venues }: Pick<Deps, 'venues'>) =>
  async (actor: Employee, id: VenueId, csv: Uint8Array): Promise<Chart> => {
    const venue = requireManaged(actor, await venues.byId(id), 'venue');
    return asChart(venue.latestChart + 1, auditorium(readSeatingPlan(csv)));
  };

/** The chart that would be generated, to be looked at while it is thought about. Keeps nothing, and asks nothing of anybody. */
export const previewGenerated = (request: GeneratorRequest): Chart => asChart(1, generateDrawing(request));

export const generateChart = (deps: Deps) => {
  const add = addChart(deps);
  return (actor: Employee, id: VenueId, request: GeneratorRequest) =>
    add(actor, id, () => generateDrawing(request));
};
