import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { minutes, seconds } from '@parterre/domain/clock';
import { publicKeyForBrowsers } from '@parterre/domain/push/vapid-keys';
import { openPushSender } from '@parterre/domain/push/open-push-sender';
import { manualClock } from '@parterre/domain/testing/manual-clock';
import { someVapidKeys } from '@parterre/domain/testing/vapid-keys';
import { freePort } from '../stack/ports.ts';
import { toldThrough } from '../testing/told-through.ts';
import { pausesOf, waitedOut } from '../testing/waited-out.ts';
import { startPushService } from './start-push-service.ts';
import { subscriptionsInMemory } from './subscriptions.ts';
import { aBrowser } from './testing/receive.ts';

let end = async (): Promise<void> => undefined;

/** A browser of somebody, or two, and their push service, which is there at first: it knows who subscribed when it is back. */
const start = async (browsers = 1) => {
  const [clock, port, subscriptions] = [manualClock(), await freePort(), subscriptionsInMemory()];
  const run = () => startPushService({ port, subscriptions });
  const { url, host, stop: first } = await run();
  const vapid = someVapidKeys();
  const browser = await aBrowser(url, publicKeyForBrowsers(vapid));
  const other = await aBrowser(url, publicKeyForBrowsers(vapid));
  const mailFrom = 'Parterre <tickets@parterre.example>';
  const push = openPushSender({ vapid, mailFrom, ownHosts: [host], clock, patience: 2000 });
  const at = new Date(clock.now()).toISOString();
  const device = { id: 'd1', name: 'Chrome', sessionId: null, addedAt: at, usedAt: at };
  const devices = [
    { ...device, ...browser.subscription },
    { ...device, id: 'd2', name: 'Firefox', ...other.subscription },
  ].slice(0, browsers);
  const told = toldThrough('push', {
    ...{ clock, push, ownHosts: [host] },
    contact: { devices },
  });
  let stop: () => Promise<void> = first;
  const change = async (next: () => Promise<() => Promise<void>>): Promise<void> => {
    await stop();
    stop = await next();
  };
  end = () => stop();
  return {
    ...{ clock, told, browser, other, devices },
    turn: { clock, send: told.send, isReady: told.isReady },
    runs: () => change(async () => (await run()).stop),
    isGone: () => change(async () => async () => undefined),
    hangs: () =>
      change(async () => {
        const server = createServer(() => undefined).listen(port, '127.0.0.1');
        await once(server, 'listening');
        return async () => server.close().closeAllConnections();
      }),
  };
};

describe('an outage of a push service', () => {
  afterEach(() => end());

  it.each([
    ['nine minutes', minutes(9)],
    ['an hour', minutes(60)],
    ['twenty-three hours', minutes(23 * 60)],
  ])('of %s is waited out with pauses that grow, and every message arrives once', async (_long, outage) => {
    const { told, turn, browser, isGone, runs } = await start();
    await isGone();
    let isBack = false;
    const waited = await waitedOut(await told.messages(5), {
      ...turn,
      before: async (waits) => {
        if (isBack || waits < outage) return;
        isBack = true;
        await runs();
      },
    });
    const arrived = await browser.received();
    expect(new Set(arrived.map(({ text }) => text)).size).toBe(5);
    expect(arrived).toHaveLength(5);
    for (const { tries, message } of waited) {
      expect(tries.length).toBeLessThan(60);
      for (const [n, pause] of pausesOf(tries).entries())
        expect(pause).toBeGreaterThanOrEqual(seconds(Math.min(90 * 2 ** n, 1800)));
      expect(tries.at(-1)).toBeLessThanOrEqual(outage + minutes(31));
      expect(await told.stateOf(message)).toBe('sent');
    }
  });

  it('that hangs, or fails, is waited out as well', async () => {
    const { told, turn, browser, hangs, runs } = await start();
    await hangs();
    const [hung] = await waitedOut(await told.messages(1), {
      ...turn,
      before: async (waits) => (waits === minutes(4) ? runs() : undefined),
    });
    expect(hung).toMatchObject({ end: 'sent', tries: [0, seconds(90), seconds(270)] });
    await browser.fail({ status: 500, times: 3 });
    const [failed] = await waitedOut(await told.messages(1), turn);
    expect(failed).toMatchObject({ end: 'sent', tries: [0, 90, 270, 630].map(seconds) });
    expect(await browser.received()).toHaveLength(2);
  });
});

describe('a push service that is there', () => {
  afterEach(() => end());

  it.each([
    ['600', 600],
    ['5', 90],
  ])('and asks to come again after %s s is asked after %d s', async (retryAfter, pause) => {
    const { told, turn, browser } = await start();
    await browser.fail({ status: 429, retryAfter });
    const [waited] = await waitedOut(await told.messages(1), turn);
    expect(waited).toMatchObject({ end: 'sent', tries: [0, seconds(pause)] });
    expect(await browser.received()).toHaveLength(1);
  });

  it.each([
    [410, 'bounced', ['d1']],
    [400, 'failed', []],
  ])('and refuses for good (%d) is asked once: it %s', async (status, state, ended) => {
    const { told, turn, browser } = await start();
    await browser.fail({ status });
    const messages = await told.messages(1);
    expect(await waitedOut(messages, turn)).toMatchObject([{ tries: [0] }]);
    for (const message of messages) expect(await told.stateOf(message)).toBe(state);
    expect(told.ended).toEqual(ended);
    expect(await browser.received()).toEqual([]);
  });
});

describe('somebody with two browsers', () => {
  afterEach(() => end());

  it('is told on one at once, and on the other as soon as it takes it; and on each of them once', async () => {
    const { told, turn, browser, other } = await start(2);
    await other.fail({ status: 500, times: 2 });
    const [waited] = await waitedOut(await told.messages(1), turn);
    expect(waited).toMatchObject({ end: 'sent', tries: [0, 90, 270].map(seconds) });
    for (const one of [browser, other]) expect(await one.received()).toHaveLength(1);
    const log = await told.logOf(waited?.message);
    expect(log?.state).toBe('sent');
    expect(log?.waiting).toBeUndefined();
    expect(log?.tries.map(({ deviceId, state }) => `${deviceId} ${state}`)).toEqual([
      ...['d1 sent', 'd2 queued', 'd2 queued', 'd2 sent'],
    ]);
  });

  it.each([410, 400])('is told on one where the other is gone, or refuses for good (%d)', async (status) => {
    const { told, turn, browser, other } = await start(2);
    await other.fail({ status });
    const [waited] = await waitedOut(await told.messages(1), turn);
    expect(waited).toMatchObject({ end: 'sent', tries: [0] });
    expect(await browser.received()).toHaveLength(1);
    const log = await told.logOf(waited?.message);
    expect(log?.state).toBe('sent');
    expect(log?.tries).toMatchObject([
      { deviceId: 'd1', state: 'sent' },
      { deviceId: 'd2', state: 'failed' },
    ]);
  });

  it('is told on the other once that takes it, where one was gone before: no trouble', async () => {
    const { told, turn, browser, other } = await start(2);
    await browser.fail({ status: 410 });
    await other.fail({ status: 500 });
    const [waited] = await waitedOut(await told.messages(1), turn);
    expect(waited).toMatchObject({ end: 'sent', tries: [0, 90].map(seconds) });
    expect(await told.logOf(waited?.message)).toMatchObject({
      state: 'sent',
      tries: [{ deviceId: 'd1', state: 'failed' }, { deviceId: 'd2' }, { deviceId: 'd2', state: 'sent' }],
    });
  });

  it('who has others by the time that it goes out is told on those', async () => {
    const { told, turn, browser, other, devices } = await start(2);
    for (const one of [browser, other]) await one.fail({ status: 500 });
    const before = [...devices];
    const [waited] = await waitedOut(await told.messages(1), {
      ...turn,
      before: async (waits) => {
        if (waits !== minutes(1)) return;
        devices.splice(0, 2, ...before.map((device) => ({ ...device, id: `${device.id} anew` })));
      },
    });
    expect(waited).toMatchObject({ end: 'sent', tries: [0, 90].map(seconds) });
    for (const one of [browser, other]) expect(await one.received()).toHaveLength(1);
  });

  it('and none that takes it for a day is told so in the log, and what one of them has stays sent', async () => {
    const { told, turn, browser, other } = await start(2);
    await other.fail({ status: 500, times: 100 });
    const [waited] = await waitedOut(await told.messages(1), turn);
    expect(waited?.end).toBe('aside');
    expect(await browser.received()).toHaveLength(1);
    expect(await told.logOf(waited?.message)).toMatchObject({ state: 'sent', waiting: ['d2'] });
  });
});
