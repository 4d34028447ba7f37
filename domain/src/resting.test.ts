import { describe, expect, it } from '@jest/globals';
import { minutes, seconds } from './clock.ts';
import { NotSent, type SendingFault } from './not-sent.ts';
import { resting } from './resting.ts';
import { manualClock } from './testing/manual-clock.ts';

const start = () => {
  const clock = manualClock();
  const told: string[] = [];
  const server: { fault: SendingFault | null; asked: number } = { fault: null, asked: 0 };
  const sender = resting(
    {
      send: async (text: string) => {
        server.asked += 1;
        if (server.fault) throw new NotSent(server.fault, 'no');
        return text;
      },
    },
    {
      clock,
      alarm: { raise: (message) => void told.push(message) },
      whenAway: 'the mail server takes no mail',
    },
  );
  const send = (): Promise<string> =>
    sender.send('sent').then(
      (answer) => answer,
      () => 'not sent',
    );
  return { clock, told, server, sender, send };
};

describe('a server that is away', () => {
  it('is left alone after one failure, and asked by one message for all of them', async () => {
    const { clock, server, send } = start();
    server.fault = 'away';
    await send();
    expect(await Promise.all(Array.from({ length: 50 }, send))).not.toContain('sent');
    expect(server.asked).toBe(1);
    clock.advance(seconds(5));
    await Promise.all(Array.from({ length: 50 }, send));
    expect(server.asked).toBe(2);
  });

  it('is asked less and less often, and a minute after it is back at the latest', async () => {
    const { clock, server, sender, send } = start();
    server.fault = 'away';
    for (let tries = 0; tries < 12; tries += 1) {
      await send();
      clock.advance((sender.restsUntil() ?? 0) - clock.now());
    }
    await send();
    expect((sender.restsUntil() ?? 0) - clock.now()).toBe(seconds(60));
    clock.advance(seconds(60));
    server.fault = null;
    expect(await Promise.all(Array.from({ length: 50 }, send))).toEqual(Array(50).fill('sent'));
    expect(sender.restsUntil()).toBeNull();
  });

  it('counts once when many messages are under way as it goes', async () => {
    const { clock, server, sender, send } = start();
    server.fault = 'away';
    await Promise.all(Array.from({ length: 20 }, send));
    expect((sender.restsUntil() ?? 0) - clock.now()).toBe(seconds(5));
  });

  it('is told to people once, after five minutes', async () => {
    const { clock, told, server, send } = start();
    server.fault = 'away';
    await send();
    clock.advance(minutes(4));
    await send();
    expect(told).toEqual([]);
    for (let hour = 0; hour < 3; hour += 1) {
      clock.advance(minutes(60));
      await send();
    }
    expect(told).toEqual(['the mail server takes no mail']);
  });

  it.each<SendingFault>(['refused', 'later', 'gone'])(
    'is not what a message that is %s speaks of',
    async (fault) => {
      const { server, sender, send } = start();
      server.fault = fault;
      await send();
      expect(sender.restsUntil()).toBeNull();
      server.fault = null;
      expect(await send()).toBe('sent');
    },
  );
});
