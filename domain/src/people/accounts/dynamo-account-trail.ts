import { collection } from '../../dynamo/collection.ts';
import type { Write } from '../../dynamo/commit-or-throw.ts';
import type { Models } from '../../dynamo/models.ts';
import { type AccountTrail, type Act, trailEntry, trailFileName } from './account-trail.ts';
import { auditModel } from '../audit/dynamo-audit-store.ts';

/** The part of a transaction that counts an act. */
export const trailWriter = (models: Models) => {
  const entries = collection(auditModel(models), trailEntry);
  return ({ organizationId, at, ...set }: Act): Write =>
    entries.changeOrAdd({ organizationId, at }, { set, add: { count: 1 } });
};

export const dynamoAccountTrail = (models: Models): AccountTrail => {
  const entries = collection(auditModel(models), trailEntry);
  return {
    note: async ({ organizationId, at, ...set }) => {
      await entries.changeOrAddNow({ organizationId, at }, { set, add: { count: 1 } });
    },
    list: (file, page) =>
      entries.list({ hash: ['organizationId', trailFileName(file)], newestFirst: true, ...page }),
  };
};
