import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { UnreadableRow } from '../../dynamo/read-rows.ts';
import { accountId, randomIds } from '../../ids.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { type Person, personWith } from '../kinds/person.ts';
import { planChannels } from '../notifications/plan-channels.ts';
import { contactUseCases } from './contact-use-cases.ts';
import { newContact } from './contact.ts';
import { deviceUseCases } from './devices.ts';
import { dynamoContactStore } from './dynamo-contact-store.ts';

const at = '2026-11-01T12:00:00.000Z';
const aDevice = (id: string) => ({
  ...{ id, name: 'Chrome', endpoint: `https://push.test/${id}`, applicationServerKey: 'k' },
  ...{ keys: { p256dh: 'p', auth: 'a' }, sessionId: `s-${id}`, addedAt: at, usedAt: at },
});
const [good, other] = [aDevice('good'), aDevice('other')];
const bad = { ...aDevice('bad'), keys: { p256dh: 'p' }, ofAnotherRelease: [1, { deep: true }] };
const badEnded = { id: 'gone', sessionId: 's-gone' };

describe('a browser of a contact that cannot be read', () => {
  let world: TestModels;
  let told: UnreadableRow[];
  let person: Person;
  beforeAll(async () => {
    world = await openTestModels();
  });
  beforeEach(async () => {
    [told, person] = [[], personWith(accountId.parse(randomIds.next()))];
    const { unreadDevices: _none, ...contact } = newContact;
    const Item = {
      ...{ ...contact, person, what: 'contact', version: 1 },
      devices: [bad, good, 'no browser at all'],
      endedDevices: [badEnded],
    };
    await world.database.client.send(new PutCommand({ TableName: world.database.table('Contacts'), Item }));
  });
  afterAll(() => world.close());

  const open = () => {
    const contacts = dynamoContactStore(world.models, { passedOver: (row) => told.push(row) });
    const { changeContact: change, ...useCases } = contactUseCases({ commit: world.commit, contacts });
    const devices = deviceUseCases({ change, contacts, ids: randomIds, clock: manualClock() });
    return { ...useCases, devices };
  };
  const kept = async () => {
    const { Item } = await world.database.client.send(
      new GetCommand({
        TableName: world.database.table('Contacts'),
        Key: { person, what: 'contact' },
      }),
    );
    return { devices: Item?.devices, endedDevices: Item?.endedDevices };
  };

  it('keeps its owner from nothing else, and is an alarm', async () => {
    const contact = await open().contactOf(person);
    expect(contact.devices).toEqual([good]);
    const plan = planChannels({
      ...{ kind: 'reminder', contact, to: { email: 'carla@mail.test' }, now: 0, chosen: undefined },
    });
    expect(plan).toMatchObject({ email: { use: 'now' }, push: { use: 'now' } });
    expect(told[0]).toEqual({
      ...{ table: 'Contacts', key: `${person} contact`, why: 'ZodError', fields: ['device.keys.auth'] },
    });
  });

  it('is kept as it is when something else of the contact is changed', async () => {
    const { setSwitch } = open();
    await setSwitch(person, { topic: 'reminders', channel: 'sms', isOn: true });
    const { devices, endedDevices } = await kept();
    expect(devices).toEqual([good, bad, 'no browser at all']);
    expect(endedDevices).toEqual([badEnded]);
  });

  it('ends with its session, by its owner, and with everything', async () => {
    const { devices } = open();
    await devices.endSession(person, 's-bad');
    expect((await kept()).devices).toEqual([good, 'no browser at all']);
    await devices.remove(person, 'gone');
    expect((await kept()).endedDevices).toEqual([]);
    await devices.endAll(person);
    expect((await kept()).devices).toEqual([]);
  });

  it('goes on in the session that takes the place of its own, where every other one ends', async () => {
    await open().devices.renewSession(person, 's-bad', 's-new');
    expect(await kept()).toEqual({ devices: [{ ...bad, sessionId: 's-new' }], endedDevices: [] });
  });

  it('is replaced when that browser asks once more', async () => {
    const { name, endpoint, keys, applicationServerKey } = { ...other, endpoint: bad.endpoint };
    const subscription = { endpoint, keys, applicationServerKey };
    const { devices } = open();
    await devices.add(person, { subscription, name, sessionId: 's-other' });
    const after = (await kept()).devices;
    expect(after).toHaveLength(3);
    expect(after).toMatchObject([{ endpoint }, good, 'no browser at all']);
  });
});
