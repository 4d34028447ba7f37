import { z } from 'zod';

/**
 * Employees only: admins run the platform, organizers the events of one organization; the box office sells at its counter,
 * the door scans its tickets.
 */
export const role = z.enum(['admin', 'organizer', 'box-office', 'door']);
export type Role = z.infer<typeof role>;

/** As what somebody is invited to an organization; admins belong to none. */
export const invitedRole = role.exclude(['admin']);
export type InvitedRole = z.infer<typeof invitedRole>;
