import { describe, expect, it } from '@jest/globals';
import { NotSent } from '@parterre/domain/not-sent';
import { Registry } from 'prom-client';
import { workMetrics } from './work-metrics.ts';

describe('what is sent', () => {
  it('is counted by channel, and so is why it was not', async () => {
    const registry = new Registry();
    const work = workMetrics(registry);
    const answers: (() => Promise<string>)[] = [
      async () => 'taken',
      () => Promise.reject(new NotSent('away', 'no')),
      () => Promise.reject(new NotSent('gone', 'no')),
      () => Promise.reject(new Error('what is that')),
    ];
    for (const answer of answers)
      for (const channel of ['email', 'sms', 'push'] as const)
        await work
          .countTries(channel, { send: answer })
          .send()
          .catch(() => undefined);
    const told = await registry.metrics();
    for (const name of ['mails_sent_total', 'texts_sent_total', 'push_messages_sent_total'])
      expect(told).toContain(`${name} 1\n`);
    for (const why of ['away', 'gone', 'later'])
      expect(told).toContain(`tries_in_vain_total{channel="sms",why="${why}"} 1\n`);
  });

  it('is said to wait while who carries it is away', async () => {
    const registry = new Registry();
    let until: number | null = null;
    workMetrics(registry).tellOfRests({ email: () => null, sms: () => until, push: () => null });
    expect(await registry.metrics()).toContain('texts_away 0');
    until = 1;
    expect(await registry.metrics()).toMatch(/mail_server_away 0[^]*texts_away 1[^]*push_services_away 0/);
  });
});
