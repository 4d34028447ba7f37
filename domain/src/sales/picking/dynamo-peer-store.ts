import { z } from 'zod';
import type { Commit } from '../../commit.ts';
import { collection } from '../../dynamo/collection.ts';
import type { Models } from '../../dynamo/models.ts';
import type { PeerStore } from './peers.ts';

const peer = z.object({ service: z.string(), id: z.string(), expiresAt: z.int() });

/** A service has dozens of processes, and those of yesterday are deleted by the database. */
const most = 1000;

export const dynamoPeerStore = (models: Models, commit: Commit): PeerStore => {
  const peers = collection(models('Peers', { hash: 'service', range: { name: 'id', type: 'string' } }), peer);
  return {
    announce: async (one) => {
      await commit([peers.writes.put(one)]);
    },
    of: async (service) => (await peers.list({ hash: ['service', service], limit: most })).items,
  };
};
