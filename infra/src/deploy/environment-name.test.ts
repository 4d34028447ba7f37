import { describe, expect, it } from '@jest/globals';
import { checkEnvironmentName } from './environment-name.ts';

describe('the name of an environment', () => {
  it.each(['dev', 'prod', 'a1'])('may be %s', (name) => {
    expect(() => checkEnvironmentName(name)).not.toThrow();
  });

  it.each([
    '',
    'p',
    'Prod',
    '1prod',
    'prod-restored',
    '.*',
    'dev|prod',
    'dev\n',
    '../prod',
    'farmorethanten',
  ])('is not "%s"', (name) => {
    expect(() => checkEnvironmentName(name)).toThrow('Two to ten small letters and digits');
  });
});
