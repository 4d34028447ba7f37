import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountId, randomIds } from '../../ids.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { personWith } from '../kinds/person.ts';
import { contactUseCases } from './contact-use-cases.ts';
import { dynamoContactStore } from './dynamo-contact-store.ts';

describe('how somebody is told', () => {
  let world: TestModels;
  beforeAll(async () => {
    world = await openTestModels();
  });
  afterAll(() => world.close());

  const start = () => ({
    ...contactUseCases({ commit: world.commit, contacts: dynamoContactStore(world.models, world.database) }),
    person: personWith(accountId.parse(randomIds.next())),
  });
  const quietHours = { from: '22:30', to: '07:00' };

  it('is quiet by a clock that was said, and by no other', async () => {
    const { person, setSettings } = start();
    await expect(setSettings(person, { quietHours })).rejects.toMatchObject({ code: 'invalid-input' });
    await setSettings(person, { quietHours, timeZone: 'Europe/Vienna' });
    await expect(setSettings(person, { timeZone: null })).rejects.toMatchObject({ code: 'invalid-input' });
    const off = await setSettings(person, { quietHours: null, timeZone: null });
    expect(off.settings).toMatchObject({ quietHours: null, timeZone: null });
  });

  it('is quiet for some time, where it is quiet', async () => {
    const { person, setSettings, contactOf } = start();
    const never = { from: '22:30', to: '22:30' };
    const fields = [expect.objectContaining({ field: 'quietHours.to' })];
    await expect(setSettings(person, { quietHours: never, timeZone: 'Europe/Vienna' })).rejects.toMatchObject(
      {
        details: { fields },
      },
    );
    expect((await contactOf(person)).settings.quietHours).toBeNull();
  });

  it('is as often before an event as was said, and never twice at once', async () => {
    const { person, setSettings } = start();
    const { settings } = await setSettings(person, { leads: ['P7D', 'PT2H', 'P7D'] });
    expect(settings.leads).toEqual(['P7D', 'PT2H']);
  });

  it('is by e-mail again once one has arrived, and by no number that is dead', async () => {
    const { person, changeContact, mailsArrive } = start();
    const stop = (channel: 'email' | 'sms', address: string) => ({
      ...{ channel, address, why: 'no such mailbox', at: '2026-12-01T12:00:00Z' },
    });
    await changeContact(person, (now) => ({
      ...now,
      stops: [stop('email', 'carla@example.com'), stop('sms', '+60123456789')],
    }));
    expect((await mailsArrive(person)).stops).toEqual([stop('sms', '+60123456789')]);
    expect((await mailsArrive(person)).stops).toHaveLength(1);
  });
});
