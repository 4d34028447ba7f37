import { LRUCache } from 'lru-cache';
import type { VenueId } from '../../ids.ts';
import type { ObjectStore } from '../../files/object-store.ts';
import { SeatLayout } from '@parterre/seating/seat-layout';
import type { ChartStore } from './chart-store.ts';
import { readCompressedChart } from './compressed-chart.ts';

export type ChartInUse = {
  readonly index: SeatLayout;
  /** The drawing's JSON as it is stored and sent, in the format of when it was published, compressed by Brotli. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
};

/** Charts by venue and version. A version never changes, so what was read once is kept. */
export type ChartLibrary = {
  readonly get: (venueId: VenueId, version: number) => Promise<ChartInUse | null>;
};

/** A chart of 60,000 seats takes some 30 MB when indexed; others next to nothing. */
const maxSeats = 400_000;

type Deps = { readonly charts: Pick<ChartStore, 'find'>; readonly drawings: ObjectStore };

export const chartLibrary = ({ charts, drawings }: Deps): ChartLibrary => {
  const load = async (venueId: VenueId, version: number): Promise<ChartInUse | undefined> => {
    const record = await charts.find(venueId, version);
    const object = record && (await drawings.get(record.key));
    if (!record || !object) return undefined;
    const index = new SeatLayout(await readCompressedChart(object.bytes));
    return { index, bytes: object.bytes, sha256: record.sha256 };
  };
  const cache = new LRUCache<string, ChartInUse, { venueId: VenueId; version: number }>({
    maxSize: maxSeats,
    sizeCalculation: ({ index }) => index.seatCount + 100,
    fetchMethod: (_key, _old, { context: { venueId, version } }) => load(venueId, version),
  });
  return {
    get: async (venueId, version) =>
      (await cache.fetch(`${venueId}/${version}`, { context: { venueId, version } })) ?? null,
  };
};
