import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.ts';

const prod = ['--environment', 'prod', '--region', 'eu-central-1'];

describe('what the deploy command is told', () => {
  it('is apart from the sizes of the environment, which are not for every time', () => {
    const { said, sizes, takesSizes } = readSettings([...prod, '--set', 'CustomerMax=50'], {});
    expect(said).toEqual({ Environment: 'prod', CustomerMax: '50' });
    expect(sizes).toMatchObject({ CustomerMin: '3', CustomerMax: '30' });
    expect(takesSizes).toBe(false);
    expect(readSettings([...prod, '--sizes'], {}).takesSizes).toBe(true);
  });

  it('leaves out what is not said, so that it stays as it is', () => {
    expect(readSettings(prod, {}).said).not.toHaveProperty('Domain');
  });

  it("takes Stripe's keys from the shell only", () => {
    const { stripe, said } = readSettings(prod, { STRIPE_SECRET_KEY: 'sk_test_1' });
    expect(stripe.secretKey).toBe('sk_test_1');
    expect(JSON.stringify(said)).not.toContain('sk_test_1');
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
