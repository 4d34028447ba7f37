import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountId } from '../../ids.ts';
import { aCommentWorld, type CommentWorld } from '../../testing/comment-world.ts';
import { firstPageFreshness } from './read-comments.ts';

describe('the first page of comments', () => {
  let at: CommentWorld;
  let carla: AccountId;
  let reads: string[];
  beforeAll(async () => {
    at = await aCommentWorld();
    carla = await at.somebody();
    await at.booked(carla);
  });
  beforeEach(async () => {
    reads = [];
    await at.switchComments(at.organizer, at.event.id, 'at-once');
  });
  afterAll(() => at.close());

  const aProcess = () =>
    at.aProcess((run, { command }) => {
      reads.push(command);
      return run();
    });
  const read = (process: ReturnType<typeof aProcess>) => process.listComments(at.event.id, { limit: 20 });

  it('is read once for all who look at the same time, and within two seconds', async () => {
    const process = aProcess();
    await at.write(carla);
    await Promise.all(Array.from({ length: 10 }, () => read(process)));
    const once = reads.length;
    expect(reads.filter((command) => command === 'QueryCommand')).toHaveLength(1);
    at.clock.advance(firstPageFreshness - 1);
    await read(process);
    expect(reads).toHaveLength(once);
    at.clock.advance(2);
    await read(process);
    expect(reads).toHaveLength(2 * once);
  });

  it('is gone two seconds after it was switched off, and nothing is written meanwhile', async () => {
    const process = aProcess();
    expect(await read(process)).toMatchObject({ mode: 'at-once' });
    await at.switchComments(at.organizer, at.event.id, 'off');
    await expect(at.write(carla, 'Too late', 'a-key', process)).rejects.toMatchObject({
      code: 'comments-off',
    });
    at.clock.advance(firstPageFreshness + 1);
    expect(await read(process)).toEqual({ mode: 'off', items: [], nextCursor: null });
  });

  it('has what was written there at once, and has not what was deleted', async () => {
    const process = aProcess();
    const texts = async () => (await read(process)).items.map(({ comment }) => comment.text);
    await texts();
    const { comment } = await at.write(carla, 'Here I am', 'another-key', process);
    expect(await texts()).toContain('Here I am');
    await process.deleteComment(carla, at.event.id, comment.id);
    expect(await texts()).not.toContain('Here I am');
  });

  it('is not kept from before somebody wrote, though it comes after that', async () => {
    const [asked, late] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
    let queries = 0;
    const process = at.aProcess(async (run, { command }) => {
      const answer = await run();
      if (command === 'QueryCommand' && ++queries === 1) {
        asked.resolve(null);
        await late.promise;
      }
      return answer;
    });
    const before = read(process);
    await asked.promise;
    await at.write(carla, 'Meanwhile', 'a-third-key', process);
    late.resolve(null);
    expect((await before).items.map(({ comment }) => comment.text)).not.toContain('Meanwhile');
    expect((await read(process)).items.map(({ comment }) => comment.text)).toContain('Meanwhile');
  });
});
