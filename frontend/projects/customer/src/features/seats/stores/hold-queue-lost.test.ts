import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@parterre/ui/data/problem.ts';
import { aHold, FakeHoldServer, refusal, seats } from '../testing/fake-hold-server.ts';
import { choiceOf, nothing } from './choice.ts';
import { HoldQueue } from './hold-queue.ts';

describe('a hold queue whose requests, or what it knew, got lost', () => {
  let server: FakeHoldServer;
  let refused: Problem[];
  let queue: HoldQueue;

  beforeEach(() => {
    server = new FakeHoldServer();
    refused = [];
    const refusals = {
      lost: (): void => undefined,
      refused: (problem: Problem) => refused.push(problem),
      overtaken: (): void => undefined,
    };
    queue = new HoldQueue(server, refusals);
  });

  it('asks under another key for another hold, and after each refusal', async () => {
    await queue.want(seats('C/23'));
    await queue.want(nothing);
    server.refusals.push(refusal(409, 'seats-taken', ['C/24']));
    await queue.want(seats('C/23', 'C/24'));
    await queue.want(nothing);
    server.refusals.push(refusal(409, 'already-holding'));
    await queue.want(seats('C/23'));
    await queue.want(seats('C/23'));
    expect(server.keys).toHaveLength(5);
    expect(new Set(server.keys).size).toBe(5);
  });

  it('asks for the hold that an answer got lost of, when its key was used for another choice', async () => {
    server.refusals.push(new HttpErrorResponse({ status: 0 }));
    await queue.want(seats('C/23'));
    server.elsewhere = aHold(seats('C/23'));
    server.refusals.push(refusal(422, 'idempotency-key-reused'));
    await queue.want(seats('C/23', 'C/24'));
    expect(choiceOf(queue.booking())).toEqual(seats('C/23', 'C/24'));
    expect(refused).toEqual([]);
  });

  it('says why, where another hold is said to be there that nobody finds', async () => {
    server.refusals.push(refusal(409, 'already-holding'));
    await queue.want(seats('C/23'));
    expect(refused.map(({ code }) => code)).toEqual(['already-holding']);
    expect(queue.wanted()).toEqual(nothing);
  });

  it('keeps the wish when the connection goes while it catches up', async () => {
    await queue.want(seats('C/23'));
    server.refusals.push(refusal(409, 'changed-meanwhile'));
    server.away.push(new HttpErrorResponse({ status: 0 }));
    await queue.want(seats('C/24'));
    expect(queue.unsent()).toBe(true);
    expect(queue.wanted()).toEqual(seats('C/24'));
  });

  it('keeps the wish when the booking can no longer be changed', async () => {
    await queue.want(seats('C/23'));
    server.refusals.push(refusal(409, 'booking-not-open'));
    await queue.want(seats('C/23', 'C/24'));
    expect(queue.booking()).toBeNull();
    expect(queue.wanted()).toEqual(seats('C/23', 'C/24'));
  });

  it('follows a hold with what was chosen here since, and what is being paid as it is', async () => {
    await queue.want(seats('C/23'));
    queue.note(seats('C/23', 'C/24'));
    queue.follow(aHold(seats('C/23', 'D/1')));
    expect(queue.wanted()).toEqual(seats('C/23', 'D/1', 'C/24'));
    queue.follow(aHold(seats('C/23', 'D/1'), { status: 'paying' }));
    expect(queue.wanted()).toEqual(seats('C/23', 'D/1'));
  });

  it.each([
    ['adopts what the server holds', (): void => queue.adopt(aHold(seats('D/1')))],
    ['is over', (): void => queue.end()],
  ])('has nothing unsent any more when it %s', async (_, change) => {
    server.refusals.push(new HttpErrorResponse({ status: 0 }));
    await queue.want(seats('C/23'));
    change();
    expect(queue.unsent()).toBe(false);
  });
});
