import { expect, it } from '@jest/globals';
import { organizationId, randomIds } from '../../ids.ts';
import { aNotice, aToldEvent } from '../../testing/notice-builder.ts';
import { newContact } from '../contacts/contact.ts';
import type { InboxTopic } from '../kinds/channel.ts';
import type { Told } from '../kinds/told.ts';
import { composeNotification } from '../notifications/notify.ts';
import { readInbox } from './read-inbox.ts';

it.each<[InboxTopic, Told['kind'][]]>([
  ['organizer-messages', ['organizer-message']],
  ['announcements', ['event-announced']],
  ['organizers', ['organizer-message', 'event-announced']],
  ['reminders', ['reminder']],
])('an inbox shows of %s what is of it', async (topic, expected) => {
  const [event, organization] = [aToldEvent(), 'Subang City Arts'];
  const ids = { organizationId: organizationId.parse(randomIds.next()), messageId: 'm1' };
  const words = { subject: 'Doors', text: 'They open at seven.' };
  const all: Told[] = [
    { kind: 'organizer-message', event, organization, ...ids, ...words },
    { kind: 'event-announced', event, organization, ...ids },
    aNotice().told,
  ];
  const items = all.map((told) => composeNotification({ ...aNotice(), told }, newContact, Date.now()));
  const read = readInbox({ of: async () => ({ items, nextCursor: null }) });
  const found = await read(aNotice().person, { limit: 10, topic });
  expect(found.items.map(({ told }) => told.kind)).toEqual(expected);
});
