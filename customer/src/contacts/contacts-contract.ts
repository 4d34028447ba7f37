import { organizationId } from '@parterre/domain/ids';
import { contactSettings, quietHours } from '@parterre/domain/messaging/contacts/contact-settings';
import { lead } from '@parterre/domain/messaging/reminders/lead';
import { chosenTopic, outsideChannel, switchedTopic } from '@parterre/domain/messaging/kinds/channel';
import { country } from '@parterre/domain/house/venues/venue';
import { oneTimeCode } from '@parterre/domain/people/accounts/credentials';
import { storedPushSubscription } from '@parterre/domain/push/push-subscription';
import { unseenText } from '@parterre/domain/text';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';

/** As many as are kept. */
const mostLeads = 10;

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
    /** Whether this house sends text messages. */
    hasSms: z.boolean(),
    /** As people read it; where text messages go. */
    number: z.object({ number: z.string(), confirmedAt: z.string() }).nullable(),
    /** A number that waits for its code, which is good until then. */
    pendingNumber: z.object({ number: z.string(), until: z.string() }).nullable(),
    /** What a browser subscribes to push messages with. */
    applicationServerKey: z.string(),
    devices: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        addedAt: z.string(),
        usedAt: z.string(),
        /** The browser that asks. */
        isHere: z.boolean(),
      }),
    ),
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
  body: z.strictObject({ topic: switchedTopic, channel: outsideChannel, isOn: z.boolean() }),
  response: contactAnswer,
  refusals: ['too-many-attempts'],
});

export const changeContactSettings = endpoint({
  id: 'changeContactSettings',
  method: 'patch',
  path: '/api/contact',
  summary:
    'Changes quiet hours, their time zone, the usual reminders, and whether the questions after registering are done.',
  access: 'customer',
  body: z.strictObject({
    quietHours: quietHours.nullable().optional(),
    timeZone: contactSettings.shape.timeZone.optional(),
    /** How long before an event that they book from now on. */
    leads: z.array(lead).max(mostLeads).optional(),
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

export const setNumber = endpoint({
  id: 'setNumber',
  method: 'put',
  path: '/api/contact/number',
  summary: 'Sends a code to a mobile number; text messages go there once the code is confirmed.',
  access: 'customer',
  body: z.strictObject({ number: unseenText(40, 1), country: country.optional() }),
  response: contactAnswer,
  refusals: ['too-many-attempts', 'not-found'],
});

export const sendNumberCode = endpoint({
  id: 'sendNumberCode',
  method: 'post',
  path: '/api/contact/number/resend',
  summary: 'Sends another code to the number that waits. The one before is good no more.',
  access: 'customer',
  response: contactAnswer,
  refusals: ['too-many-attempts', 'code-expired', 'not-found'],
});

export const confirmNumber = endpoint({
  id: 'confirmNumber',
  method: 'post',
  path: '/api/contact/number/confirm',
  summary: 'Confirms the number that waits by the code that was sent to it.',
  access: 'customer',
  body: z.strictObject({ code: oneTimeCode }),
  response: contactAnswer,
  refusals: ['too-many-attempts', 'wrong-code', 'code-expired'],
});

export const removeNumber = endpoint({
  id: 'removeNumber',
  method: 'delete',
  path: '/api/contact/number',
  summary: 'Forgets the number: no text message goes there any more.',
  access: 'customer',
  response: contactAnswer,
  refusals: ['too-many-attempts'],
});

export const keepNumber = endpoint({
  id: 'keepNumber',
  method: 'delete',
  path: '/api/contact/number/pending',
  summary: 'Forgets the number that waits for its code; the one before stays, if there is one.',
  access: 'customer',
  response: contactAnswer,
  refusals: ['too-many-attempts'],
});

export const addDevice = endpoint({
  id: 'addDevice',
  method: 'put',
  path: '/api/contact/devices',
  summary: 'Has this browser told things, by the subscription that it made; said again, it is the same one.',
  access: 'customer',
  body: storedPushSubscription.strict(),
  response: contactAnswer,
  refusals: ['too-many-attempts'],
});

export const removeDevice = endpoint({
  id: 'removeDevice',
  method: 'delete',
  path: '/api/contact/devices/:deviceId',
  summary: 'Tells a browser nothing any more.',
  access: 'customer',
  params: z.strictObject({ deviceId: unseenText(40, 1) }),
  response: contactAnswer,
  refusals: ['too-many-attempts'],
});

const organizationAnswer = z.object({ id: organizationId, name: z.string() });

export const listOrganizationsToFollow = endpoint({
  id: 'listOrganizationsToFollow',
  method: 'get',
  path: '/api/contact/organizations',
  summary: 'Organizations that the customer follows, and some others whose events come soon.',
  access: 'customer',
  response: z.object({ followed: z.array(organizationAnswer), suggested: z.array(organizationAnswer) }),
  refusals: ['too-many-attempts'],
});

export const contactsEndpoints = [
  getContactSettings,
  setSwitch,
  changeContactSettings,
  listOrganizationsToFollow,
  followOrganization,
  unfollowOrganization,
  setNumber,
  sendNumberCode,
  confirmNumber,
  removeNumber,
  keepNumber,
  addDevice,
  removeDevice,
];
