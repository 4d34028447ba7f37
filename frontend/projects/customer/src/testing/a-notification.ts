import type { Notification } from '../data/api.ts';

/** That somebody has tickets now. Its instant names it. */
export function aNotification(title: string, at: string, change: Partial<Notification> = {}): Notification {
  return {
    ...{ id: `${at}#${title}`, kind: 'booking-confirmed', topic: 'tickets', title, at },
    ...{
      text: 'Fri 4 Dec, 19:30, Kumo Hall',
      isRead: false,
      path: '/bookings/b1',
      eventId: 'e1',
      channels: [],
    },
    ...change,
  };
}
