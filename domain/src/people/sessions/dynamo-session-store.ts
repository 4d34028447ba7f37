import { collection } from '../../dynamo/collection.ts';
import { type Models, when } from '../../dynamo/models.ts';
import { session } from './session.ts';
import type { SessionStore } from './session-store.ts';

export const dynamoSessionStore = (models: Models): SessionStore => {
  const sessions = collection(
    models('Sessions', { hash: 'id', indexes: { byAccount: { hash: 'accountId', range: 'createdAt' } } }),
    session,
  );
  return {
    find: (id) => sessions.find({ id }),
    add: (item) => sessions.writes.insert(item),
    end: (id, of) => sessions.writes.remove({ id }, when('accountId').eq(of)).or('session-over'),
    ofAccount: (id, begunFrom, page) =>
      sessions.list({
        index: 'byAccount',
        hash: ['accountId', id],
        from: ['createdAt', begunFrom],
        newestFirst: true,
        ...page,
      }),
    rotate: async (id, previousDigest, next, oldest) => {
      const rotated = await sessions.changeNow(
        { id },
        { set: { ...next, previousDigest } },
        when('digest').eq(previousDigest).and().where('createdAt').gt(oldest),
      );
      // Refused to us when the answer got lost and the SDK repeated the write: then the new token is there, and ours.
      return rotated !== null || (await sessions.find({ id }))?.digest === next.digest;
    },
  };
};
