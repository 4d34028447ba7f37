import type { AttemptLimits } from './attempt-limits.ts';
import { networkOf } from './network.ts';

/** Who asks for a mail, and to which e-mail address. */
export type MailWish = {
  readonly email: string;
  /** Where on the network they are. */
  readonly address: string;
};

/**
 * Counts a mail that anybody may ask for. What one network asks for is counted on its own, so that no stranger uses up
 * what the owner of the address has; and all of it together, so that many networks do not fill somebody's mailbox.
 * @throws DomainError `too-many-attempts`
 */
export const spendMail = async (limits: AttemptLimits, { email, address }: MailWish): Promise<void> => {
  const own = `${email}#${networkOf(address)}`;
  await limits.spend('mail', own);
  try {
    await limits.spend('mail-to-address', email);
  } catch (refused) {
    // Others filled the mailbox: whoever asks in vain meanwhile has lost nothing.
    await limits.giveBack('mail', own);
    throw refused;
  }
};
