import { type Clock, toInstant } from '../../clock.ts';
import type { ChangeContact } from '../contacts/change-contact.ts';
import { type Contact, isStopped } from '../contacts/contact.ts';
import type { OutsideChannel } from '../kinds/channel.ts';
import { markOf } from '../kinds/person.ts';
import type { Notification } from '../notifications/notification.ts';
import type { Notify } from '../notifications/notify.ts';

type Deps = { readonly changeContact: ChangeContact; readonly notify: Notify; readonly clock: Clock };

/** So many addresses that ended are remembered of one person. */
const mostStops = 20;

/** `at`: when it was tried, an instant. `why`: what was said of it. `isUnwanted`: its reader said so. */
export type DeadEnd = {
  readonly channel: OutsideChannel;
  readonly at: string;
  readonly why: string;
  readonly isUnwanted?: boolean;
};

/** Where a notification went by a channel; null where nobody knows any more, or it is a browser's (`endDevice`). */
const addressOf = (
  { number }: Contact,
  { to, told }: Notification,
  { channel, at }: DeadEnd,
): string | null => {
  if (channel === 'email') return to.email;
  // A code goes to a number that is not theirs yet, and what was sent before it was, to another one.
  if (channel === 'push' || told.kind === 'number-code' || !number || number.confirmedAt > at) return null;
  return number.number;
};

/**
 * Sends nothing more to where a notification went, as that is dead, or its reader does not want it. They are told so by the
 * channels that are left: once, however often it is found.
 */
export const endAddress =
  ({ changeContact, notify, clock }: Deps) =>
  async (notification: Notification, deadEnd: DeadEnd): Promise<void> => {
    const { channel, why, isUnwanted = false } = deadEnd;
    const { person, to } = notification;
    const { stops, ...contact } = await changeContact(person, (now) => {
      const address = addressOf(now, notification, deadEnd);
      if (address === null || isStopped(now, channel, address)) return now;
      const stop = { channel, address, why, at: toInstant(clock.now()) };
      return { ...now, stops: [...now.stops, stop].slice(-mostStops) };
    });
    const address = addressOf({ stops, ...contact }, notification, deadEnd);
    const stop = stops.find((one) => one.channel === channel && one.address === address);
    // Somebody without an account has no other channel.
    if (!stop || !person.startsWith('account#')) return;
    const told = { kind: 'channel-ended', channel, address: stop.address, isUnwanted } as const;
    await notify({
      id: `ended-${channel}-${stop.at}-${markOf(person)}`,
      at: stop.at,
      person,
      to,
      told,
      about: {},
    });
  };

export type EndAddress = ReturnType<typeof endAddress>;
