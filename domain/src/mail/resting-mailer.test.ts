import { describe, expect, it } from '@jest/globals';
import { minutes, seconds } from '../clock.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { type MailFault, MailNotSent } from './mail-not-sent.ts';
import { restingMailer } from './resting-mailer.ts';

const mail = { to: 'carla@example.com', subject: 'A code', text: '1', html: '<p>1</p>' };

const start = () => {
  const clock = manualClock();
  const told: string[] = [];
  const server: { fault: MailFault | null; asked: number } = { fault: null, asked: 0 };
  const mailer = restingMailer(
    {
      send: async () => {
        server.asked += 1;
        if (server.fault) throw new MailNotSent(server.fault, 'no');
      },
    },
    { clock, alarm: { raise: (message) => void told.push(message) } },
  );
  const send = (): Promise<string> =>
    mailer.send(mail).then(
      () => 'sent',
      () => 'not sent',
    );
  return { clock, told, server, mailer, send };
};

describe('a mail server that is away', () => {
  it('is left alone after one failure, and asked by one mail for all of them', async () => {
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
    const { clock, server, mailer, send } = start();
    server.fault = 'away';
    for (let tries = 0; tries < 12; tries += 1) {
      await send();
      clock.advance((mailer.restsUntil() ?? 0) - clock.now());
    }
    await send();
    expect((mailer.restsUntil() ?? 0) - clock.now()).toBe(seconds(60));
    clock.advance(seconds(60));
    server.fault = null;
    expect(await Promise.all(Array.from({ length: 50 }, send))).toEqual(Array(50).fill('sent'));
    expect(mailer.restsUntil()).toBeNull();
  });

  it('counts once when many mails are under way as it goes', async () => {
    const { clock, server, mailer, send } = start();
    server.fault = 'away';
    await Promise.all(Array.from({ length: 20 }, send));
    expect((mailer.restsUntil() ?? 0) - clock.now()).toBe(seconds(5));
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

  it.each<MailFault>(['refused', 'later'])('is not what a mail that is %s speaks of', async (fault) => {
    const { server, mailer, send } = start();
    server.fault = fault;
    await send();
    expect(mailer.restsUntil()).toBeNull();
    server.fault = null;
    expect(await send()).toBe('sent');
  });
});
