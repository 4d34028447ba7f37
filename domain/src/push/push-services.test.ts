import { describe, expect, it } from '@jest/globals';
import { pushHostsSetting, pushServiceOf } from './push-services.ts';

const own = pushHostsSetting.parse('127.0.0.1:1090 push:1090');

describe('an endpoint', () => {
  it.each([
    ['google', 'https://fcm.googleapis.com/fcm/send/abc:def'],
    ['mozilla', 'https://updates.push.services.mozilla.com/wpush/v2/abc'],
    ['microsoft', 'https://wns2-par02p.notify.windows.com/w/?token=abc'],
    ['apple', 'https://web.push.apple.com/QGuQ'],
    ['google', 'https://FCM.googleapis.com:443/x'],
    ['own', 'http://127.0.0.1:1090/push/1'],
    ['own', 'https://push:1090/push/1'],
  ])('is of %s: %s', (service, endpoint) => {
    expect(pushServiceOf(endpoint, own)).toBe(service);
  });

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/abc',
    'https://fcm.googleapis.com@169.254.169.254/latest/meta-data',
    'https://carla:secret@fcm.googleapis.com/abc',
    'https://fcm.googleapis.com.example.org/abc',
    'https://notfcm.googleapis.com/abc',
    'https://fcm.googleapis.com./abc',
    'https://evilpush.apple.com/abc',
    'https://.push.apple.com/abc',
    'https://push.apple.com/abc',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://10.0.0.1/',
    'https://localhost/',
    'http://127.0.0.1:1091/push/1',
    'http://127.0.0.1/push/1',
    'ftp://127.0.0.1:1090/push/1',
    'https:fcm.googleapis.com\\@10.0.0.1/',
    'file:///etc/passwd',
    'no address',
    '',
  ])('that is nobody we know is not asked: %s', (endpoint) => {
    const service = pushServiceOf(endpoint, own);
    // The parser of addresses reads the one with a backslash as Google's own path.
    expect(endpoint.includes('\\') ? ['google', null] : [null]).toContain(service);
  });

  it('of a laptop is asked on a laptop only', () => {
    expect(pushServiceOf('http://127.0.0.1:1090/push/1', pushHostsSetting.parse(undefined))).toBeNull();
  });

  it.each(['http://127.0.0.1:1090', '127.0.0.1', '*.example.com:1', 'a:1,b:2'])(
    'is not allowed by a setting like %s',
    (text) => {
      expect(pushHostsSetting.safeParse(text).success).toBe(false);
    },
  );
});
