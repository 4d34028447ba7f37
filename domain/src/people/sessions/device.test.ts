import { describe, expect, it } from '@jest/globals';
import { deviceToken, readDevice } from './device.ts';
import { randomSecrets } from '../codes/random-secrets.ts';

const email = 'ada@example.org';

describe('a device that somebody signed in from', () => {
  const token = deviceToken(randomSecrets('one'), 'customer', email);

  it('is known again after keys have taken turns', () => {
    const known = readDevice(randomSecrets('two,one'), 'customer', email, token);
    expect(known).toBe(token.split('.')[0]);
  });

  it('is nobody to keys that did not make it, and to other addresses', () => {
    expect(readDevice(randomSecrets('two'), 'customer', email, token)).toBeNull();
    expect(readDevice(randomSecrets('one'), 'employee', email, token)).toBeNull();
    expect(readDevice(randomSecrets('one'), 'customer', 'eve@example.org', token)).toBeNull();
    expect(readDevice(randomSecrets('one'), 'customer', email, 'made-up')).toBeNull();
  });
});
