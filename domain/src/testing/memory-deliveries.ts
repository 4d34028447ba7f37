import type { Deliveries } from '../news/deliveries.ts';

/** What was delivered, in memory. */
export const memoryDeliveries = (): Deliveries => {
  const done = new Set<string>();
  const leases = new Map<string, number>();
  return {
    begin: async (id, now, lease) => {
      if (done.has(id)) return 'done';
      if ((leases.get(id) ?? 0) > now) return 'busy';
      leases.set(id, now + lease);
      return 'begun';
    },
    finish: async (id) => void done.add(id),
    isDone: async (id) => done.has(id),
  };
};
