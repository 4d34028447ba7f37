import type { ObjectStore, StoredObject } from '../files/object-store.ts';

/** A bucket that lasts as long as the test. */
export const memoryObjects = (): ObjectStore => {
  const objects = new Map<string, StoredObject>();
  return {
    put: async (key, object) => void objects.set(key, object),
    get: async (key) => objects.get(key) ?? null,
  };
};
