import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { limitsSetting, usualLimits } from './limits.ts';

describe('the setting of limits', () => {
  it('leaves the usual numbers where nothing is said', () => {
    expect(limitsSetting.parse(undefined)).toEqual(usualLimits);
    expect(limitsSetting.parse(' ')).toEqual(usualLimits);
  });

  it('changes what is named, and nothing else', () => {
    const {
      'sign-in': signIn,
      mail,
      ...others
    } = limitsSetting.parse('sign-in.free=10, mail.longestPause=3600,mail.free=0');
    expect(signIn).toEqual({ ...usualLimits['sign-in'], free: 10 });
    expect(mail).toEqual({ ...usualLimits.mail, free: 0, longestPause: 3600 });
    expect(usualLimits).toMatchObject(others);
  });

  it.each([
    'sign-in',
    'sign-in=6',
    'sign-in.free=many',
    'sign-in.free=-1',
    'sign-in.free=1.5',
    'sign-in.fre=1',
    'sign-inn.free=1',
    'mail.firstPause=0',
    'search.perSecond=0',
    'visit.atOnce=0',
    'mail.free=99999999',
    'process-age.days=71',
    'process-age.spread=51',
    '{"mail":{"free":1}}',
  ])('refuses `%s`, so that a process does not start with it', (text) => {
    expect(limitsSetting.safeParse(text).success).toBe(false);
  });

  it('is explained, name by name and number by number, in the guide for operators', async () => {
    const guide = await readFile(new URL('../../docs/operations.md', import.meta.url), 'utf8');
    const [, section = ''] = guide.split(/^## Limits$/m);
    for (const [name, numbers] of Object.entries(usualLimits)) {
      const line = section.split('\n').find((one) => one.includes(`| \`${name}\``));
      expect([name, line]).toEqual([name, expect.stringContaining(String(Object.values(numbers)[0]))]);
    }
  });
});
