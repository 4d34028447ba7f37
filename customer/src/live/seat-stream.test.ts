import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type SeatStreams, seatStreams, type Watched } from './seat-stream.ts';

const silent: Watched = {
  snapshot: async () => ({ version: 7, packed: '', compressed: () => '' }),
  watch: () => () => undefined,
};

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const watching = async (streams: SeatStreams, live: Watched): Promise<string> => {
  const server = createServer((_request, response) => void streams.open(live, response));
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
};
const soon = () => AbortSignal.timeout(1000);
const ending = /^retry: \d+\n[^]*event: reset\n/;

describe('the streams of a process that is about to end', () => {
  it('are ended with a hint when to come back', async () => {
    const streams = seatStreams();
    const answer = await fetch(await watching(streams, silent), { signal: soon() });
    streams.closeAll();
    expect(await answer.text()).toMatch(ending);
  });

  it('end at once, with the same hint, when they are opened after that', async () => {
    const streams = seatStreams();
    const url = await watching(streams, silent);
    streams.closeAll();
    expect(await (await fetch(url, { signal: soon() })).text()).toMatch(ending);
  });

  it('end as well when they were being opened meanwhile', async () => {
    const streams = seatStreams();
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

describe('a stream', () => {
  it('brings every delta whole, in its order, among what else is written', async () => {
    const streams = seatStreams();
    const told: ((delta: { version: number; data: string }) => void)[] = [];
    const live: Watched = { ...silent, watch: (listener) => (told.push(listener), () => undefined) };
    const answer = await fetch(await watching(streams, live), { signal: soon() });
    for (const version of [8, 9]) {
      for (const tell of told) tell({ version, data: `{"v":${version},"name":"Zürich"}` });
      streams.keepAlive();
    }
    streams.closeAll();
    expect((await answer.text()).split('\n\n').slice(1)).toEqual([
      'event: delta\nid: 8\ndata: {"v":8,"name":"Zürich"}',
      ': still here',
      'event: delta\nid: 9\ndata: {"v":9,"name":"Zürich"}',
      ': still here',
      'event: reset\ndata: {}',
      '',
    ]);
  });
});
