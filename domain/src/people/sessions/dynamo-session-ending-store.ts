import { collection } from '../../dynamo/collection.ts';
import type { Models } from '../../dynamo/models.ts';
import { newSessionEnding, sessionEnding, type SessionEnding } from './session-ending.ts';
import type { SessionEndingStore } from './session-ending-store.ts';

const pageSize = 1000;

export const dynamoSessionEndingStore = (models: Models): SessionEndingStore => {
  const endings = collection(
    models('SessionEndings', { hash: 'list', range: { name: 'moment', type: 'string' } }),
    sessionEnding,
  );
  return {
    tell: (subject, at) => endings.writes.put(newSessionEnding(subject, at)),
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
