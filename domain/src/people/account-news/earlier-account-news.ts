import { z } from 'zod';
import { accountId } from '../../ids.ts';
import { portal } from '../rights/portal.ts';
import type { AccountNews } from './account-news.ts';

/** What the release before called it. */
export const earlierWord = {
  'registration-code-issued': 'confirm-registration',
  'password-reset-requested': 'reset-password',
  'employee-invited': 'invite',
  'password-changed': 'tell-of-new-password',
} as const satisfies Record<AccountNews['kind'], string>;

/** What stands outside of the seal. */
const outside = { id: z.string(), createdAt: z.string(), expiresAt: z.int() };

/** Reads what the release before sealed, which runs beside this one for a while. */
export const earlierAccountNews = z
  .discriminatedUnion('what', [
    z.object({
      what: z.literal('confirm-registration'),
      ...outside,
      registrationId: z.string(),
      code: z.string(),
    }),
    z.object({
      what: z.literal('reset-password'),
      ...outside,
      portal,
      email: z.string(),
      codeId: z.string(),
      code: z.string(),
    }),
    z.object({
      what: z.literal('invite'),
      ...outside,
      email: z.string(),
      organization: z.string(),
      token: z.string(),
    }),
    z.object({ what: z.literal('tell-of-new-password'), ...outside, accountId }),
  ])
  .transform(({ id, createdAt: at, ...told }): AccountNews => {
    const envelope = { id, version: 1 as const, at };
    switch (told.what) {
      case 'confirm-registration':
        return { ...envelope, kind: 'registration-code-issued', facts: told };
      case 'reset-password':
        return { ...envelope, kind: 'password-reset-requested', facts: told };
      case 'invite':
        return { ...envelope, kind: 'employee-invited', facts: told };
      case 'tell-of-new-password':
        return { ...envelope, kind: 'password-changed', facts: told };
      default:
        return told satisfies never;
    }
  });
