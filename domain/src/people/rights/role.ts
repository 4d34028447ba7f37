import { z } from 'zod';

/** What an employee may do: run the platform, run one organization's events, or scan its tickets. */
export const role = z.enum(['admin', 'organizer', 'door']);
export type Role = z.infer<typeof role>;
