import { collection } from '../dynamo/collection.ts';
import { commit } from '../dynamo/commit.ts';
import { type Models, when } from '../dynamo/models.ts';
import { sessionEndingCollection } from './dynamo-session-ending-store.ts';
import { newSessionEnding, oneSession } from './session-ending.ts';
import { session } from './session.ts';
import type { SessionStore } from './session-store.ts';

export const dynamoSessionStore = (models: Models): SessionStore => {
  const sessions = collection(models('Sessions', { hash: 'id' }), session);
  const endings = sessionEndingCollection(models);
  return {
    find: (id) => sessions.find({ id }),
    add: (item) => commit(sessions.insert(item)),
    rotate: async (id, previousDigest, next) => {
      const rotated = await sessions.changeNow(
        { id },
        { set: { ...next, previousDigest } },
        when('digest').eq(previousDigest),
      );
      // Refused to us when the answer got lost and the SDK repeated the write: then the new token is there, and ours.
      return rotated !== null || (await sessions.find({ id }))?.digest === next.digest;
    },
    end: async (id, at) => {
      const ended = new Error('this session has ended already');
      const remove = sessions.remove({ id }, when('id').exists(), () => ended);
      await commit(remove, endings.put(newSessionEnding(oneSession(id), at))).catch((error: unknown) => {
        if (error !== ended) throw error;
      });
    },
  };
};
