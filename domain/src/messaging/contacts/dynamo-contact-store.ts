import { hash } from 'node:crypto';
import { z } from 'zod';
import { collection } from '../../dynamo/collection.ts';
import type { Database } from '../../dynamo/database.ts';
import { type Models, when } from '../../dynamo/models.ts';
import { organizationId, type OrganizationId } from '../../ids.ts';
import { spread } from '../../spread.ts';
import type { Person } from '../kinds/person.ts';
import { mobileNumber, newContact, pendingNumber, stop } from './contact.ts';
import { contactSettings } from './contact-settings.ts';
import { type ContactStore, followerShards } from './contact-store.ts';
import { keptDevices, readableDevices } from './dynamo-readable-devices.ts';

const kept = z.object({
  person: z.string(),
  what: z.literal('contact'),
  settings: contactSettings,
  number: mobileNumber.nullable(),
  pending: pendingNumber.nullable(),
  /** Each is read by itself: `readableDevices`. */
  devices: z.array(z.unknown()),
  /** The release before knows none, and forgets them. */
  endedDevices: z.array(z.unknown()).default([]),
  stops: z.array(stop),
  follows: z.array(organizationId),
  calendarSecret: z.string().nullable().default(null),
  version: z.int(),
});

/** A browser is one person's: beside the contacts, by a hash, as an address of a push service is long and is a secret. */
const owned = z.object({
  person: z.string(),
  what: z.literal('owner'),
  owner: z.custom<Person>(),
  /** Seconds since the epoch, as DynamoDB's time to live wants them. */
  expiresAt: z.int(),
});
const keyOfEndpoint = (endpoint: string) => ({
  person: `endpoint#${hash('sha256', endpoint, 'base64url')}`,
  what: 'owner' as const,
});

const following = z.object({ person: z.custom<Person>(), what: z.string(), followed: z.string() });

const followed = (id: OrganizationId, shard: number): string => `${id}#${shard}`;
const keyOf = (person: Person, id: OrganizationId) => ({ person, what: `follows#${id}` });

export const dynamoContactStore = (models: Models, database: Pick<Database, 'passedOver'>): ContactStore => {
  const readable = readableDevices(database);
  const model = models('Contacts', {
    hash: 'person',
    range: { name: 'what', type: 'string' },
    indexes: { byFollowed: { hash: 'followed', range: 'person' } },
  });
  const contacts = collection(model, kept);
  const follows = collection(model, following);
  const endpoints = collection(model, owned);
  return {
    of: async (person) => {
      const found = await contacts.find({ person, what: 'contact' });
      return found ? { ...found, ...readable(person, found) } : { ...newContact, version: 0 };
    },
    save: (person, contact) => {
      const { settings, number, pending, stops, follows: of, calendarSecret } = contact;
      const next = {
        person,
        what: 'contact' as const,
        settings,
        number,
        pending,
        devices: keptDevices(contact, 'devices'),
        endedDevices: keptDevices(contact, 'endedDevices'),
        stops: [...stops],
        follows: [...of],
        calendarSecret,
        version: contact.version + 1,
      };
      const isAsRead =
        contact.version === 0 ? when('person').not().exists() : when('version').eq(contact.version);
      return contacts.writes.put(next, isAsRead).or('conflict');
    },
    takeEndpoint: (endpoint, owner, until) =>
      endpoints.writes.put({ ...keyOfEndpoint(endpoint), owner, expiresAt: Math.ceil(until / 1000) }),
    ownerOf: async (endpoint) => (await endpoints.find(keyOfEndpoint(endpoint)))?.owner ?? null,
    follow: (person, id) =>
      follows.writes.put({ ...keyOf(person, id), followed: followed(id, spread(person, followerShards)) }),
    unfollow: (person, id) => follows.writes.remove(keyOf(person, id)),
    followers: async (id, shard, page) => {
      const { items, nextCursor } = await follows.list({
        index: 'byFollowed',
        hash: ['followed', followed(id, shard)],
        ...page,
      });
      return { items: items.map(({ person }) => person), nextCursor };
    },
  };
};
