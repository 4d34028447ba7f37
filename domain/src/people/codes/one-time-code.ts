import { z } from 'zod';
import { type Clock, minutes, seconds, toInstant } from '../../clock.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { AccountId } from '../../ids.ts';
import type { MailedCode } from '../../mail/mail-layout.ts';
import type { Secrets } from './secrets.ts';
import { say } from '../words/say.ts';

/** A code or link that was sent by e-mail. Only its digest is kept. */
export const storedCode = z.object({
  id: z.string(),
  accountId: z.string(),
  digest: z.string(),
  /** How often it was tried. */
  attempts: z.int(),
  /** Seconds since the epoch, as DynamoDB's time to live wants them. */
  expiresAt: z.int(),
});
export type StoredCode = z.infer<typeof storedCode>;

/** Six digits can be guessed, so a code dies with the fifth wrong one. */
export const maxAttempts = 5;

/** Whose a code is that was asked for at an address without an account: it is kept like any other, and mailed to nobody. */
export const nobody = 'nobody';

/** In milliseconds. */
export const codeLifetime = minutes(10);

export const digestOf = (secrets: Secrets, id: string, code: string): string =>
  secrets.digest(`${id}#${code}`);

/** Whether a digest was made of this code. */
export const isDigestOf = (secrets: Secrets, digest: string, id: string, code: string): boolean =>
  secrets.recognise(`${id}#${code}`, [digest]) === digest;

/** A code as a mail brings it. `expiresAt` as it is stored: seconds since the epoch. */
export const mailedCode = (digits: string, expiresAt: number): MailedCode => ({
  digits,
  goodUntil: toInstant(seconds(expiresAt)),
});

/** One refusal for every reason: which of them it is would tell whether the address is known. */
export const wrongCode = () =>
  new DomainError(
    'wrong-code',
    say((words) => words.wrongCode),
    atFault(
      'code',
      say((words) => words.field.code),
    ),
  );

export const codeUsed = () =>
  new DomainError(
    'code-expired',
    say((words) => words.codeUsed),
  );

/** A code as it is kept, for whom it was made. */
export const codeOf = (
  secrets: Secrets,
  {
    id,
    accountId,
    code,
    expiresAt,
  }: {
    readonly id: string;
    readonly accountId: AccountId | typeof nobody;
    readonly code: string;
    readonly expiresAt: number;
  },
): StoredCode => ({ id, accountId, digest: digestOf(secrets, id, code), attempts: 0, expiresAt });

/** When a code that is made now is over, in seconds since the epoch. */
export const endOfCode = (clock: Clock): number => Math.floor((clock.now() + codeLifetime) / 1000);
