import { collection } from '../../dynamo/collection.ts';
import type { Models } from '../../dynamo/models.ts';
import { sealedNews, type SealedNewsStore } from './sealed-news-store.ts';

/** How much is enough for one look. */
const pageSize = 50;

export const dynamoSealedNewsStore = (models: Models): SealedNewsStore => {
  const news = collection(
    models('Outbox', { hash: 'id', indexes: { bySender: { hash: 'sender', range: 'createdAt' } } }),
    sealedNews,
  );
  return {
    leave: (sealed) => news.writes.insert(sealed),
    remove: (id) => news.writes.remove({ id }),
    waiting: async (sender) => {
      const page = await news.list({ index: 'bySender', hash: ['sender', sender], limit: pageSize });
      return page.items;
    },
  };
};
