import { describe, expect, test } from '@jest/globals';
import { organizationId, randomIds } from '@parterre/domain/ids';
import { newContact } from '@parterre/domain/messaging/contacts/contact';
import { personWith } from '@parterre/domain/messaging/kinds/person';
import { aCustomer } from '@parterre/domain/testing/account-builders';
import { anEvent } from '@parterre/domain/testing/sales-plan-builder';
import { organizationsToFollow } from './organizations-to-follow.ts';

const anOrganization = (name: string) => ({
  ...{
    id: organizationId.parse(randomIds.next()),
    name,
    slug: 'house',
    createdAt: '2026-10-01T00:00:00.000Z',
  },
});
const anEventOf = ({ id, name }: ReturnType<typeof anOrganization>) =>
  anEvent({ organizationId: id, organizationName: name });

const [followed, other, third] = [
  anOrganization('Subang City Arts'),
  anOrganization('Northside Live'),
  anOrganization('Kumo'),
];

describe('organizations to follow', () => {
  const listed = (events: readonly ReturnType<typeof anEvent>[], follows = [followed.id]) =>
    organizationsToFollow({
      contacts: { contactOf: () => Promise.resolve({ ...newContact, follows, version: 1 }) },
      people: {
        organizations: {
          byId: (id) => Promise.resolve([followed, other].find((one) => one.id === id) ?? null),
        },
      },
      catalogue: { listing: () => Promise.resolve({ items: events, nextCursor: null }) },
    })(personWith(aCustomer().id));

  test('are those that are, by name, and others whose events come soon, each once', async () => {
    const events = [anEventOf(third), anEventOf(followed), anEventOf(other), anEventOf(third)];
    expect(await listed(events)).toEqual({
      followed: [{ id: followed.id, name: 'Subang City Arts' }],
      suggested: [
        { id: third.id, name: 'Kumo' },
        { id: other.id, name: 'Northside Live' },
      ],
    });
  });

  test('leave out one that is no more', async () => {
    expect((await listed([], [followed.id, third.id])).followed).toEqual([
      { id: followed.id, name: 'Subang City Arts' },
    ]);
  });

  test('are a few', async () => {
    const events = Array.from({ length: 30 }, (_, n) => anEventOf(anOrganization(`House ${n}`)));
    expect((await listed(events)).suggested).toHaveLength(8);
  });
});
