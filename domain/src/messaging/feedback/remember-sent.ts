import { type Clock, toInstant } from '../../clock.ts';
import type { Outcome } from '../delivering/way.ts';
import type { OutsideChannel } from '../kinds/channel.ts';
import type { Notification } from '../notifications/notification.ts';
import type { EndAddress } from './end-address.ts';
import type { SentMessages } from './sent-messages.ts';

type Deps = {
  readonly sent: Pick<SentMessages, 'keep'>;
  readonly endAddress: EndAddress;
  readonly clock: Clock;
};

/** Of what was tried: remembers how the provider calls it, and ends an address that was found to be dead at once. */
export const rememberSent =
  ({ sent, endAddress, clock }: Deps) =>
  async (
    notification: Notification,
    channel: OutsideChannel,
    outcomes: readonly Outcome[],
  ): Promise<void> => {
    // Push services report nothing later, and browsers that are gone are ended where that is found.
    if (channel === 'push') return;
    for (const { state, providerId, why = '' } of outcomes) {
      if (providerId !== undefined) await sent.keep(channel, providerId, notification, clock.now());
      if (state === 'bounced') await endAddress(notification, { channel, at: toInstant(clock.now()), why });
    }
  };
