import type { Role } from './role.ts';

/**
 * What employees may do, and in which role. Endpoints ask for a right, never for a role. Whose it must be is asked besides:
 * admins act for every organization, all others for their own. Which of the rights no endpoint asks for yet, the test beside
 * this table says.
 */
export const rights = {
  'run-platform': ['admin'],
  'manage-events': ['admin', 'organizer'],
  'sell-at-counter': ['admin', 'organizer', 'box-office'],
  /** What one sold oneself, on the day of the sale. */
  'undo-own-sales': ['admin', 'organizer', 'box-office'],
  'print-tickets': ['admin', 'organizer', 'box-office'],
  'refund-bookings': ['admin', 'organizer'],
  /** What people were told, and what became of it. */
  'see-deliveries': ['admin', 'organizer'],
  /** Of an event, in words of one's own. */
  'write-to-attendees': ['admin', 'organizer'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Right = keyof typeof rights;

const rolesWith: Readonly<Record<Right, readonly Role[]>> = rights;

export const hasRight = ({ role }: { readonly role: Role }, right: Right): boolean =>
  rolesWith[right].includes(role);
