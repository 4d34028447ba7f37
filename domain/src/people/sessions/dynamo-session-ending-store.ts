import { collection } from '../../dynamo/collection.ts';
import type { Models } from '../../dynamo/models.ts';
import { sessionEnding, type SessionEnding } from './session-ending.ts';
import type { SessionEndingStore } from './session-ending-store.ts';

const pageSize = 1000;

export const sessionEndingCollection = (models: Models) =>
  collection(
    models('SessionEndings', { hash: 'list', range: { name: 'moment', type: 'string' } }),
    sessionEnding,
  );

export const dynamoSessionEndingStore = (models: Models): SessionEndingStore => {
  const endings = sessionEndingCollection(models);
  return {
    since: async (instant) => {
      const found: SessionEnding[] = [];
      let cursor: string | undefined;
      do {
        const page = await endings.list({
          hash: ['list', 'all'],
          from: ['moment', instant],
          consistent: true,
          limit: pageSize,
          cursor,
        });
        found.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return found;
    },
  };
};
