import { z } from 'zod';
import { organizationId } from '../ids.ts';
import { slug } from '../slug.ts';

export const organizationName = z.string().trim().min(2).max(80);

/** Who organizes: a theatre, a promoter, a school. */
export const organization = z.object({
  id: organizationId,
  name: z.string(),
  slug,
  createdAt: z.string(),
});
export type Organization = z.infer<typeof organization>;
