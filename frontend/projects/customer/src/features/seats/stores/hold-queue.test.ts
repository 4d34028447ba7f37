import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@parterre/ui/data/problem.ts';
import { aHold, FakeHoldServer, refusal, seats } from '../testing/fake-hold-server.ts';
import type { Booking } from '../../../data/api.ts';
import { choiceOf, nothing } from './choice.ts';
import { HoldQueue } from './hold-queue.ts';

describe('hold queue', () => {
  let server: FakeHoldServer;
  let lost: (readonly string[])[];
  let refused: Problem[];
  let overtaken: Booking[];
  let queue: HoldQueue;

  beforeEach(() => {
    server = new FakeHoldServer();
    [lost, refused, overtaken] = [[], [], []];
    const refusals = {
      lost: (ids: readonly string[]) => lost.push(ids),
      refused: (problem: Problem) => refused.push(problem),
      overtaken: (before: Booking) => overtaken.push(before),
    };
    queue = new HoldQueue(server, refusals);
  });

  it('shows the choice before the server has answered', async () => {
    const done = queue.want(seats('C/23'));
    expect(queue.wanted().seats).toEqual(['C/23']);
    expect(queue.booking()).toBeNull();
    await done;
    expect(queue.booking()?.seats.map(({ id }) => id)).toEqual(['C/23']);
  });

  it('sends together what is tapped while a request is under way', async () => {
    void queue.want(seats('C/23'));
    void queue.want(seats('C/23', 'C/24'));
    await queue.want(seats('C/23', 'C/24', 'C/25'));
    expect(server.sent).toEqual([
      { how: 'hold', seats: ['C/23'] },
      { how: 'change', seats: ['C/23', 'C/24', 'C/25'] },
    ]);
  });

  it('sends one request at a time, the newest wish last', async () => {
    await queue.want(seats('C/23'));
    const first = queue.want(seats('C/23', 'C/24'));
    await Promise.resolve();
    void queue.want(seats('C/24'));
    await first;
    expect(server.sent.at(-1)).toEqual({ how: 'change', seats: ['C/24'] });
    expect(choiceOf(queue.booking())).toEqual(seats('C/24'));
  });

  it('gives the booking back when nothing is wanted any more', async () => {
    await queue.want(seats('C/23'));
    await queue.want(nothing);
    expect(server.sent.at(-1)?.how).toBe('release');
    expect(queue.booking()).toBeNull();
  });

  it('takes seats back that somebody else was faster with, and holds the rest', async () => {
    server.refusals.push(refusal(409, 'seats-taken', ['C/24']));
    await queue.want(seats('C/23', 'C/24'));
    expect(lost).toEqual([['C/24']]);
    expect(queue.wanted().seats).toEqual(['C/23']);
    expect(choiceOf(queue.booking())).toEqual(seats('C/23'));
  });

  it('goes back to what is held when a change is refused', async () => {
    await queue.want(seats('C/23'));
    server.refusals.push(refusal(422, 'too-many-places'));
    await queue.want(seats('C/23', 'C/24'));
    expect(queue.wanted()).toEqual(seats('C/23'));
    expect(refused.map(({ code }) => code)).toEqual(['too-many-places']);
  });

  it('keeps the wish when the hold ran out, so that it can be tried again', async () => {
    await queue.want(seats('C/23'));
    server.refusals.push(refusal(409, 'hold-expired'));
    await queue.want(seats('C/23', 'C/24'));
    expect(queue.booking()).toBeNull();
    expect(queue.wanted()).toEqual(seats('C/23', 'C/24'));
  });

  it('repeats an attempt without an answer under the same key', async () => {
    server.refusals.push(new HttpErrorResponse({ status: 0 }));
    await queue.want(seats('C/23'));
    await queue.want(seats('C/23'));
    expect(server.keys).toHaveLength(2);
    expect(server.keys[0]).toBe(server.keys[1]);
  });

  it('says with each change and release which booking is on the screen', async () => {
    await queue.want(seats('C/23'));
    await queue.want(seats('C/23', 'C/24'));
    await queue.want(nothing);
    expect(server.seen).toEqual(['C/23', 'C/23,C/24']);
  });

  it('puts its wish on top of what another tab has chosen meanwhile', async () => {
    await queue.want(seats('C/23'));
    server.elsewhere = aHold(seats('C/23', 'D/1'));
    server.refusals.push(refusal(409, 'changed-meanwhile'));
    await queue.want(seats('C/24'));
    expect(choiceOf(queue.booking())).toEqual(seats('D/1', 'C/24'));
    expect(refused).toEqual([]);
  });

  it('gives back only what it showed, when another tab has taken more', async () => {
    await queue.want(seats('C/23'));
    server.elsewhere = aHold(seats('C/23', 'D/1'));
    server.refusals.push(refusal(409, 'changed-meanwhile'));
    await queue.want(nothing);
    expect(server.sent.at(-1)).toEqual({ how: 'change', seats: ['D/1'] });
  });

  it.each(['paying', 'confirmed'] as const)(
    'gives nothing back of what is %s by now, and follows',
    async (status) => {
      await queue.want(seats('C/23'));
      server.elsewhere = status === 'paying' ? aHold(seats('C/23'), { status }) : null;
      server.refusals.push(refusal(409, 'changed-meanwhile'));
      await queue.want(nothing);
      expect(server.sent.filter(({ how }) => how === 'release')).toHaveLength(1);
      expect(overtaken.map(({ id }) => id)).toEqual(['b1']);
      expect(queue.booking()).toEqual(server.elsewhere);
    },
  );

  it('joins the hold that the same customer has in another tab', async () => {
    server.elsewhere = aHold(seats('D/1'));
    server.refusals.push(refusal(409, 'already-holding'));
    await queue.want(seats('C/23'));
    expect(choiceOf(queue.booking())).toEqual(seats('D/1', 'C/23'));
    expect(lost).toEqual([]);
  });

  it('gives up when the hold goes on changing elsewhere', async () => {
    await queue.want(seats('C/23'));
    server.elsewhere = aHold(seats('C/23'));
    for (let n = 0; n < 20; n++) server.refusals.push(refusal(409, 'changed-meanwhile'));
    await queue.want(seats('C/23', 'C/24'));
    expect(server.sent.length).toBeLessThan(8);
    expect(queue.busy()).toBe(false);
    expect(queue.wanted()).toEqual(seats('C/23'));
  });

  it('keeps a tap that would leave a seat alone, and sends it with the next one', async () => {
    server.refusals.push(refusal(409, 'seat-left-alone', ['C/22']));
    await queue.want(seats('C/23'));
    expect(refused.map(({ code }) => code)).toEqual(['seat-left-alone']);
    expect(queue.wanted()).toEqual(seats('C/23'));
    expect([queue.isHeld(), queue.busy(), lost]).toEqual([false, false, []]);
    await queue.want(seats('C/23', 'C/22'));
    expect(queue.isHeld()).toBe(true);
    expect(choiceOf(queue.booking())).toEqual(seats('C/23', 'C/22'));
  });

  it('keeps what was tapped without a connection, says so, and sends it all when asked again', async () => {
    await queue.want(seats('C/23'));
    server.refusals.push(new HttpErrorResponse({ status: 0 }), new HttpErrorResponse({ status: 0 }));
    await queue.want(seats('C/23', 'C/24'));
    expect(queue.unsent()).toBe(true);
    await queue.want(seats('C/23', 'C/24', 'C/25'));
    expect(queue.wanted()).toEqual(seats('C/23', 'C/24', 'C/25'));
    await queue.want(queue.wanted());
    expect(queue.unsent()).toBe(false);
    expect(choiceOf(queue.booking())).toEqual(seats('C/23', 'C/24', 'C/25'));
    expect(refused).toEqual([]);
  });
});
