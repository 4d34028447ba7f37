import { describe, expect, it } from '@jest/globals';
import { type Contact, type Device, newContact } from './contact.ts';
import { knownDevice, mostDevices, withDevice, withDevicesThat, withEnded } from './device-lists.ts';

/** The nth was used on the nth day. */
const aDevice = (n: number, change: Partial<Device> = {}): Device => {
  const at = `2026-11-${String(n).padStart(2, '0')}T12:00:00.000Z`;
  return {
    ...{ id: `d${n}`, name: 'Firefox on Linux', endpoint: `https://push.test/${n}`, sessionId: `s${n}` },
    ...{ keys: { p256dh: 'p', auth: 'a' }, applicationServerKey: 'k', addedAt: at, usedAt: at },
    ...change,
  };
};
const some = (count: number): Contact =>
  Array.from({ length: count }, (_, n) => aDevice(n + 1)).reduce(withDevice, newContact);
const ended = (contact: Contact, ...all: readonly number[]): Contact =>
  all.reduce((now, n) => withEnded(now, aDevice(n), '2026-12-03T12:00:00.000Z'), contact);
const idsOf = ({ devices, endedDevices }: Contact) =>
  [devices, endedDevices].map((all) => all.map(({ id }) => id));

describe('browsers of one person', () => {
  it('that have ended are told nothing, and keep nothing that a message needs', () => {
    const now = ended(some(2), 1);
    expect(idsOf(now)).toEqual([['d2'], ['d1']]);
    const keptOf = Object.keys(now.endedDevices[0] ?? {}).toSorted();
    expect(keptOf).toEqual(['addedAt', 'endedAt', 'id', 'name', 'sessionId', 'usedAt']);
  });

  it('end once', () => {
    const now = ended(some(2), 1);
    expect(withEnded(now, aDevice(1), '2026-12-04T12:00:00.000Z')).toBe(now);
  });

  it('go on where they have subscribed anew before the word of the end was heard', () => {
    const now = withDevice(some(1), aDevice(1, { endpoint: 'https://push.test/anew' }));
    expect(ended(now, 1)).toBe(now);
  });

  it('come back to life by their session, as the same', () => {
    const now = ended(some(2), 1);
    const anew = aDevice(1, { endpoint: 'https://push.test/anew' });
    expect(knownDevice(now, anew)?.id).toBe('d1');
    expect(idsOf(withDevice(now, anew))).toEqual([['d2', 'd1'], []]);
  });

  it('make room where there are too many: first those that have ended, the one first that was used longest ago', () => {
    const full = ended(some(mostDevices), 3, 4);
    const ids = (...days: readonly number[]) => days.map((n) => `d${n}`);
    expect(idsOf(withDevice(full, aDevice(21)))).toEqual([ids(21, 10, 9, 8, 7, 6, 5, 2, 1), ids(4)]);
    const fuller = [21, 22].map((n) => aDevice(n)).reduce(withDevice, full);
    expect(idsOf(fuller)).toEqual([ids(22, 21, 10, 9, 8, 7, 6, 5, 2, 1), []]);
    expect(idsOf(withDevice(fuller, aDevice(23)))).toEqual([ids(23, 22, 21, 10, 9, 8, 7, 6, 5, 2), []]);
  });

  it('leave the list whether they have ended or not', () => {
    const now = ended(some(3), 1);
    expect(idsOf(withDevicesThat(now, ({ id }) => id === 'd2'))).toEqual([['d2'], []]);
    expect(withDevicesThat(now, () => true)).toBe(now);
  });
});
