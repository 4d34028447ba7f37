import type { ContactSettings } from '../data/api.ts';

const row = (topic: ContactSettings['topics'][number]['topic'], push: boolean) => ({
  topic,
  channels: [
    { channel: 'email' as const, isOn: true, isLocked: topic === 'tickets' },
    { channel: 'sms' as const, isOn: false, isLocked: false },
    { channel: 'push' as const, isOn: push, isLocked: false },
  ],
});

/** Of who has changed nothing, and was welcomed. */
export function aContact(change: Partial<ContactSettings> = {}): ContactSettings {
  return {
    topics: [
      row('tickets', true),
      row('reminders', true),
      row('organizer-messages', false),
      row('announcements', false),
    ],
    ...{ quietHours: null, timeZone: null, leads: ['P1D', 'PT2H'], isWelcomed: true, follows: [] },
    ...{
      hasSms: true,
      number: null,
      pendingNumber: null,
      applicationServerKey: 'key',
      devices: [],
      ended: [],
    },
    ...change,
  };
}
