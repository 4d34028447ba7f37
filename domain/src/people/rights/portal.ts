import { z } from 'zod';

/** Which portal an account signs in at. The same person may have one account at each. */
export const portal = z.enum(['customer', 'employee']);
export type Portal = z.infer<typeof portal>;
