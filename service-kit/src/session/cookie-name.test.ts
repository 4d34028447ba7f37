import { describe, expect, test } from '@jest/globals';
import { cookieName } from './cookie-name.ts';

describe('a cookie', () => {
  test.each([
    [{ path: '/', secure: true }, '__Host-session'],
    [{ path: '/admin', secure: true }, '__Secure-session'],
    [{ path: '/', secure: false }, 'session'],
    [{ path: '/admin', secure: false }, 'session'],
  ])('at %p is called %p', (place, name) => {
    expect(cookieName({ name: 'session', ...place })).toBe(name);
  });
});
