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

  it.each([
    ['with an equals sign', 'ConnectionArn=arn:aws:x?a=b', 'ConnectionArn', 'arn:aws:x?a=b'],
    ['of nothing, to take it back', 'ConnectionArn=', 'ConnectionArn', ''],
    ['of several lines', 'Note=one\ntwo', 'Note', 'one\ntwo'],
  ])('takes a value %s', (_, text, name, value) => {
    expect(readSettings([...prod, '--set', text], {}).said).toEqual({ Environment: 'prod', [name]: value });
  });

  it('takes what is set before what an option says, but for the environment', () => {
    const { said, environment } = readSettings(
      [...prod, '--domain', 'a.example', '--set', 'Domain=b.example', '--set', 'Environment=dev'],
      {},
    );
    expect(said).toEqual({ Environment: 'prod', Domain: 'b.example' });
    expect(environment).toBe('prod');
  });

  it('finds the region in the shell, where it is not said', () => {
    expect(readSettings(['--environment', 'prod'], { AWS_REGION: 'eu-west-1' }).region).toBe('eu-west-1');
    expect(readSettings(prod, { AWS_REGION: 'eu-west-1' }).region).toBe('eu-central-1');
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
    [['--region', 'eu-central-1'], 'Say --environment'],
    [['--environment', 'prod'], 'Say --environment and --region'],
    [['--environment', 'nowhere', '--region', 'eu-central-1'], 'nowhere.json'],
    [[...prod, '--set', 'nonsense'], 'Name=value'],
    [[...prod, '--set', '=value'], 'Name=value'],
    [[...prod, '--colour', 'red'], 'usage:'],
    [[...prod, '--admin', 'ada@example.com'], 'Ada Lovelace <ada@example.com>'],
  ])('is refused with a reason: %p', (args, reason) => {
    expect(() => readSettings(args, {})).toThrow(reason);
  });
});
