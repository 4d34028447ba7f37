import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, it } from '@jest/globals';
import { minutes } from '@parterre/domain/clock';
import { mailIsAway } from '@parterre/domain/mail/mailer';
import { openMailer } from '@parterre/domain/mail/open-mailer';
import { resting } from '@parterre/domain/resting';
import { manualClock } from '@parterre/domain/testing/manual-clock';
import { z } from 'zod';
import { isListening } from '../stack/is-listening.ts';
import { freePort } from '../stack/ports.ts';
import { until } from '../stack/until.ts';
import { waitedOut } from '../testing/waited-out.ts';

const inbox = z.array(z.object({ subject: z.string() }));
const maildev = createRequire(import.meta.url).resolve('maildev/bin/maildev');

let running: ChildProcess | null = null;
const stop = async (): Promise<void> => {
  const gone = running && once(running, 'exit');
  running?.kill();
  running = null;
  await gone;
};
afterEach(stop);

/** The mail server of a laptop, which can be started and stopped. */
const aMailServer = async () => {
  const [smtp, web] = [await freePort(), await freePort()];
  const where = ['--ip', '127.0.0.1', '--web-ip', '127.0.0.1'];
  return {
    url: `smtp://127.0.0.1:${smtp}`,
    start: async () => {
      running = spawn(process.execPath, [maildev, '--smtp', String(smtp), '--web', String(web), ...where]);
      const isThere = async () => (await isListening(smtp)) && isListening(web);
      await until(isThere, { what: 'maildev', timeoutMs: 30_000 });
    },
    subjects: async () => {
      const answer = await fetch(`http://127.0.0.1:${web}/email`);
      return inbox.parse(await answer.json()).map(({ subject }) => subject);
    },
  };
};

describe('an outage of the mail server', () => {
  it.each([
    ['nine minutes', minutes(9)],
    ['an hour', minutes(60)],
    ['twenty-three hours', minutes(23 * 60)],
  ])('of %s is waited out, and every mail arrives once', async (_long, outage) => {
    const [server, clock] = [await aMailServer(), manualClock()];
    const smtp = openMailer({ url: server.url, from: 'Parterre <tickets@parterre.example>', region: '' });
    const mailer = resting(smtp, { clock, alarm: { raise: () => undefined }, whenAway: mailIsAway });
    const subjects = Array.from({ length: 5 }, (_, n) => `Mail ${n}`);
    const waited = await waitedOut(subjects, {
      clock,
      send: (subject) => mailer.send({ to: 'carla@mail.test', subject, text: '1', html: '<p>1</p>' }),
      before: async (waits) => {
        if (running === null && waits >= outage) await server.start();
      },
    });
    expect(waited.map(({ end }) => end)).not.toContain('aside');
    smtp.close();
    expect((await server.subjects()).toSorted()).toEqual(subjects);
  });
});
