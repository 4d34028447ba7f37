import { trailWriter } from '../accounts/dynamo-account-trail.ts';
import { DomainError } from '../../domain-error.ts';
import { collection } from '../../dynamo/collection.ts';
import { commit } from '../../dynamo/commit-or-throw.ts';
import { type Models, when } from '../../dynamo/models.ts';
import { sessionEndingCollection } from './dynamo-session-ending-store.ts';
import { newSessionEnding, oneSession } from './session-ending.ts';
import { session } from './session.ts';
import type { SessionStore } from './session-store.ts';

const notFound = () => new DomainError('not-found', 'This session is over already.');

export const dynamoSessionStore = (models: Models): SessionStore => {
  const sessions = collection(
    models('Sessions', { hash: 'id', indexes: { byAccount: { hash: 'accountId', range: 'createdAt' } } }),
    session,
  );
  const count = trailWriter(models);
  const endings = sessionEndingCollection(models);
  return {
    find: (id) => sessions.find({ id }),
    add: (item, act) => commit(sessions.insert(item), count(act)),
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
    end: (id, of, at, act) =>
      commit(
        sessions.remove({ id }, when('accountId').eq(of), notFound),
        endings.put(newSessionEnding(oneSession(id), at)),
        ...(act ? [count(act)] : []),
      ),
  };
};
