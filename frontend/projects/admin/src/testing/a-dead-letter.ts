import type { DeadLetter } from '../data/api.ts';

/** A reminder to Carla that no browser took for a day. */
export const aDeadLetter = (given: Partial<DeadLetter> = {}): DeadLetter => ({
  ...{ id: 'l1', what: 'notification', kind: 'reminder', audience: null, channel: 'push' },
  to: { name: 'Carla', email: 'carla@mail.test' },
  event: { id: 'e1', title: 'Nocturne' },
  bookingId: null,
  ...{ setAsideAt: '2026-12-01T11:00:00Z', endsAt: '2026-12-15T11:00:00Z', receives: 1 },
  ...{ tries: 51, since: '2026-11-30T11:00:00Z', why: '503 unavailable', isTooLate: false },
  logged: { id: 'd1', organizationId: 'o1', state: 'given-up' },
  ...given,
});
