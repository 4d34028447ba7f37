import type { IconName } from '@parterre/ui/icon/icon-name.ts';
import type { Way } from '../stores/state-words.ts';

interface ChannelLook {
  readonly word: string;
  readonly icon: IconName;
  /** Said where somebody has none. */
  readonly none: string;
}

export const channelLooks: Readonly<Record<Way['channel'] | 'inbox', ChannelLook>> = {
  email: { word: $localize`E-mail`, icon: 'mail', none: $localize`No address` },
  sms: { word: $localize`SMS`, icon: 'sms', none: $localize`No number given` },
  push: { word: $localize`Push`, icon: 'notifications', none: $localize`No device` },
  inbox: { word: $localize`Inbox`, icon: 'inbox', none: $localize`No account, so no inbox` },
};

/** Why a channel is not used. A reason that is new to this portal is told in the service's own word. */
export function whyNotUsed({ channel, why }: Pick<Way, 'channel' | 'why'>): string {
  switch (why) {
    case 'no-address':
      return channelLooks[channel].none;
    case 'switched-off':
      return $localize`Switched off by its reader`;
    case 'address-ended':
      return $localize`Given up after what came back`;
    case 'not-for-this':
      return $localize`Not for messages of this kind`;
    case 'not-chosen':
      return $localize`Not chosen for this reminder`;
    case 'event-off':
      return $localize`The event was off by then`;
    case 'event-moved':
      return $localize`The event was moved by then`;
    case 'not-booked':
      return $localize`No booking by then`;
    case 'too-late':
      return $localize`Too late by then`;
    default:
      return why ?? $localize`Not used`;
  }
}
