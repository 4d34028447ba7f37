import { describe, expect, test } from '@jest/globals';
import { portsFrom } from './ports.ts';
import { welcome } from './welcome.ts';

describe('what is said when everything is up', () => {
  test('names the ports and the folder of this very stack', () => {
    const words = welcome({ ports: portsFrom(200), data: '/tmp/another-house' }, 4);
    expect(words).toContain('http://localhost:3200/admin');
    expect(words).toMatch(/Phone, SMS .*http:\/\/localhost:1285/);
    expect(words).toMatch(/Push service .*http:\/\/localhost:1290/);
    expect(words).toContain('the data stays in /tmp/another-house');
  });
});
