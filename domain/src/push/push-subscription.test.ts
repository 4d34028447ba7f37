import { describe, expect, it } from '@jest/globals';
import { pushSubscription, storedPushSubscription } from './push-subscription.ts';
import { someVapidKeys } from '../testing/vapid-keys.ts';
import { aSubscription } from './testing/a-subscription.ts';
import { publicKeyOf, vapidKeysSetting } from './vapid-keys.ts';

const vapid = someVapidKeys(2);
const schema = pushSubscription({ ownHosts: [], vapid });
const sound = aSubscription(vapid);
const problems = (given: unknown): string[] =>
  schema.safeParse(given).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

describe('a subscription', () => {
  it('is taken as a browser says it, with a key of ours, also the one before', () => {
    expect(schema.parse({ ...sound, expirationTime: null })).toEqual(sound);
    const [, older] = vapid.keys;
    const applicationServerKey = older && publicKeyOf(older);
    expect(schema.parse({ ...sound, applicationServerKey })).toMatchObject({ applicationServerKey });
    expect(storedPushSubscription.parse(sound)).toEqual(sound);
  });

  const { keys } = sound;
  const flipped = `${keys.p256dh.slice(0, 40)}${keys.p256dh[40] === 'A' ? 'B' : 'A'}${keys.p256dh.slice(41)}`;
  it.each([
    [
      'an address in our own network',
      { endpoint: 'https://169.254.169.254/' },
      /^endpoint must be the https/,
    ],
    ['no https', { endpoint: 'http://fcm.googleapis.com/1' }, /^endpoint must be the https/],
    [
      'an address without an end',
      { endpoint: `https://fcm.googleapis.com/${'a'.repeat(1000)}` },
      /^endpoint .*<=1000/,
    ],
    ['a key of another length', { keys: { ...keys, p256dh: keys.auth } }, /^keys.p256dh must be the public/],
    ['a key that is no point', { keys: { ...keys, p256dh: flipped } }, /^keys.p256dh must be the public/],
    ['a point at infinity', { keys: { ...keys, p256dh: 'A'.repeat(87) } }, /^keys.p256dh must be the public/],
    ['another secret', { keys: { ...keys, auth: 'c2hvcnQ' } }, /^keys.auth must be the 16 bytes/],
    ['letters of another alphabet', { keys: { ...keys, auth: `${keys.auth.slice(1)}+` } }, /^keys.auth/],
    [
      'a key of somebody else',
      { applicationServerKey: aSubscription(someVapidKeys()).applicationServerKey },
      /^applicationServerKey must be the public key that this house gave/,
    ],
  ])('with %s is refused, by the field', (_what, change, words) => {
    expect(problems({ ...sound, ...change }).join()).toMatch(words);
  });
});

describe('the keys that push services know us by', () => {
  it('are a set of private keys in JSON', () => {
    expect(vapidKeysSetting.parse(JSON.stringify(vapid))).toEqual(vapid);
    expect(vapidKeysSetting.safeParse('keys').error?.issues[0]?.message).toBe('must be a JSON set of keys');
    expect(vapidKeysSetting.safeParse('{"keys":[]}').success).toBe(false);
  });
});
