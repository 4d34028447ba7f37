import { collection } from '../../dynamo/collection.ts';
import { commit, type Write } from '../../dynamo/commit-or-throw.ts';
import type { Models } from '../../dynamo/models.ts';
import { type StoredErrand, storedErrand } from './errand.ts';
import type { ErrandStore } from './errand-store.ts';

/** How many are enough for one look. */
const pageSize = 50;

const errandCollection = (models: Models) =>
  collection(
    models('Outbox', { hash: 'id', indexes: { bySender: { hash: 'sender', range: 'createdAt' } } }),
    storedErrand,
  );

/** The part of a transaction that writes an errand. */
export const errandWriter = (models: Models): ((errand: StoredErrand) => Write) => {
  const errands = errandCollection(models);
  return (errand) => errands.insert(errand);
};

export const dynamoErrandStore = (models: Models): ErrandStore => {
  const errands = errandCollection(models);
  return {
    add: (errand, inPlaceOf) =>
      commit(errands.insert(errand), ...(inPlaceOf === undefined ? [] : [errands.remove({ id: inPlaceOf })])),
    waiting: async (sender) => {
      const page = await errands.list({ index: 'bySender', hash: ['sender', sender], limit: pageSize });
      return page.items;
    },
    remove: (id) => commit(errands.remove({ id })),
  };
};
