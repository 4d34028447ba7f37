import { expect, it } from '@jest/globals';
import { networkMark } from './network-mark.ts';
import { randomSecrets } from '../codes/random-secrets.ts';

const secrets = randomSecrets('a key that is long enough for a test');
const markOf = (address: string) => networkMark(secrets, address);

it.each([
  ['one IPv4 address, however it is written', '203.0.113.7', '::ffff:203.0.113.7'],
  ['the addresses of one /64', '2001:db8:0:7::1', '2001:0db8::7:ffff:1:2:3'],
])('is the same for %s', (_, one, other) => {
  expect(markOf(one)).toBe(markOf(other));
});

it.each([
  ['the next IPv4 address', '203.0.113.7', '203.0.113.8'],
  ['the next /64', '2001:db8:0:7::1', '2001:db8:0:8::1'],
])('is another one for %s', (_, one, other) => {
  expect(markOf(one)).not.toBe(markOf(other));
});

it('does not tell the address, nor is it made without the key', () => {
  expect(markOf('203.0.113.7')).not.toContain('203');
  expect(networkMark(randomSecrets('another key that is long enough'), '203.0.113.7')).not.toBe(
    markOf('203.0.113.7'),
  );
});
