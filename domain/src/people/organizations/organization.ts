import { z } from 'zod';
import { line, noLink } from '../../text.ts';
import { organizationId } from '../../ids.ts';
import { slug } from '../../slug.ts';

export const organizationName = line({ min: 2, max: 80 }, noLink);

/** Who organizes: a theatre, a promoter, a school. */
export const organization = z.object({
  id: organizationId,
  name: z.string(),
  slug,
  createdAt: z.string(),
});
export type Organization = z.infer<typeof organization>;
