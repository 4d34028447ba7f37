import type { ObjectStore } from './object-store.ts';
import { openStorage, s3ObjectStore, type StorageSettings } from './s3-object-store.ts';

/** A process' connection to the storage of its files. */
export const openFiles = (settings: StorageSettings) => {
  const client = openStorage(settings);
  return {
    bucket: (name: string): ObjectStore => s3ObjectStore(client, name),
    close: () => client.destroy(),
  };
};
