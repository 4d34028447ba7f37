import type { Stack, StackStatus } from '@aws-sdk/client-cloudformation';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { chooseParameters, refuseWhatIsFixed, tellWhatDiffers } from './chosen-parameters.ts';
import { readSettings } from './settings.ts';

const wishing = (...more: readonly string[]) =>
  readSettings(['--environment', 'prod', '--region', 'eu-central-1', ...more], {});

const aStack = (
  parameters: Readonly<Record<string, string>>,
  status: StackStatus = 'UPDATE_COMPLETE',
): Stack => ({
  StackName: 'parterre-prod',
  CreationTime: new Date(0),
  StackStatus: status,
  Parameters: Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({
    ParameterKey,
    ParameterValue,
  })),
});

const duringAnOnSale = { CustomerMin: '20', CustomerMax: '30', TrafficShift: 'linear' };

describe('choosing parameters', () => {
  const said = jest.spyOn(console, 'log');
  const lines = () => said.mock.calls.flat().join('\n');
  beforeEach(() => void said.mockReset().mockImplementation(() => undefined));

  it('takes the sizes of the environment for a new stack', () => {
    for (const before of [
      null,
      aStack({}, 'REVIEW_IN_PROGRESS'),
      aStack(duringAnOnSale, 'ROLLBACK_COMPLETE'),
    ])
      expect(chooseParameters(wishing(), before)).toMatchObject({ CustomerMin: '3', Zones: '3' });
  });

  it('leaves an on-sale as large as somebody has made it, and says so', () => {
    const wishes = wishing('--set', 'LogDays=14');
    const chosen = chooseParameters(wishes, aStack(duringAnOnSale));
    tellWhatDiffers(wishes, aStack(duringAnOnSale));
    expect(chosen).toMatchObject({ LogDays: '14' });
    expect(chosen).not.toHaveProperty('CustomerMin');
    expect(lines()).toContain('CustomerMin stays 20 (infra/parameters/prod.json: 3; --sizes takes that)');
    expect(lines()).not.toContain('CustomerMax');
  });

  it('takes the sizes again for whoever says so, but for what is said beside', () => {
    const wishes = wishing('--sizes', '--set', 'CustomerMax=9');
    const chosen = chooseParameters(wishes, aStack(duringAnOnSale));
    tellWhatDiffers(wishes, aStack(duringAnOnSale));
    expect(chosen).toMatchObject({ CustomerMin: '3', CustomerMax: '9' });
    expect(lines()).toBe('');
  });

  it('takes a size that is new to the stack', () => {
    expect(chooseParameters(wishing(), aStack(duringAnOnSale))).toMatchObject({ WorkerMin: '2' });
  });

  it('sends mails from a domain when it is new, and then leaves the sender as it is', () => {
    const args = ['--domain', 'tickets.example.com'];
    const sender = { MailAddress: 'tickets@tickets.example.com' };
    expect(chooseParameters(wishing(...args), null)).toMatchObject(sender);
    expect(chooseParameters(wishing(...args), aStack({ Domain: '' }))).toMatchObject(sender);
    expect(chooseParameters(wishing(...args, '--set', 'MailAddress=box@example.com'), null)).toMatchObject({
      MailAddress: 'box@example.com',
    });
    expect(chooseParameters(wishing(...args), aStack({ Domain: 'tickets.example.com' }))).not.toHaveProperty(
      'MailAddress',
    );
  });
});

describe('what running services keep', () => {
  const has = { Zones: '2', NetworkBlock: '10', ServicesTimeout: '30', ImageTag: '0123456789ab' };
  const running = aStack(has);

  it.each([
    ['Zones', '3'],
    ['NetworkBlock', '20'],
    ['ServicesTimeout', '60'],
  ])('cannot be changed: %s', (name, value) => {
    expect(() => refuseWhatIsFixed({ [name]: value }, running)).toThrow(
      `cannot become ${value} while services`,
    );
  });

  it('may be said once more, and changed before there are services', () => {
    expect(() => refuseWhatIsFixed({ Zones: '2', NetworkBlock: '10' }, running)).not.toThrow();
    expect(() => refuseWhatIsFixed({ Zones: '3' }, aStack({ Zones: '2', ImageTag: '' }))).not.toThrow();
    expect(() => refuseWhatIsFixed({ Zones: '3' }, null)).not.toThrow();
  });

  it('is forgotten with a beginning that was taken back', () => {
    const dead = aStack(has, 'ROLLBACK_COMPLETE');
    expect(() => refuseWhatIsFixed({ Zones: '3' }, dead)).not.toThrow();
  });
});
