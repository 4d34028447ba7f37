import { collection } from '../../dynamo/collection.ts';
import type { Models } from '../../dynamo/models.ts';
import { storedErrand } from './errand.ts';
import type { ErrandStore } from './errand-store.ts';

/** How many are enough for one look. */
const pageSize = 50;

export const dynamoErrandStore = (models: Models): ErrandStore => {
  const errands = collection(
    models('Outbox', { hash: 'id', indexes: { bySender: { hash: 'sender', range: 'createdAt' } } }),
    storedErrand,
  );
  return {
    leave: (errand) => errands.writes.insert(errand),
    remove: (id) => errands.writes.remove({ id }),
    waiting: async (sender) => {
      const page = await errands.list({ index: 'bySender', hash: ['sender', sender], limit: pageSize });
      return page.items;
    },
  };
};
