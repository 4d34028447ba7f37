import { collection } from '../../dynamo/collection.ts';
import type { Models } from '../../dynamo/models.ts';
import { auditTable } from '../audit/audit-table.ts';
import { type AccountTrail, type Act, trailEntry, trailFileName } from './account-trail.ts';

const countedOnce = ({ organizationId, at, ...set }: Act) =>
  [
    { organizationId, at },
    { set, add: { count: 1 } },
  ] as const;

export const dynamoAccountTrail = (models: Models): AccountTrail => {
  const entries = collection(models(...auditTable), trailEntry);
  return {
    count: (act) => entries.writes.changeOrAdd(...countedOnce(act)),
    note: async (act) => {
      await entries.changeOrAddNow(...countedOnce(act));
    },
    list: (file, page) =>
      entries.list({ hash: ['organizationId', trailFileName(file)], newestFirst: true, ...page }),
  };
};
