import type { ContactSettings } from '../data/api.ts';

const row = (topic: ContactSettings['topics'][number]['topic'], push: boolean) => ({
  topic,
  channels: [
    { channel: 'email' as const, isOn: true, isLocked: topic === 'tickets' },
    { channel: 'sms' as const, isOn: false, isLocked: false },
    { channel: 'push' as const, isOn: push, isLocked: false },
  ],
});

/** One that is told things, and is not the one that the page is open in. */
export function aDevice(
  change: Partial<ContactSettings['devices'][number]> = {},
): ContactSettings['devices'][number] {
  return {
    ...{ id: 'd1', name: 'Firefox on Linux', isHere: false, state: 'told', endedAt: null },
    ...{ addedAt: '2026-11-01T12:00:00Z', usedAt: '2026-12-01T12:00:00Z' },
    ...change,
  };
}

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
