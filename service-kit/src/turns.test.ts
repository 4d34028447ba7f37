import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { inTurns } from './turns.ts';

describe('requests that come at once', () => {
  let taken: string[];
  let come: (...urls: readonly string[]) => ServerResponse[];
  beforeEach(() => {
    const order: string[] = [];
    taken = order;
    const listener = inTurns(({ url = '' }) => void order.push(url), 2);
    come = (...urls) =>
      urls.map((url) => {
        const request = Object.assign(new IncomingMessage(new Socket()), { url });
        const response = new ServerResponse(request);
        listener(request, response);
        return response;
      });
  });

  it('are taken a few at a time, in the order in which they came', async () => {
    come('a', 'b', 'c', 'd', 'e');
    expect(taken).toEqual(['a', 'b']);
    await nextTurn();
    expect(taken).toEqual(['a', 'b', 'c', 'd']);
    come('f');
    expect(taken).toEqual(['a', 'b', 'c', 'd']);
    await nextTurn();
    expect(taken).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('wait for nothing where nobody is before them, also after a rush', async () => {
    come('a', 'b', 'c');
    await nextTurn();
    await nextTurn();
    come('d');
    expect(taken).toEqual(['a', 'b', 'c', 'd']);
    await nextTurn();
    come('e', 'f', 'g');
    expect(taken).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('are left alone, and take nobody’s turn, when who asked has left before it came', async () => {
    const [, , left] = come('a', 'b', 'c', 'd', 'e');
    left?.destroy();
    await nextTurn();
    expect(taken).toEqual(['a', 'b', 'd', 'e']);
  });
});
