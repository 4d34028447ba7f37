import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutes, seconds } from '../../clock.ts';
import { accountId, eventId, organizationId, randomIds } from '../../ids.ts';
import { dynamoDeliveries } from '../../news/dynamo-deliveries.ts';
import type { Event } from '../../programme/events/event.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { contactUseCases } from '../contacts/contact-use-cases.ts';
import { dynamoContactStore } from '../contacts/dynamo-contact-store.ts';
import { personWith } from '../kinds/person.ts';
import type { Notice } from '../notifications/notify.ts';
import { announceEvent } from './announce-event.ts';
import { announceJob, type AnnounceJob } from './announcement.ts';
import { tellFollowers } from './tell-followers.ts';

describe('a new event', () => {
  let models: TestModels;
  beforeAll(async () => {
    models = await openTestModels();
  });
  afterAll(() => models.close());

  const start = async (followers: number, change: Partial<Event> = {}) => {
    const clock = manualClock();
    const [jobs, told] = [new Array<AnnounceJob>(), new Array<Notice>()];
    const house = organizationId.parse(randomIds.next());
    const plan = aPlan();
    let event: Event = {
      ...plan.event,
      id: eventId.parse(randomIds.next()),
      organizationId: house,
      status: 'published',
      publishedAt: '2026-12-01T12:00:00.000Z',
      startsAt: '2026-12-20T19:00:00.000Z',
      ...change,
    };
    const store = dynamoContactStore(models.models, models.database);
    const contacts = contactUseCases({ commit: models.commit, contacts: store });
    const people = Array.from({ length: followers }, () => personWith(accountId.parse(randomIds.next())));
    for (const person of people) await contacts.follow(person, house);
    const events = { byId: async () => event };
    const audience = {
      send: async (sent: readonly unknown[]) => void jobs.push(...announceJob.array().parse(sent)),
    };
    const announce = announceEvent({ events, deliveries: dynamoDeliveries(models.database), audience });
    const tell = tellFollowers({
      events,
      audience,
      clock,
      deliveries: dynamoDeliveries(models.database),
      followers: store.followers,
      contactOf: store.of,
      readerOf: async () => ({ email: 'carla@mail.test', name: 'Carla', language: 'en' }),
      notify: async (notice) => {
        told.push(notice);
        return {};
      },
    });
    const work = { kind: 'announce' as const, eventId: event.id, since: clock.now() };
    return {
      ...{ clock, contacts, house, jobs, people, told, id: event.id },
      change: (next: Partial<Event>) => (event = { ...event, ...next }),
      /** As who sweeps asks: by the time that it was put for last. */
      isDue: (at = clock.now()) => announce(work, { at, now: clock.now() }),
      tellAll: async () => {
        for (const job of jobs) await tell(job);
      },
    };
  };

  it('is told to everybody who follows its organization, page by page, by one notification each', async () => {
    const { isDue, people, told, tellAll } = await start(60);
    expect(await isDue()).toBeNull();
    await tellAll();
    await tellAll();
    expect(new Set(told.map(({ person }) => person))).toEqual(new Set(people));
    expect(new Set(told.map(({ id }) => id)).size).toBe(60);
    expect(told[0]?.told).toMatchObject({ kind: 'event-announced' });
  });

  it('is not told to who follows no more, nor of an event that was taken back or has begun', async () => {
    const { change, contacts, house, isDue, people, told, tellAll, clock } = await start(2);
    await isDue();
    const [gone] = people;
    if (gone) await contacts.unfollow(gone, house);
    await tellAll();
    expect(told).toHaveLength(1);
    change({ status: 'draft' });
    await tellAll();
    change({ status: 'published' });
    clock.advance(minutes(60 * 24 * 60));
    await tellAll();
    expect(told).toHaveLength(1);
  });

  it('is announced once, also when it is published a second time', async () => {
    const { change, clock, isDue, jobs } = await start(1);
    await isDue();
    const { length } = jobs;
    clock.advance(minutes(60));
    change({ publishedAt: '2026-12-01T13:00:00.000Z' });
    await isDue();
    expect(jobs).toHaveLength(length);
  });

  it('is known to be announced until it is over, however far ahead it was published', async () => {
    const startsAt = '2027-11-20T19:00:00.000Z';
    const { isDue, id } = await start(1, { startsAt });
    await isDue();
    const { Item } = await models.database.client.send(
      new GetCommand({ TableName: models.database.table('Deliveries'), Key: { id: `announced#${id}` } }),
    );
    expect(Number(Item?.expiresAt) * 1000).toBeGreaterThan(Date.parse(startsAt));
  });

  it('waits for who is just publishing it, and not for who has failed to', async () => {
    const { clock, isDue, jobs } = await start(1, { status: 'draft', publishedAt: null });
    let again = await isDue();
    expect(again).toBe(clock.now() + seconds(15));
    for (let looks = 0; again !== null && looks < 20; looks++) {
      clock.advance(again - clock.now());
      again = await isDue(again);
    }
    expect(again).toBeNull();
    expect(jobs).toEqual([]);
  });
});
