import { requireManaged } from '../../people/accounts/permissions.ts';
import type { Employee } from '../../people/accounts/account.ts';
import type { Auditor } from '../../people/audit/audit-entry.ts';
import type { AuditStore } from '../../people/audit/audit-store.ts';
import { type Clock, toInstant } from '../../clock.ts';
import type { Commit } from '../../commit.ts';
import { DomainError } from '../../domain-error.ts';
import type { VenueId } from '../../ids.ts';
import type { ObjectStore } from '../../files/object-store.ts';
import type { VenueStore } from '../venues/venue-store.ts';
import type { ChartMaker, ChartOrder } from './chart-maker.ts';
import type { ChartStore } from './chart-store.ts';
import type { ChartRecord } from './chart-record.ts';
import type { GeneratorRequest } from './generator-request.ts';
import { say } from '../words/house-words.ts';

type Deps = {
  readonly commit: Commit;
  readonly venues: Pick<VenueStore, 'byId' | 'setLatestChart'>;
  readonly charts: Pick<ChartStore, 'add'>;
  readonly drawings: ObjectStore;
  readonly maker: ChartMaker;
  readonly audits: Pick<AuditStore, 'note'>;
  readonly audit: Auditor;
  readonly clock: Clock;
};

const otherWasFaster = () =>
  new DomainError(
    'changed-meanwhile',
    say((words) => words.chartAddedMeanwhile),
  );

/**
 * Adds a drawing to a venue as its next version. The object comes first: if the rest fails, nothing points at it.
 * @throws DomainError `chart-invalid`, `changed-meanwhile`, `not-found`
 */
const addChart =
  ({ commit, venues, charts, drawings, maker, audits, audit, clock }: Deps) =>
  async (actor: Employee, id: VenueId, of: ChartOrder['of']): Promise<ChartRecord> => {
    const venue = requireManaged(actor, await venues.byId(id), 'venue');
    const version = venue.latestChart + 1;
    const { bytes, sha256, seats, places } = await maker.make({ version, of }, { share: actor.id });
    const key = `charts/${id}/${sha256}.json.br`;
    await drawings.put(key, { bytes, contentType: 'application/json', contentEncoding: 'br' });
    const record = {
      venueId: id,
      version,
      key,
      sha256,
      seats,
      places,
      createdAt: toInstant(clock.now()),
    };
    const entry = audit(actor, venue.organizationId, 'chart-added', `${venue.name}, version ${version}`);
    const result = await commit([charts.add(record), venues.setLatestChart(id, version), audits.note(entry)]);
    switch (result) {
      case 'saved':
        return record;
      case 'conflict':
        throw otherWasFaster();
      default:
        return result satisfies never;
    }
  };

export const importChart = (deps: Deps) => {
  const add = addChart(deps);
  return (actor: Employee, id: VenueId, csv: Uint8Array) => add(actor, id, { csv });
};

/**
 * The chart that an import would add, as JSON, to be looked at first. Keeps nothing.
 * @throws DomainError `chart-invalid`, `not-found`
 */
export const previewChart =
  ({ venues, maker }: Pick<Deps, 'venues' | 'maker'>) =>
  async (actor: Employee, id: VenueId, csv: Uint8Array): Promise<Uint8Array> => {
    const venue = requireManaged(actor, await venues.byId(id), 'venue');
    return maker.preview({ version: venue.latestChart + 1, of: { csv } }, { share: actor.id });
  };

/** The chart that would be generated, as JSON, to be looked at while it is thought about. Keeps nothing. */
export const previewGenerated =
  ({ maker }: Pick<Deps, 'maker'>) =>
  (actor: Employee, request: GeneratorRequest): Promise<Uint8Array> =>
    maker.preview({ version: 1, of: request }, { share: actor.id });

export const generateChart = (deps: Deps) => {
  const add = addChart(deps);
  return (actor: Employee, id: VenueId, request: GeneratorRequest) => add(actor, id, request);
};
