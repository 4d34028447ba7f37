import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventId } from '@parterre/domain/ids';
import { aPublishedEvent } from '../testing/a-published-event.ts';
import { customersOf } from '../testing/customers-of.ts';
import { type SignedIn, startTestApp, type TestApp } from '../testing/test-app.ts';

describe('comments that an organizer looks after', () => {
  let app: TestApp;
  let olive: SignedIn;
  let door: SignedIn;
  let other: SignedIn;
  let id: EventId;
  let path: string;
  beforeAll(async () => {
    app = await startTestApp();
    const admin = await app.anAdmin();
    const house = await app.aHouse(admin);
    olive = await app.anEmployee(admin, house, 'organizer');
    door = await app.anEmployee(admin, house, 'door');
    other = await app.anEmployee(admin, await app.aHouse(admin), 'organizer');
  });
  beforeEach(async () => {
    ({ id } = await aPublishedEvent(app, olive.employee));
    path = `/admin/api/events/${id}/comments`;
  });
  afterAll(() => app.close());

  const switchTo = (mode: unknown, who = olive) =>
    app.request(who, 'put', `/admin/api/events/${id}/comment-mode`).send({ mode });
  const list = (state: string, who = olive) => app.request(who, 'get', path).query({ state });
  const judge = (commentId: string, body: object, who = olive) =>
    app.request(who, 'put', `${path}/${commentId}`).send(body);

  it('are off at first, and wait once they are on with approval', async () => {
    const { body: before } = await list('waiting').expect(200);
    expect(before).toEqual({ mode: 'off', comments: [], nextCursor: null });
    await switchTo('after-approval').expect(204);
    const { id: commentId } = await customersOf(app).write(id);
    const { body } = await list('waiting').expect(200);
    expect(body).toMatchObject({
      mode: 'after-approval',
      comments: [{ id: commentId, name: 'Carla M.', state: 'waiting', hidden: null }],
    });
  });

  it('are shown, hidden for a reason and shown again', async () => {
    await switchTo('after-approval').expect(204);
    const { id: commentId } = await customersOf(app).write(id);
    await judge(commentId, { state: 'shown' }).expect(200, /"hidden":null/);
    const { body } = await judge(commentId, { state: 'hidden', why: ' Off topic ' }).expect(200);
    expect(body).toMatchObject({ state: 'hidden', hidden: { by: 'Olive', why: 'Off topic' } });
    await judge(commentId, { state: 'shown' }).expect(200);
    const { body: shown } = await list('shown').expect(200);
    expect(shown.comments).toHaveLength(1);
  });

  it('are gone once their author has deleted them', async () => {
    await switchTo('at-once').expect(204);
    const customers = customersOf(app);
    const { author, id: commentId } = await customers.write(id);
    await customers.deleteComment(author, id, commentId);
    const { body } = await judge(commentId, { state: 'shown' }).expect(404);
    expect(body.detail).toContain('deleted');
  });

  it.each([
    ['no reason', { state: 'hidden' }],
    ['an empty reason', { state: 'hidden', why: ' ' }],
    ['a long reason', { state: 'hidden', why: 'a'.repeat(121) }],
    ['a reason in two lines', { state: 'hidden', why: 'one\ntwo' }],
    ['a reason to show', { state: 'shown', why: 'nice' }],
    ['back to waiting', { state: 'waiting' }],
    ['nothing', {}],
  ])('are not judged with %s', async (_, body) => {
    await judge('0'.repeat(16), body).expect(422);
  });

  it.each(['on', '', null, 1, true, ['off']])('are not switched to %j', async (mode) => {
    await switchTo(mode).expect(422);
  });

  it('are no business of the door, nor of other organizations', async () => {
    await switchTo('at-once').expect(204);
    const { id: commentId } = await customersOf(app).write(id);
    for (const [who, status] of [
      [door, 403],
      [other, 404],
    ] as const) {
      await list('shown', who).expect(status);
      await switchTo('off', who).expect(status);
      await judge(commentId, { state: 'hidden', why: 'Mine now' }, who).expect(status);
    }
    const { body } = await list('shown').expect(200);
    expect(body).toMatchObject({ mode: 'at-once', comments: [{ state: 'shown' }] });
  });

  it('of another event are not found here', async () => {
    await switchTo('at-once').expect(204);
    const { id: commentId } = await customersOf(app).write(id);
    const elsewhere = await aPublishedEvent(app, olive.employee);
    const at = `/admin/api/events/${elsewhere.id}/comments/${commentId}`;
    await app.request(olive, 'put', at).send({ state: 'hidden', why: 'Wrong door' }).expect(404);
  });
});
