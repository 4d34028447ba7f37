import { organizationId } from '@parterre/domain/ids';
import { contactSettings, quietHours } from '@parterre/domain/messaging/contacts/contact-settings';
import { chosenTopic, outsideChannel } from '@parterre/domain/messaging/kinds/channel';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';

const toggle = z.object({ channel: outsideChannel, isOn: z.boolean(), isLocked: z.boolean() });

const contactAnswer = z
  .object({
    topics: z.array(z.object({ topic: chosenTopic, channels: z.array(toggle) })),
    quietHours: quietHours.nullable(),
    timeZone: z.string().nullable(),
    /** How long before an event to be reminded, as ISO 8601 says it. */
    leads: z.array(z.string()),
    /** Whether the questions after registering were answered, or passed over. */
    isWelcomed: z.boolean(),
    follows: z.array(organizationId),
    /** Channels that are used no more, as what was sent there came back. */
    ended: z.array(z.object({ channel: outsideChannel, why: z.string(), at: z.string() })),
  })
  .meta({ id: 'ContactSettings' });

export const getContactSettings = endpoint({
  id: 'getContactSettings',
  method: 'get',
  path: '/api/contact',
  summary: 'How the customer wants to be told of things.',
  access: 'customer',
  response: contactAnswer,
  refusals: ['too-many-attempts'],
});

export const setSwitch = endpoint({
  id: 'setContactSwitch',
  method: 'put',
  path: '/api/contact/switches',
  summary: 'Switches a channel on or off for a topic. Tickets and money are always written of by e-mail.',
  access: 'customer',
  body: z.strictObject({ topic: chosenTopic, channel: outsideChannel, isOn: z.boolean() }),
  response: contactAnswer,
  refusals: ['too-many-attempts'],
});

export const changeContactSettings = endpoint({
  id: 'changeContactSettings',
  method: 'patch',
  path: '/api/contact',
  summary: 'Changes quiet hours, their time zone, and whether the questions after registering are done.',
  access: 'customer',
  body: z.strictObject({
    quietHours: quietHours.nullable().optional(),
    timeZone: contactSettings.shape.timeZone.optional(),
    isWelcomed: z.literal(true).optional(),
  }),
  response: contactAnswer,
  refusals: ['too-many-attempts'],
});

const ofOrganization = z.strictObject({ organizationId });

export const followOrganization = endpoint({
  id: 'followOrganization',
  method: 'put',
  path: '/api/contact/follows/:organizationId',
  summary: 'Has new events of an organization announced.',
  access: 'customer',
  params: ofOrganization,
  response: contactAnswer,
  refusals: ['too-many-attempts', 'not-found'],
});

export const unfollowOrganization = endpoint({
  id: 'unfollowOrganization',
  method: 'delete',
  path: '/api/contact/follows/:organizationId',
  summary: 'Has them announced no more.',
  access: 'customer',
  params: ofOrganization,
  response: contactAnswer,
  refusals: ['too-many-attempts'],
});

export const contactsEndpoints = [
  getContactSettings,
  setSwitch,
  changeContactSettings,
  followOrganization,
  unfollowOrganization,
];
