import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Snapshot, Watcher } from '@parterre/domain/live/live-event';
import { type SeatStreams, seatStreams, type Watched } from './seat-stream.ts';

const at = (version: number): Snapshot => ({
  version,
  tag: `"${version}"`,
  packed: `picture ${version}`,
  compressed: () => '',
});

const silent: Watched = {
  snapshot: async () => at(7),
  current: () => at(7),
  watch: () => () => undefined,
  hasEnded: () => false,
};

const aFifth = () => 0.2;
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const listening = async (server: Server): Promise<string> => {
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
};
const watching = (streams: SeatStreams, live: Watched): Promise<string> =>
  listening(createServer((_request, response) => void streams.open(live, response)));
const welcome = (version: number): string =>
  `retry: 2000\nevent: snapshot\nid: ${version}\ndata: {"v":${version},"state":"${btoa(`picture ${version}`)}"}`;
const soon = () => AbortSignal.timeout(30_000);
const ending = /^retry: \d+\n[^]*event: reset\n/;

describe('the streams of a process that is about to end', () => {
  it('are ended with a hint when to come back', async () => {
    const streams = seatStreams(aFifth);
    const answer = await fetch(await watching(streams, silent), { signal: soon() });
    streams.closeAll();
    expect(await answer.text()).toMatch(ending);
  });

  it('end at once, with the same hint, when they are opened after that', async () => {
    const streams = seatStreams(aFifth);
    const url = await watching(streams, silent);
    streams.closeAll();
    expect(await (await fetch(url, { signal: soon() })).text()).toMatch(ending);
  });

  it('end as well when they were being opened meanwhile', async () => {
    const streams = seatStreams(aFifth);
    const asked = Promise.withResolvers<undefined>();
    const [slow, answerNow] = [Promise.withResolvers<undefined>(), () => slow.resolve(undefined)];
    const live: Watched = {
      ...silent,
      snapshot: async (maxAge) => {
        asked.resolve(undefined);
        await slow.promise;
        return silent.snapshot(maxAge);
      },
    };
    const answer = fetch(await watching(streams, live), { signal: soon() });
    await asked.promise;
    streams.closeAll();
    answerNow();
    expect(await (await answer).text()).toMatch(ending);
  });
});

describe('streams that are cut off in one moment', () => {
  it('were told other times to come back, spread over five seconds', async () => {
    let turn = 0;
    const streams = seatStreams(() => (turn++ % 50) / 49);
    const url = await watching(streams, silent);
    const answers = await Promise.all(Array.from({ length: 50 }, () => fetch(url, { signal: soon() })));
    streams.closeAll();
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    const waits = texts.map((text) => Number(/^retry: (\d+)\n/.exec(text)?.[1])).toSorted((a, b) => a - b);
    expect([waits.at(0), waits.at(-1)]).toEqual([1000, 6000]);
    for (let second = 1000; second < 6000; second += 1000)
      expect(waits.filter((wait) => wait >= second && wait < second + 1000).length).toBeLessThanOrEqual(10);
  });
});

describe('a stream', () => {
  it('begins with the state, and brings every delta whole, in its order, among what else is written', async () => {
    const streams = seatStreams(aFifth);
    const watchers: Watcher[] = [];
    const live: Watched = { ...silent, watch: (watcher) => (watchers.push(watcher), () => undefined) };
    const answer = await fetch(await watching(streams, live), { signal: soon() });
    for (const version of [8, 9]) {
      for (const watcher of watchers) watcher.step({ version, data: `{"v":${version},"name":"Zürich"}` });
      streams.keepAlive();
    }
    streams.closeAll();
    expect((await answer.text()).split('\n\n')).toEqual([
      welcome(7),
      'event: delta\nid: 8\ndata: {"v":8,"name":"Zürich"}',
      ': still here',
      'event: delta\nid: 9\ndata: {"v":9,"name":"Zürich"}',
      ': still here',
      'event: reset\ndata: {}',
      '',
    ]);
  });

  it('leaves out no delta between its state and the first one that it brings', async () => {
    const streams = seatStreams(aFifth);
    const watchers: Watcher[] = [];
    let version = 7;
    const step = () => {
      version += 1;
      for (const watcher of watchers) watcher.step({ version, data: `{"v":${version}}` });
    };
    const live: Watched = {
      ...silent,
      // The step comes after the picture was asked for, and before who asked goes on.
      snapshot: async () => (queueMicrotask(step), at(version)),
      current: () => at(version),
      watch: (watcher) => (watchers.push(watcher), () => undefined),
    };
    const answer = await fetch(await watching(streams, live), { signal: soon() });
    step();
    streams.closeAll();
    expect((await answer.text()).split('\n\n').slice(0, 2)).toEqual([
      welcome(8),
      'event: delta\nid: 9\ndata: {"v":9}',
    ]);
  });

  it('says its state in bytes that are made once for all who join at the same version', async () => {
    const streams = seatStreams(aFifth);
    let made = 0;
    const snapshot = {
      ...at(7),
      get packed() {
        return ((made += 1), 'picture 7');
      },
    };
    const url = await watching(streams, {
      ...silent,
      snapshot: async () => snapshot,
      current: () => snapshot,
    });
    const answers = await Promise.all([1, 2, 3].map(() => fetch(url, { signal: soon() })));
    streams.closeAll();
    for (const answer of answers) expect((await answer.text()).split('\n\n')[0]).toBe(welcome(7));
    expect(made).toBe(1);
  });

  it('ends with a hint when its live event is replaced, and says nothing after that', async () => {
    const streams = seatStreams(aFifth);
    const watchers: Watcher[] = [];
    const live: Watched = { ...silent, watch: (watcher) => (watchers.push(watcher), () => undefined) };
    const answer = await fetch(await watching(streams, live), { signal: soon() });
    for (const watcher of watchers) {
      watcher.end();
      watcher.step({ version: 8, data: '{"v":8}' });
    }
    streams.keepAlive();
    expect(await answer.text()).toBe(`${welcome(7)}\n\nevent: reset\ndata: {}\n\n`);
  });

  it('ends at once when its live event was replaced while it was being opened', async () => {
    const answer = await fetch(await watching(seatStreams(aFifth), { ...silent, hasEnded: () => true }), {
      signal: soon(),
    });
    expect(await answer.text()).toMatch(ending);
  });

  it('is not kept for somebody who left while it was being opened', async () => {
    const streams = seatStreams(aFifth);
    const [asked, slow] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const joined = Promise.withResolvers<number>();
    const live: Watched = {
      ...silent,
      snapshot: async () => {
        asked.resolve(undefined);
        await slow.promise;
        return at(7);
      },
    };
    const server = createServer((_request, response) => {
      response.on('close', () => slow.resolve(undefined));
      void streams.open(live, response).then(() => joined.resolve(streams.count()));
    });
    const leaving = new AbortController();
    const answer = fetch(await listening(server), { signal: leaving.signal });
    await asked.promise;
    leaving.abort();
    await expect(answer).rejects.toThrow();
    expect(await joined.promise).toBe(0);
  });
});
