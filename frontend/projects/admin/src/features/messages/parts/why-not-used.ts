import { channelLooks } from '../../../ui/previews/channel-looks.ts';
import type { Way } from '../stores/state-words.ts';

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
