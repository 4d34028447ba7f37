import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organizationId, randomIds } from '../../ids.ts';
import { auditor } from '../../people/audit/audit-entry.ts';
import { anEmployee } from '../../testing/house-world.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aNotice } from '../../testing/notice-builder.ts';
import { storesOf } from '../../testing/stores-of.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { newContact } from '../contacts/contact.ts';
import { markAllRead, markRead } from '../inbox/mark-read.ts';
import { readInbox } from '../inbox/read-inbox.ts';
import type { NotificationJob } from '../notifications/notification-job.ts';
import { composeNotification, type Notice } from '../notifications/notify.ts';
import { dynamoNotificationStore } from '../notifications/dynamo-notification-store.ts';
import { readLog } from './read-log.ts';
import { sendAgain } from './send-again.ts';

describe('whose messages are read', () => {
  let test: TestModels;
  beforeAll(async () => {
    test = await openTestModels();
  });
  afterAll(() => test.close());

  const start = () => {
    const { database, models, commit } = test;
    const clock = manualClock();
    const notifications = dynamoNotificationStore(database, async () => undefined);
    const queued: NotificationJob[] = [];
    /** Somebody was told so many things by one house, and no mail of it arrived. */
    const aReader = async (count: number) => {
      const about = { ...aNotice().about, organizationId: organizationId.parse(randomIds.next()) };
      const { person } = aNotice();
      for (let n = 0; n < count; n++) {
        const notice = aNotice({ person, about });
        const planned = composeNotification(notice, newContact, clock.now());
        const failed = { ...planned.deliveries.email, state: 'failed' as const };
        await notifications.add({ ...planned, deliveries: { ...planned.deliveries, email: failed } });
      }
      const { items } = await notifications.of(person, { limit: 50 });
      return { person, organizationId: about.organizationId, eventId: about.eventId, keys: items };
    };
    return {
      aReader,
      queued,
      inbox: readInbox(notifications),
      countUnread: (of: Notice['person']) => notifications.countUnread(of, 50),
      markRead: markRead({ notifications, clock }),
      markAllRead: markAllRead({ notifications, clock }),
      log: readLog(notifications),
      sendAgain: sendAgain({
        ...{ commit, notifications, clock, audits: storesOf(models).audits },
        audit: auditor({ clock, ids: randomIds }),
        queue: async (job) => void queued.push(job),
      }),
    };
  };
  const personsOf = (items: readonly { readonly person: string }[]) => [
    ...new Set(items.map(({ person }) => person)),
  ];

  it('a person reads their own, whatever page they ask for', async () => {
    const { aReader, inbox } = start();
    const [carla, ben] = [await aReader(25), await aReader(25)];
    const first = await inbox(carla.person, { limit: 20 });
    const ofBen = await inbox(ben.person, { limit: 20 });
    const next = await inbox(carla.person, { limit: 20, cursor: ofBen.nextCursor ?? undefined });
    expect(personsOf([...first.items, ...next.items])).toEqual([carla.person]);
  });

  it('a person marks their own alone, whatever they name', async () => {
    const { aReader, countUnread, markRead: mark, markAllRead: markAll } = start();
    const [carla, ben] = [await aReader(3), await aReader(3)];
    await mark(
      carla.person,
      ben.keys.map(({ at }) => at),
    );
    await markAll(carla.person);
    expect([await countUnread(carla.person), await countUnread(ben.person)]).toEqual([0, 3]);
  });

  it('a house sees its own, whatever event, person or page it asks for', async () => {
    const { aReader, log } = start();
    const [ours, theirs] = [await aReader(12), await aReader(12)];
    const page = { limit: 5 };
    const { nextCursor } = await log({ organizationId: theirs.organizationId }, page);
    const of = { organizationId: ours.organizationId };
    expect(personsOf((await log(of, page)).items)).toEqual([ours.person]);
    expect(personsOf((await log(of, { ...page, cursor: nextCursor ?? undefined })).items)).not.toContain(
      theirs.person,
    );
    expect((await log({ ...of, eventId: theirs.eventId }, page)).items).toEqual([]);
    expect((await log({ ...of, persons: [theirs.person] }, page)).items).toEqual([]);
    expect((await log({ organizationId: null }, { limit: 50 })).items).toEqual([]);
  });

  it('all of a log come, each once, over pages of its parts', async () => {
    const { aReader, log } = start();
    const { organizationId: of, keys } = await aReader(17);
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await log({ organizationId: of }, { limit: 4, cursor });
      seen.push(...page.items.map(({ at }) => at));
      cursor = page.nextCursor;
    }
    expect(seen.toSorted()).toEqual(keys.map(({ at }) => at).toSorted());
  });

  it('a house has its own sent again, and nobody else’s', async () => {
    const { aReader, queued, sendAgain: again } = start();
    const [ours, theirs] = [await aReader(2), await aReader(2)];
    const wanted = [...ours.keys, ...theirs.keys].map(({ person, at }) => ({
      person,
      at,
      channel: 'email' as const,
    }));
    expect(await again(anEmployee(), ours.organizationId, wanted)).toBe(2);
    expect(personsOf(queued)).toEqual([ours.person]);
  });
});
