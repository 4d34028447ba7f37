import { describe, expect, it } from '@jest/globals';
import { readOptions, toldOf } from './command.ts';
import { DeployProblem } from './say.ts';

const options = { environment: { type: 'string' }, yes: { type: 'boolean' } } as const;

describe('a command', () => {
  it('reads what it knows', () => {
    expect(readOptions(options, 'usage', ['--environment', 'dev', '--yes'])).toEqual({
      environment: 'dev',
      yes: true,
    });
  });

  it.each([['--help'], ['dev'], ['--yes=no'], ['--environment']])(
    'answers %s with how it is used',
    (...args) => {
      expect(() => readOptions(options, 'usage: like this', args)).toThrow(DeployProblem);
      expect(() => readOptions(options, 'usage: like this', args)).toThrow(/usage: like this/);
    },
  );

  it('tells in a sentence what a person can mend, and anything else in full', () => {
    expect(toldOf(new DeployProblem('Say more.'))).toBe('\nSay more.');
    const lost = Object.assign(new Error('none'), { name: 'CredentialsProviderError' });
    expect(toldOf(lost)).toMatch(/no AWS credentials/);
    const fault = new Error('a mistake of ours');
    expect(toldOf(fault)).toBe(fault);
  });
});
