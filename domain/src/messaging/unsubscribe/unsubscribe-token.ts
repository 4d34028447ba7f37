import { z } from 'zod';
import { textSeal } from '../../people/codes/seal.ts';
import type { TicketKeys } from '../../sales/tickets/ticket-code.ts';
import { switchedTopic } from '../kinds/channel.ts';
import { isLocked } from '../kinds/kinds.ts';
import { person } from '../kinds/person.ts';

/** What a link in a mail ends: a person's mails about a topic. */
const mailsOf = z.object({ person, topic: switchedTopic });
export type MailsOf = z.infer<typeof mailsOf>;

/** What it is sealed for: what was sealed for anything else does not open here. */
const purpose = 'no more mails about a topic';

/** Of any length that a token may have; a token of ours is far shorter. */
export const unsubscribeToken = z.string().regex(/^[\w-]{40,1000}$/);

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const parsed = (text: string | null): MailsOf | null => {
  if (text === null) return null;
  const known = mailsOf.safeParse(fromJson(text));
  // What cannot be switched off any more is not, whatever an old link says.
  return known.success && !isLocked(known.data.topic, 'email') ? known.data : null;
};

/**
 * Links that end mails. They are sealed and not signed only: the address of somebody without an account is in them, and
 * addresses of pages end in logs. The keys are those of tickets, which are good for years and known to who writes mails
 * and who is asked (docs/decisions/0045-mail-that-can-be-stopped.md).
 */
export const unsubscribeTokens = (keys: readonly Pick<TicketKeys[number], 'd'>[]) => {
  const { seal, unseal } = textSeal(keys.map(({ d }) => d));
  return {
    make: ({ person: who, topic }: MailsOf): string =>
      seal(JSON.stringify({ person: who, topic } satisfies MailsOf), purpose),
    /** Null when none of our keys has made it, for this. */
    read: (token: string): MailsOf | null => parsed(unseal(token, purpose)),
  };
};

export type UnsubscribeTokens = ReturnType<typeof unsubscribeTokens>;
