import { describe, expect, test } from '@jest/globals';
import { describeDevice, roughNetworkOf } from './visit.ts';

describe('a device in plain words', () => {
  test.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:151.0) Gecko/20100101 Firefox/151.0',
      'Firefox on Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
      'Safari on iOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 16; Pixel 10) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    ['curl/8.9', 'curl'],
    ['', ''],
    ['   ', ''],
  ])('%p', (userAgent, words) => {
    expect(describeDevice(userAgent)).toBe(words);
  });

  test('has an end, whatever a browser says of itself', () => {
    expect(describeDevice(`${'x'.repeat(100_000)}/1.0`).length).toBeLessThanOrEqual(80);
  });
});

describe('a network, roughly', () => {
  test.each([
    ['203.0.113.7', '203.0.113.…'],
    ['::ffff:203.0.113.7', '203.0.113.…'],
    ['2001:db8:5:7::1', '2001:db8:5:…'],
    ['', ''],
  ])('%p is %p', (address, rough) => {
    expect(roughNetworkOf(address)).toBe(rough);
  });
});
