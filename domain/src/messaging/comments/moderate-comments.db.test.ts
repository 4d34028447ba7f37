import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AccountId, organizationId, randomIds } from '../../ids.ts';
import { aCommentWorld, type CommentWorld } from '../../testing/comment-world.ts';
import { anEmployee } from '../../testing/house-world.ts';
import type { CommentState } from './comment.ts';

describe('an organizer who looks after comments', () => {
  const worlds: CommentWorld[] = [];
  let at: CommentWorld;
  let carla: AccountId;
  beforeEach(async () => {
    at = await aCommentWorld();
    worlds.push(at);
    carla = await at.somebody();
    await at.booked(carla);
    await at.switchComments(at.organizer, at.event.id, 'after-approval');
  });
  afterAll(() => worlds.forEach(({ close }) => close()));

  const list = async (state: CommentState) =>
    (await at.listComments(at.organizer, at.event.id, state, { limit: 20 })).items;
  const shown = async () => (await at.read()).items;
  const actions = async () =>
    (await at.auditOf(at.event.organizationId)).map(({ action, target }) => [action, target]).toReversed();
  const written = async (text = 'See you there!') => {
    at.clock.advance(1000);
    const { comment } = await at.write(carla, text);
    return { eventId: at.event.id, id: comment.id };
  };

  it('approves what waits, hides it for a reason, and shows it again', async () => {
    const one = await written();
    expect(await list('waiting')).toMatchObject([{ name: 'Carla M.', comment: { id: one.id } }]);
    await at.judgeComment(at.organizer, one, { state: 'shown' });
    expect(await shown()).toHaveLength(1);
    expect(await list('waiting')).toEqual([]);
    at.clock.advance(1000);
    const { comment } = await at.judgeComment(at.organizer, one, { state: 'hidden', why: 'Off topic' });
    expect(comment.hidden).toEqual({ by: 'Olive', at: '2026-12-01T12:00:02.000Z', why: 'Off topic' });
    expect(await shown()).toEqual([]);
    expect(await list('hidden')).toMatchObject([{ comment }]);
    expect((await at.aProcess().ownComments(carla, at.event.id)).items).toMatchObject([{ comment }]);
    at.clock.advance(1000);
    const again = await at.judgeComment(at.organizer, one, { state: 'shown' });
    expect(again.comment.hidden).toBeUndefined();
    expect(await shown()).toMatchObject([{ comment: { id: one.id, state: 'shown' } }]);
    const { title } = at.event;
    expect(await actions()).toEqual(
      ['comments-after-approval', 'comment-shown', 'comment-hidden', 'comment-shown'].map((action) => [
        action,
        title,
      ]),
    );
  });

  it('who says the same twice has done it once', async () => {
    const one = await written();
    for (let n = 0; n < 2; n++)
      await at.judgeComment(at.organizer, one, { state: 'hidden', why: `Reason ${n}` });
    expect(await list('hidden')).toMatchObject([{ comment: { hidden: { why: 'Reason 0' } } }]);
    await at.switchComments(at.organizer, at.event.id, 'after-approval');
    expect(await actions()).toHaveLength(2);
  });

  it('of two at once one is noted', async () => {
    const one = await written();
    const verdicts = [{ state: 'shown' }, { state: 'hidden', why: 'Off topic' }] as const;
    const done = await Promise.allSettled(
      verdicts.map((verdict) => at.judgeComment(at.organizer, one, verdict)),
    );
    const saved = done.filter(({ status }) => status === 'fulfilled');
    expect(await actions()).toHaveLength(1 + saved.length);
    expect([...(await list('shown')), ...(await list('hidden'))]).toHaveLength(1);
  });

  it('brings nothing back that its author has deleted', async () => {
    const one = await written();
    await at.aProcess().deleteComment(carla, at.event.id, one.id);
    await expect(at.judgeComment(at.organizer, one, { state: 'shown' })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await actions()).toHaveLength(1);
  });

  it('switches comments off: nobody sees them, and they are kept', async () => {
    const one = await written();
    await at.judgeComment(at.organizer, one, { state: 'shown' });
    await at.switchComments(at.organizer, at.event.id, 'off');
    expect(await at.read()).toEqual({ mode: 'off', items: [], nextCursor: null });
    expect(await list('shown')).toHaveLength(1);
    await at.switchComments(at.organizer, at.event.id, 'at-once');
    expect(await shown()).toHaveLength(1);
  });

  it.each([
    ['an organizer of another house', anEmployee({ organizationId: organizationId.parse(randomIds.next()) })],
    ['the door', anEmployee({ role: 'door' })],
  ])('and is %s finds no such event', async (_, stranger) => {
    const one = await written();
    const asked = [
      at.listComments(stranger, at.event.id, 'waiting', { limit: 20 }),
      at.switchComments(stranger, at.event.id, 'off'),
      at.judgeComment(stranger, one, { state: 'shown' }),
    ];
    for (const refused of asked) await expect(refused).rejects.toMatchObject({ code: 'not-found' });
    expect(await shown()).toEqual([]);
  });

  it('who is an admin looks after those of every house', async () => {
    const one = await written();
    await at.judgeComment(anEmployee({ role: 'admin', name: 'Ada' }), one, { state: 'hidden', why: 'Spam' });
    expect(await list('hidden')).toMatchObject([{ comment: { hidden: { by: 'Ada' } } }]);
  });
});
