import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { dynamoSessionEndingStore } from './dynamo-session-ending-store.ts';
import { newSessionEnding, oneSession, type SessionEnding } from './session-ending.ts';
import type { SessionEndingStore } from './session-ending-store.ts';

const instantOf = (second: number): string => `2026-12-01T12:00:0${second}.000Z`;
const anEnding = (second: number, subject = oneSession('one')): SessionEnding =>
  newSessionEnding(subject, instantOf(second));

describe('the contract of the session ending store', () => {
  let world: TestModels;
  let store: SessionEndingStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoSessionEndingStore(world.models);
  });
  afterAll(() => world.close());

  const write = (...endings: SessionEnding[]) =>
    world.commit(endings.map(({ subject, at }) => store.tell(subject, at)));

  describe('since', () => {
    it('answers nothing while no session has ended', async () => {
      expect(await store.since('2026')).toEqual([]);
    });

    it('answers the endings from an instant on, those of the instant too, in their order', async () => {
      const [before, first, second, third] = [
        anEnding(1),
        anEnding(2),
        anEnding(2, 'account#b'),
        anEnding(3),
      ];
      await write(third, before, first, second);
      expect(await store.since(instantOf(2))).toEqual([second, first, third]);
      expect(await store.since(instantOf(4))).toEqual([]);
    });

    it('answers an ending once that was written twice', async () => {
      await write(anEnding(5));
      await write(anEnding(5));
      expect(await store.since(instantOf(5))).toEqual([anEnding(5)]);
    });

    it('answers all of more than a page of the database', async () => {
      const endings = Array.from({ length: 1010 }, (_, n) => anEnding(9, oneSession(String(n))));
      for (let n = 0; n < endings.length; n += 25)
        await world.database.client.send(
          new BatchWriteCommand({
            RequestItems: {
              [world.database.table('SessionEndings')]: endings
                .slice(n, n + 25)
                .map((Item) => ({ PutRequest: { Item } })),
            },
          }),
        );
      const found = await store.since(instantOf(9));
      expect(new Set(found.map(({ subject }) => subject)).size).toBe(endings.length);
    });
  });
});
