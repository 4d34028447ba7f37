import type { IconName } from '@parterre/ui/icon/icon-name.ts';
import type { Preview } from '../../data/api.ts';

interface ChannelLook {
  readonly word: string;
  readonly icon: IconName;
  /** Said where somebody has none. */
  readonly none: string;
}

/** Every way by which people are told something. */
export const channelLooks: Readonly<Record<Preview['channel'], ChannelLook>> = {
  email: { word: $localize`E-mail`, icon: 'mail', none: $localize`No address` },
  sms: { word: $localize`SMS`, icon: 'sms', none: $localize`No number given` },
  push: { word: $localize`Push`, icon: 'notifications', none: $localize`No device` },
  inbox: { word: $localize`Inbox`, icon: 'inbox', none: $localize`No account, so no inbox` },
};
