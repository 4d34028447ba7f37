import type { Deliveries } from '../news/deliveries.ts';

/** Marks of deliveries in memory. */
export const memoryDeliveries = (): Deliveries => {
  const leases = new Map<string, number>();
  const isDone = (name: string): boolean => leases.get(name) === Infinity;
  return {
    begin: async (name, now, lease) => {
      if (isDone(name)) return 'done';
      if ((leases.get(name) ?? 0) >= now) return 'busy';
      leases.set(name, now + lease);
      return 'begun';
    },
    finish: async (name) => void leases.set(name, Infinity),
    isDone: async (name) => isDone(name),
  };
};
