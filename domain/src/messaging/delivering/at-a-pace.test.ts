import { describe, expect, it } from '@jest/globals';
import { minutes, toInstant } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import { aText } from '../../testing/a-text.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aNotice } from '../../testing/notice-builder.ts';
import { newContact } from '../contacts/contact.ts';
import { composeNotification, type Notice } from '../notifications/notify.ts';
import { atAPace, slotsOf } from './at-a-pace.ts';
import type { Notification } from '../notifications/notification.ts';
import { notUsed, type Prepared } from './way.ts';

const aNotification = (change: Partial<Notice> = {}) =>
  composeNotification(aNotice(change), newContact, Date.parse('2026-12-01T12:00:00Z'));

const run = async (way: Prepared, of: Notification) => (typeof way === 'function' ? way(of) : way);

describe('a way at a pace', () => {
  const start = (most: number) => {
    let [spent, sent] = [0, 0];
    const limits = {
      spend: async () => {
        if (spent >= most) throw new DomainError('too-many-attempts', aText('Too many.'));
        return (spent += 1);
      },
      giveBack: async () => void (spent -= 1),
    };
    const pace = atAPace({ channel: 'sms', limits, slots: async () => undefined });
    const prepare = pace(async () => async () => {
      sent += 1;
      return { state: 'sent' };
    });
    return { pace, prepare, sent: () => sent, spent: () => spent };
  };

  it('gives up what is too much for one person', async () => {
    const { prepare, sent } = start(2);
    const of = aNotification();
    const outcomes = [];
    for (let n = 0; n < 4; n++) outcomes.push(await run(await prepare(of), of));
    expect(sent()).toBe(2);
    expect(outcomes.at(-1)).toEqual({ state: 'given-up', why: 'too many for one person in a day' });
  });

  it('counts nothing that comes again', async () => {
    const { pace, spent } = start(2);
    const of = aNotification();
    const way = await pace(async () => () => Promise.reject(new Error('away')))(of);
    await expect(run(way, of)).rejects.toThrow('away');
    expect(spent()).toBe(0);
  });

  it('counts nothing that comes again for one of several browsers', async () => {
    const { pace, spent } = start(2);
    const of = aNotification();
    const outcomes = [{ state: 'sent' as const }, { state: 'queued' as const }];
    const way = await pace(async () => async () => ({ outcomes, again: new Error('away') }))(of);
    expect(await run(way, of)).toMatchObject({ outcomes });
    expect(spent()).toBe(0);
  });

  it('is not counted for codes, and is asked for nothing that is worth nothing', async () => {
    const { pace, prepare, sent, spent } = start(0);
    const of = aNotification({ told: { kind: 'number-code' } });
    await run(await prepare(of), of);
    expect([sent(), spent()]).toEqual([1, 0]);
    const nothing = notUsed('no-address');
    expect(await pace(async () => nothing)(of)).toBe(nothing);
  });
});

describe('turns', () => {
  it('are so many in a second, and some at once', async () => {
    const clock = manualClock();
    const begun = clock.now();
    const at: number[] = [];
    const slots = slotsOf({ perSecond: 10, atOnce: 5 }, clock, async (pause) => clock.advance(pause));
    for (let n = 0; n < 25; n++) {
      await slots();
      at.push(clock.now() - begun);
    }
    expect(at.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    expect(at.at(-1)).toBe(2000);
    clock.advance(minutes(1));
    await slots();
    expect(toInstant(clock.now())).toBe(toInstant(begun + 2000 + minutes(1)));
  });
});
