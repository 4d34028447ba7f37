import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { NewsQueue, UnknownNews } from '@parterre/domain/news/outbox';
import type { BookingNews } from '@parterre/domain/sales/bookings/booking-news';
import { aTicketKey } from '@parterre/domain/testing/ticket-key';
import { publicKeys } from '@parterre/domain/sales/tickets/ticket-code';
import { examine } from './check.ts';
import { clocksAgree } from './clocks.ts';
import { keysArePresent } from './keys.ts';
import { nothingIsStuck, queuesMove } from './queues.ts';
import { webhooksArrive } from './webhooks.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const serving = async (handler: RequestListener): Promise<string> => {
  const server = createServer(handler).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
};

describe('the doctor', () => {
  it('says what is well and what is not, and that not all is well', async () => {
    const lines: string[] = [];
    const isWell = await examine(
      [
        { name: 'mail', ask: async () => 'goes out' },
        {
          name: 'clocks',
          ask: async () => {
            throw new Error('are apart');
          },
        },
      ],
      (line) => void lines.push(line),
    );
    expect(isWell).toBe(false);
    expect(lines).toEqual(['✔ mail    goes out', '✘ clocks  are apart']);
  });

  it('compares our clock with those of others', async () => {
    const right = await serving((_request, response) => response.end());
    await expect(clocksAgree({ portal: right }).ask()).resolves.toBe('agree: portal');
    const fast = await serving((_request, response) =>
      response.setHeader('Date', new Date(Date.now() + 60_000).toUTCString()).end(),
    );
    await expect(clocksAgree({ portal: right, payments: fast }).ask()).rejects.toThrow(
      /^the clock of payments is (59|60)\.\d s from ours$/,
    );
  });

  it('finds that a key signs which no door knows', async () => {
    const [known, unknown] = [await aTicketKey('known'), await aTicketKey('unknown')];
    const url = await serving((_request, response) => response.end(JSON.stringify(publicKeys([known]))));
    await expect(keysArePresent([known], url).ask()).resolves.toContain('known signs');
    await expect(keysArePresent([unknown, known], url).ask()).rejects.toThrow('key unknown');
  });

  it('finds that nobody works on the queues, or on one of them', async () => {
    const sent: string[] = [];
    const aQueue = (isRead: boolean): NewsQueue<BookingNews> => ({
      send: async (news) => {
        if (isRead) sent.push(...news.map(({ id }) => `mail#${id}`));
      },
    });
    const check = (...areRead: readonly boolean[]) =>
      queuesMove({
        queues: areRead.map(aQueue),
        deliveries: { isDone: async (id) => sent.includes(id) },
        clock: { now: () => 0 },
        within: 10,
      });
    await expect(check(true, true).ask()).resolves.toContain('came through');
    await expect(check(false, false).ask()).rejects.toThrow('is a worker running?');
    await expect(check(true, false).ask()).rejects.toThrow('is a worker running?');
  });

  it('finds what waits in the outbox, also what only a newer worker can hand over', async () => {
    const left = (at: string) => ({ id: at, kind: 'seat-upgraded', at });
    const check = (...unknown: readonly UnknownNews[]) =>
      nothingIsStuck({
        deadLetters: { list: async () => [] },
        outboxes: [{ waiting: async () => ({ news: [], unknown }) }],
        clock: { now: () => Date.parse('2026-12-01T12:01:01Z') },
      });
    await expect(check(left('2026-12-01T12:01:00Z')).ask()).resolves.toContain('nothing waits');
    await expect(check(left('2026-12-01T12:00:00Z')).ask()).rejects.toThrow('1 pieces of news in the outbox');
  });

  it('finds what was set aside, and what waits in the outbox for too long or since nobody knows when', async () => {
    const check = (dead: number, ...at: readonly string[]) =>
      nothingIsStuck({
        deadLetters: { list: async () => [{ name: 'email', waiting: 3, dead }] },
        outboxes: at.map((left) => ({
          waiting: async () => ({
            news: [{ id: left, kind: 'k', version: 1, facts: {}, at: left }],
            unknown: [],
          }),
        })),
        clock: { now: () => Date.parse('2026-12-01T12:01:01Z') },
      });
    await expect(check(0, '2026-12-01T12:01:00Z').ask()).resolves.toContain('nothing waits');
    await expect(check(2).ask()).rejects.toThrow('2 messages in email-dead');
    await expect(check(0, '2026-12-01T12:00:00Z', 'one day').ask()).rejects.toThrow(
      '2 pieces of news wait in the outbox',
    );
  });

  it('finds that webhooks go astray', async () => {
    const check = (arrives: boolean) =>
      webhooksArrive({
        probe: {
          closeAPage: async () => 'cs_1',
          eventAbout: async (page) => (page === 'cs_1' ? 'evt_1' : null),
        },
        inbox: { has: async (id) => arrives && id === 'evt_1' },
        webhookUrl: 'https://tickets.test/api/payments/webhook',
        within: 10,
      });
    await expect(check(true).ask()).resolves.toContain('arrived');
    await expect(check(false).ask()).rejects.toThrow('https://tickets.test/api/payments/webhook');
  });
});
