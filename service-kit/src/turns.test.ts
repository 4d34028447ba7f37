import { AsyncLocalStorage } from 'node:async_hooks';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { inTurns } from './turns.ts';

describe('requests that come at once', () => {
  /** What tracing goes by. */
  const trace = new AsyncLocalStorage<string>();
  let taken: string[];
  let takenIn: (string | undefined)[];
  let come: (...urls: readonly string[]) => ServerResponse[];
  beforeEach(() => {
    const order: string[] = [];
    const traces: (string | undefined)[] = [];
    [taken, takenIn] = [order, traces];
    const listener = inTurns(({ url = '' }) => {
      order.push(url);
      traces.push(trace.getStore());
    }, 2);
    come = (...urls) =>
      urls.map((url) => {
        const request = Object.assign(new IncomingMessage(new Socket()), { url });
        const response = new ServerResponse(request);
        trace.run(url, () => listener(request, response));
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

  it('are traced each by itself, whoever’s turn it is', async () => {
    come('a', 'b', 'c', 'd', 'e');
    await nextTurn();
    await nextTurn();
    expect(takenIn).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are left alone, and take nobody’s turn, when who asked has left before it came', async () => {
    const [, , left] = come('a', 'b', 'c', 'd', 'e');
    left?.destroy();
    await nextTurn();
    expect(taken).toEqual(['a', 'b', 'd', 'e']);
  });
});
