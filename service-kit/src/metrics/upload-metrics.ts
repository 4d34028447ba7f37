import { Counter, Gauge, type Registry } from 'prom-client';

/** Counts files that are read into memory, and those that are refused because too many are. */
export const uploadMetrics = (registry: Registry) => {
  const registers = [registry];
  const refusals = new Counter({
    name: 'upload_refusals_total',
    help: 'Files that were not read: as many were in memory as may be, or as one share may have there.',
    labelNames: ['why'] as const,
    registers,
  });
  return {
    refused: (why: string) => refusals.inc({ why }),
    show: (inMemory: () => number) =>
      new Gauge({
        name: 'uploads_in_memory',
        help: 'Files that are being read into memory, or worked on there.',
        registers,
        collect() {
          this.set(inMemory());
        },
      }),
  };
};
