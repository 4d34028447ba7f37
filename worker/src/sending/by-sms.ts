import { type Contact, unreachable } from '@parterre/domain/messaging/contacts/contact';
import { endedMeanwhile, refusedForGood } from '@parterre/domain/messaging/delivering/refused-for-good';
import { notUsed, type PrepareWay } from '@parterre/domain/messaging/delivering/way';
import type { Person } from '@parterre/domain/messaging/kinds/person';
import { wholePathOf } from '@parterre/domain/messaging/notifications/short-words';
import { smsWords } from '@parterre/domain/messaging/notifications/sms-words';
import { e164 } from '@parterre/domain/sms/phone-number';
import type { SmsSender } from '@parterre/domain/sms/sms-sender';

export type SmsDeps = {
  /** Null in a house that sends none. */
  readonly sms: SmsSender | null;
  readonly contactOf: (person: Person) => Promise<Contact>;
  readonly publicUrl: string;
};

/** Ready to send a notification to somebody's number, if they still have one. */
export const bySms =
  ({ sms, contactOf, publicUrl }: SmsDeps): PrepareWay =>
  async ({ person, told, to }) => {
    const contact = await contactOf(person);
    const { number } = contact;
    if (!sms || !number) return notUsed('no-address');
    if (unreachable(contact, to, 'sms')) return endedMeanwhile;
    const path = wholePathOf(told);
    const text = smsWords(told, to.language, path === null ? null : new URL(path, publicUrl).href);
    return refusedForGood(async () => {
      const { providerId } = await sms.send({ to: e164.parse(number.number), text });
      return { state: 'sent', providerId };
    });
  };
