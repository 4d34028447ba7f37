import { type Clock, fromInstant, minutes, toInstant } from '../../clock.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { AccountId, Ids } from '../../ids.ts';
import type { AttemptLimits } from '../../limits/attempt-limits.ts';
import { spendAll } from '../../limits/spend-all.ts';
import type { Account } from '../../people/accounts/account.ts';
import { networkOf } from '../../people/callers/network.ts';
import type { Secrets } from '../../people/codes/secrets.ts';
import { type E164, e164 } from '../../sms/phone-number.ts';
import { personWith } from '../kinds/person.ts';
import type { CompleteSms } from '../sms-job.ts';
import { say, smsTextWords } from '../words/messaging-words.ts';
import type { ChangeContact } from './change-contact.ts';
import type { Contact, PendingNumber } from './contact.ts';
import type { KeptContact } from './contact.ts';

type Deps = {
  readonly change: ChangeContact;
  readonly contactOf: (person: ReturnType<typeof personWith>) => Promise<KeptContact>;
  readonly limits: AttemptLimits;
  readonly secrets: Pick<Secrets, 'code' | 'digest' | 'recognise'>;
  /** Null in a house that sends no text messages. */
  readonly queue: ((sms: CompleteSms) => Promise<void>) | null;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** In milliseconds, as that of a code by e-mail. */
const codeLifetime = minutes(10);

/** Six digits can be guessed, so a code dies with the fifth wrong one. */
const maxAttempts = 5;

const refused = (code: 'wrong-code' | 'code-expired', choose: Parameters<typeof say>[0]): DomainError =>
  new DomainError(
    code,
    say(choose),
    atFault(
      'code',
      say(({ contact }) => contact.field.code),
    ),
  );

const digestText = (id: AccountId, number: string, code: string): string => `number#${id}#${number}#${code}`;

/** Another number is no longer the old one's: what came back from that is forgotten. */
const withNumber = (now: Contact, number: string, confirmedAt: string): Contact => ({
  ...now,
  number: { number, confirmedAt },
  pending: null,
  stops: now.stops.filter(({ channel }) => channel !== 'sms'),
});

/** How somebody gives the number of their telephone, and shows that it is theirs. */
export const numberUseCases = ({ change, contactOf, limits, secrets, queue, ids, clock }: Deps) => {
  /** Whose turn it is, and to which number: each text message costs money. */
  const spend = (id: AccountId, number: string, address: string) =>
    spendAll(limits, [
      { attempt: 'sms', key: id },
      { attempt: 'sms-to-number', key: number },
      { attempt: 'sms-from-address', key: networkOf(address) },
    ]);

  /**
   * Sends a code to a number; the one before is good no more. The number that was confirmed stays until this one is.
   * @throws DomainError `too-many-attempts`, `not-found` in a house without text messages
   */
  const sendCode = async (account: Account, number: E164, address: string): Promise<KeptContact> => {
    if (!queue)
      throw new DomainError(
        'not-found',
        say(({ contact }) => contact.noSms),
      );
    const { id, email, name, language } = account;
    await spend(id, number, address);
    const [code, now] = [secrets.code(), clock.now()];
    const expiresAt = toInstant(now + codeLifetime);
    const digest = secrets.digest(digestText(id, number, code));
    const next = await change(personWith(id), (contact) => ({
      ...contact,
      pending: { number, digest, attempts: 0, expiresAt },
    }));
    await queue({
      kind: 'sms',
      id: `number#${ids.next()}`,
      to: number,
      text: smsTextWords.in(language).code({ code, minutes: codeLifetime / minutes(1) }),
      goodUntil: expiresAt,
      email,
      notice: { kind: 'number-code', at: toInstant(now), accountId: id, name, language },
    });
    return next;
  };

  /** Sends another code to the number that waits. @throws DomainError `code-expired` where none does */
  const sendAgain = async (account: Account, address: string): Promise<KeptContact> => {
    const { pending } = await contactOf(personWith(account.id));
    if (!pending) throw refused('code-expired', ({ contact }) => contact.noPending);
    return sendCode(account, e164.parse(pending.number), address);
  };

  const isRight = (id: AccountId, { number, digest }: PendingNumber, code: string): boolean =>
    secrets.recognise(digestText(id, number, code), [digest]) === digest;

  /**
   * The number is theirs from now on. Every try counts before it is looked at, so that a thousand at once are no better.
   * @throws DomainError `wrong-code`, `code-expired`
   */
  const confirm = async (id: AccountId, code: string): Promise<KeptContact> => {
    const person = personWith(id);
    const tried = await change(person, (now) => {
      const { pending } = now;
      if (!pending || fromInstant(pending.expiresAt) <= clock.now() || pending.attempts >= maxAttempts)
        throw refused('code-expired', ({ contact }) => contact.codeOver);
      return { ...now, pending: { ...pending, attempts: pending.attempts + 1 } };
    });
    const { pending } = tried;
    if (!pending || !isRight(id, pending, code))
      throw refused('wrong-code', ({ contact }) => contact.wrongCode);
    const confirmedAt = toInstant(clock.now());
    return change(person, (now) =>
      // Another code was asked for meanwhile: that one is the one to type.
      now.pending?.digest === pending.digest ? withNumber(now, pending.number, confirmedAt) : now,
    );
  };

  /** No text message goes there any more. */
  const remove = (id: AccountId): Promise<KeptContact> =>
    change(personWith(id), (now) =>
      now.number || now.pending ? { ...now, number: null, pending: null } : now,
    );

  /** The number that waits for its code is wanted no more: what was there before stays. */
  const keep = (id: AccountId): Promise<KeptContact> =>
    change(personWith(id), (now) => (now.pending ? { ...now, pending: null } : now));

  return { sendCode, sendAgain, confirm, remove, keep };
};
