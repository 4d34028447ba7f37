import type { Stack, StackStatus } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { checkWishes } from './check-wishes.ts';
import { readSettings } from './settings.ts';

const wishing = (...said: readonly string[]) =>
  readSettings(
    ['--environment', 'prod', '--region', 'eu-central-1', ...said.flatMap((one) => ['--set', one])],
    {},
  );

const aStack = (known: Readonly<Record<string, string>>, StackStatus: StackStatus): Stack => ({
  StackName: 'parterre-prod',
  CreationTime: new Date(0),
  StackStatus,
  Parameters: Object.entries(known).map(([ParameterKey, ParameterValue]) => ({
    ParameterKey,
    ParameterValue,
  })),
});

/** Parameters of which nothing could become anything. */
const hopeless: readonly Readonly<Record<string, string>>[] = [
  { Limits: 'hold.fre=20' },
  { SourceRepository: 'no-owner' },
  { Zones: '2', ImageTag: '0123456789ab' },
];

describe('what would be in force', () => {
  it('is checked whether it is said now or was said before', () => {
    const before = aStack({ Limits: 'hold.fre=20' }, 'UPDATE_COMPLETE');
    expect(() => checkWishes(wishing('LogDays=14'), before)).toThrow('No process would start');
    expect(() => checkWishes(wishing('Limits=hold.free=20'), before)).not.toThrow();
    expect(() => checkWishes(wishing('Limits=hold.fre=20'), null)).toThrow('No process would start');
  });

  it.each(hopeless)('is not what a beginning had that was taken back: %j', (known) => {
    const wishes = wishing('Zones=3');
    expect(() => checkWishes(wishes, aStack(known, 'UPDATE_COMPLETE'))).toThrow();
    expect(() => checkWishes(wishes, aStack(known, 'ROLLBACK_COMPLETE'))).not.toThrow();
  });
});
