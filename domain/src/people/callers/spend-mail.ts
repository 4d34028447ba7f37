import { spendAll } from '../../limits/spend-all.ts';
import type { AttemptLimits, Counted } from '../../limits/attempt-limits.ts';
import { networkOf } from './network.ts';

/** Who asks for a mail, and to which e-mail address. */
export type MailWish = {
  readonly email: string;
  /** Where on the network they are. */
  readonly address: string;
};

/** What a mail to somebody counts for, whoever asks for how many others. */
export const mailCounts = ({ email, address }: MailWish): readonly [Counted, Counted] => [
  { attempt: 'mail', key: `${email}#${networkOf(address)}` },
  { attempt: 'mail-to-address', key: email },
];

/**
 * Counts a mail that anybody may ask for. What one network asks for is counted on its own, so that no stranger uses up
 * what the owner of the address has; all of it together, so that many networks do not fill somebody's mailbox; and all
 * that one network asks for, so that no stranger has everybody on a list written to.
 * @throws DomainError `too-many-attempts`
 */
export const spendMail = (limits: AttemptLimits, wish: MailWish): Promise<void> =>
  spendAll(limits, [...mailCounts(wish), { attempt: 'mail-from-address', key: networkOf(wish.address) }]);
