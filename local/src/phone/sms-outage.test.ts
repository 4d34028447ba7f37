import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { minutes, seconds } from '@parterre/domain/clock';
import { openSmsSender } from '@parterre/domain/sms/open-sms-sender';
import { useExampleCredentials } from '@parterre/domain/testing/example-credentials';
import { manualClock } from '@parterre/domain/testing/manual-clock';
import { z } from 'zod';
import { freePort } from '../stack/ports.ts';
import { toldThrough } from '../testing/told-through.ts';
import { pausesOf, waitedOut } from '../testing/waited-out.ts';
import { startPhone } from './start-phone.ts';

const carla = '+41791234567';
const received = z.object({ data: z.array(z.object({ text: z.string() })) });

/** Text messages of one person, and SNS, which is there or not, takes no more, or hangs. */
const start = async (number = carla) => {
  const [clock, port] = [manualClock(), await freePort()];
  const sms = openSmsSender({
    by: 'sns',
    region: 'eu-central-1',
    endpoint: `http://127.0.0.1:${port}`,
    patience: 2000,
  });
  if (!sms) throw new TypeError('no sender');
  const confirmedAt = new Date(clock.now()).toISOString();
  const told = toldThrough('sms', { clock, sms, contact: { number: { number, confirmedAt } } });
  let stop = async (): Promise<void> => undefined;
  const change = async (next: () => Promise<() => Promise<void>>): Promise<void> => {
    await stop();
    stop = await next();
  };
  end = async () => {
    sms.close();
    await stop();
  };
  return {
    ...{ clock, told },
    runs: (perSecond = 1000) => change(async () => (await startPhone({ port, perSecond })).stop),
    hangs: () =>
      change(async () => {
        const server = createServer(() => undefined).listen(port, '127.0.0.1');
        await once(server, 'listening');
        return async () => server.close().closeAllConnections();
      }),
    texts: async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/api/messages`);
      return received.parse(await answer.json()).data.map(({ text }) => text);
    },
  };
};
let end = async (): Promise<void> => undefined;

describe('an outage of SNS', () => {
  useExampleCredentials();
  afterEach(() => end());

  it.each([
    ['nine minutes', minutes(9)],
    ['an hour', minutes(60)],
    ['twenty-three hours', minutes(23 * 60)],
  ])(
    'of %s is waited out with pauses that grow, and every text message arrives once',
    async (_long, outage) => {
      const { told, clock, runs, texts } = await start();
      let isBack = false;
      const waited = await waitedOut(await told.messages(5), {
        ...{ clock, send: told.send, isReady: told.isReady },
        before: async (waits) => {
          if (isBack || waits < outage) return;
          isBack = true;
          await runs();
        },
      });
      expect(waited.map(({ end: came }) => came)).toEqual(Array.from({ length: 5 }, () => 'sent'));
      const arrived = await texts();
      expect(new Set(arrived).size).toBe(5);
      expect(arrived).toHaveLength(5);
      for (const { tries, message } of waited) {
        expect(tries.length).toBeLessThan(60);
        for (const [n, pause] of pausesOf(tries).entries())
          expect(pause).toBeGreaterThanOrEqual(seconds(Math.min(90 * 2 ** n, 1800)));
        expect(tries.at(-1)).toBeLessThanOrEqual(outage + minutes(31));
        expect(await told.stateOf(message)).toBe('sent');
      }
    },
  );

  it('that hangs once may have taken the message, and is asked once more', async () => {
    const { told, clock, hangs, runs, texts } = await start();
    await hangs();
    const [waited] = await waitedOut(await told.messages(1), {
      ...{ clock, send: told.send, isReady: told.isReady },
      before: async (waits) => (waits === minutes(1) ? runs() : undefined),
    });
    expect(waited).toMatchObject({ end: 'sent', tries: [0, seconds(90)] });
    expect(await texts()).toHaveLength(1);
  });

  it('that hangs twice is asked for the same no more: it is set aside, and sent when somebody wants that', async () => {
    const { told, clock, hangs, runs, texts } = await start();
    await hangs();
    const messages = await told.messages(1);
    const waited = await waitedOut(messages, { clock, send: told.send, isReady: told.isReady });
    expect(waited).toMatchObject([{ end: 'aside', tries: [0, seconds(90)] }]);
    await runs();
    clock.advance(minutes(5));
    for (const message of messages) {
      expect(await told.stateOf(message)).toBe('given-up');
      await told.send(message);
      expect(await told.stateOf(message)).toBe('sent');
    }
    expect(await texts()).toHaveLength(1);
  });
});

describe('SNS that is there', () => {
  useExampleCredentials();
  afterEach(() => end());

  it('and takes no more at the moment keeps each message waiting by itself', async () => {
    const { told, clock, runs, texts } = await start();
    await runs(0);
    const waited = await waitedOut(await told.messages(3), {
      ...{ clock, send: told.send, isReady: told.isReady },
      before: async (waits) => (waits === minutes(5) ? runs() : undefined),
    });
    for (const { tries } of waited) expect(tries).toEqual([0, 90, 270, 630].map(seconds));
    expect(await texts()).toHaveLength(3);
  });

  it('and fails is asked for a day, rarely, and then no more', async () => {
    const { told, clock, runs, texts } = await start('+12025550101');
    await runs();
    const [waited] = await waitedOut(await told.messages(1), {
      ...{ clock, send: told.send, isReady: told.isReady },
    });
    expect(waited?.end).toBe('aside');
    expect(waited?.tries.length).toBeGreaterThan(40);
    expect(waited?.tries.length).toBeLessThan(60);
    expect(await texts()).toEqual([]);
  });

  it.each([
    ['+12025550104', 'failed'],
    ['+12025550103', 'bounced'],
  ])('and refuses %s for good is asked once: it %s', async (number, state) => {
    const { told, clock, runs, texts } = await start(number);
    await runs();
    const messages = await told.messages(1);
    const waited = await waitedOut(messages, { clock, send: told.send, isReady: told.isReady });
    expect(waited).toMatchObject([{ tries: [0] }]);
    for (const message of messages) expect(await told.stateOf(message)).toBe(state);
    expect(await texts()).toEqual([]);
  });
});
