import { z } from 'zod';
import { type Clock, minutes } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import { digestOf, endOfCode } from '../codes/one-time-code.ts';
import type { Secrets } from '../codes/secrets.ts';
import { storedLanguage } from '../../words/languages.ts';
import { say } from '../words/say.ts';

/**
 * Somebody who wants an account and has not shown yet that the address is theirs. Only the browser that registered
 * has the token of it, and a code confirms this one registration alone: whoever else registers the same address
 * meanwhile gets a registration, and a code, of their own.
 */
export const registration = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  /** That of the browser that registered. */
  language: storedLanguage,
  passwordHash: z.string(),
  /** Of the newest code. */
  digest: z.string(),
  /** How often the newest code was tried. */
  attempts: z.int(),
  /** Seconds since the epoch, as is `expiresAt`, which DynamoDB's time to live reads. */
  codeExpiresAt: z.int(),
  expiresAt: z.int(),
});
export type Registration = z.infer<typeof registration>;

export type RegistrationCode = Pick<Registration, 'digest' | 'attempts' | 'codeExpiresAt'>;

/** How long, in milliseconds, new codes can be sent for a registration. */
export const registrationLifetime = minutes(24 * 60);

/** The token itself is kept by the browser alone. */
export const registrationId = (secrets: Secrets, token: string): string =>
  `registration#${secrets.digest(`registration#${token}`)}`;

export const newRegistrationCode = (
  { secrets, clock }: { readonly secrets: Secrets; readonly clock: Clock },
  id: string,
): { readonly code: string; readonly stored: RegistrationCode } => {
  const code = secrets.code();
  return {
    code,
    stored: { digest: digestOf(secrets, id, code), attempts: 0, codeExpiresAt: endOfCode(clock) },
  };
};

export const registrationNotHere = () =>
  new DomainError(
    'registration-not-here',
    say((words) => words.registrationNotHere),
  );
