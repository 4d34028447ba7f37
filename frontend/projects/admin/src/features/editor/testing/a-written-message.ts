import type { AttendeeMessage, MessagePreview } from '../../../data/api.ts';

/** A message as each channel shows it, for three hundred people. */
export const aPreview: MessagePreview = {
  email: { channel: 'email', attachments: [], subject: 'Doors', text: 'As text', html: '<p>At eight.</p>' },
  sms: {
    ...{ channel: 'sms', text: 'Doors. At eight.', coding: 'gsm-7', units: 161, parts: 2 },
    ...{ each: { amount: 16, currency: 'EUR' }, atMost: { amount: 4800, currency: 'EUR' } },
  },
  push: { channel: 'push', title: 'Doors', body: 'On a lock screen' },
  inbox: { channel: 'inbox', title: 'Doors', text: 'In the inbox' },
  audience: { people: 300, boxOffice: 0, precision: 'exact' },
};

const none = {
  ...{ queued: 0, held: 0, sent: 0, delivered: 0, bounced: 0, failed: 0 },
  ...{ 'given-up': 0, 'not-used': 0 },
};

/** A message to some attendees, half of its way. */
export const aWrittenMessage: AttendeeMessage = {
  ...{ id: 'm1', at: '2026-11-30T10:00:00.000Z', by: 'Olive', subject: 'Welcome', text: 'See you!' },
  ...{ audience: { categoryIds: ['gold'], sectionIds: ['s1', 's2', 's3', 's4'] } },
  ...{ people: 120, boxOffice: 2, share: 0.509 },
  channels: [
    { channel: 'email', ...none, queued: 20, sent: 90, delivered: 8, bounced: 2 },
    { channel: 'sms', ...none, 'not-used': 120 },
  ],
};
