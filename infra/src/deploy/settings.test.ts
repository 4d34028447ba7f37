import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.ts';

const prod = ['--environment', 'prod', '--region', 'eu-central-1'];

describe('what the deploy command is told', () => {
  it('comes before the file of the environment', () => {
    const { parameters } = readSettings([...prod, '--set', 'CustomerMax=50'], {});
    expect(parameters).toMatchObject({ Environment: 'prod', CustomerMin: '3', CustomerMax: '50' });
  });

  it('sends mails from the domain, unless told otherwise', () => {
    const args = [...prod, '--domain', 'tickets.example.com'];
    expect(readSettings(args, {}).parameters.MailAddress).toBe('tickets@tickets.example.com');
    const other = readSettings([...args, '--set', 'MailAddress=box@example.com'], {});
    expect(other.parameters.MailAddress).toBe('box@example.com');
  });

  it('leaves out what is not said, so that it stays as it is', () => {
    expect(readSettings(prod, {}).parameters).not.toHaveProperty('Domain');
  });

  it("takes Stripe's keys from the shell only", () => {
    const { stripe, parameters } = readSettings(prod, { STRIPE_SECRET_KEY: 'sk_test_1' });
    expect(stripe.secretKey).toBe('sk_test_1');
    expect(JSON.stringify(parameters)).not.toContain('sk_test_1');
  });

  it('knows an admin by name and address', () => {
    const { admin } = readSettings([...prod, '--admin', 'Ada Lovelace <ada@example.com>'], {});
    expect(admin).toEqual({ name: 'Ada Lovelace', email: 'ada@example.com' });
  });

  it.each(['not-set', 'hooks.slack.com/x', 'http://hooks.slack.com/x'])(
    'is refused when the chat is at %s',
    (CHAT_WEBHOOK_URL) => {
      expect(() => readSettings(prod, { CHAT_WEBHOOK_URL })).toThrow('https://');
    },
  );

  it.each([
    [[], 'usage:'],
    [['--environment', 'nowhere', '--region', 'eu-central-1'], 'nowhere.json'],
    [[...prod, '--set', 'nonsense'], 'Name=value'],
    [[...prod, '--colour', 'red'], 'usage:'],
    [[...prod, '--admin', 'ada@example.com'], 'Ada Lovelace <ada@example.com>'],
  ])('is refused with a reason: %p', (args, reason) => {
    expect(() => readSettings(args, {})).toThrow(reason);
  });
});
