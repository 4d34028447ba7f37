import { collection } from '../dynamo/collection.ts';
import { commit } from '../dynamo/commit.ts';
import { type Models, when } from '../dynamo/models.ts';
import { session } from './session.ts';
import type { SessionStore } from './session-store.ts';

export const dynamoSessionStore = (models: Models): SessionStore => {
  const sessions = collection(models('Sessions', { hash: 'id' }), session);
  return {
    find: (id) => sessions.find({ id }),
    add: (item) => commit(sessions.insert(item)),
    rotate: async (id, previousDigest, next) =>
      (await sessions.changeNow(
        { id },
        { set: { ...next, previousDigest } },
        when('digest').eq(previousDigest),
      )) !== null,
    remove: (id) => commit(sessions.remove({ id })),
  };
};
