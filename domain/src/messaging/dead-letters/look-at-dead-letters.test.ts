import { describe, expect, it } from '@jest/globals';
import { minutes, toInstant } from '../../clock.ts';
import { accountId, bookingId, organizationId, randomIds } from '../../ids.ts';
import { inLineByKey } from '../../in-line.ts';
import { anAsideNote } from '../../testing/aside-note-builder.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { memoryDeadLetters } from '../../testing/memory-dead-letters.ts';
import { aNotice, aToldEvent } from '../../testing/notice-builder.ts';
import { newContact } from '../contacts/contact.ts';
import type { Told } from '../kinds/told.ts';
import { composeNotification } from '../notifications/notify.ts';
import { lookAtDeadLetters } from './look-at-dead-letters.ts';

const clock = manualClock();
const inMinutes = (count: number) => toInstant(clock.now() + minutes(count));

describe('a letter that is looked at', () => {
  const isTooLate = async (told: Told, at: string): Promise<boolean | undefined> => {
    const entry = composeNotification({ ...aNotice(), told, at }, newContact, clock.now());
    const deadLetters = memoryDeadLetters();
    const job = { kind: 'notification', person: entry.person, at: entry.at, channel: 'push' };
    await deadLetters.setAside('push', JSON.stringify(job), anAsideNote());
    const look = lookAtDeadLetters({
      deadLetters,
      notifications: { getIfReadable: async () => entry },
      inLine: inLineByKey(),
      lookTurns: { use: () => undefined, require: () => undefined },
      clock,
    });
    const [seen] = await look({ id: accountId.parse(randomIds.next()), name: 'Ada' }, 'push');
    return seen?.isTooLate;
  };

  it.each([
    // Half of what was left of the wait is the most that a reminder may be late.
    ['a reminder', 'reminder', { meantFor: -30, begins: 90 }, false],
    ['a reminder that is late', 'reminder', { meantFor: -90, begins: 30 }, true],
    ['a reminder of what has begun', 'reminder', { meantFor: -5, begins: 0 }, true],
    ['news of an event', 'event-announced', { meantFor: -90, begins: 30 }, false],
    ['news of an event that has begun', 'event-announced', { meantFor: -90, begins: 0 }, true],
    ['a message', 'organizer-message', { meantFor: -90, begins: -60 }, false],
  ] as const)('says of %s whether it would be dropped', async (_, kind, { meantFor, begins }, expected) => {
    const event = aToldEvent({ startsAt: inMinutes(begins) });
    const words = { subject: 'Doors', text: 'They open at seven.', organization: 'Subang Arts' };
    const ids = {
      bookingId: bookingId.parse(randomIds.next()),
      organizationId: organizationId.parse(randomIds.next()),
    };
    const facts = { event, ...ids, ...words, lead: 'PT2H', messageId: 'm1' };
    expect(await isTooLate({ kind, ...facts }, inMinutes(meantFor))).toBe(expected);
  });
});
