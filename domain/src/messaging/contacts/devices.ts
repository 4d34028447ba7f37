import { type Clock, minutes, toInstant } from '../../clock.ts';
import type { Ids } from '../../ids.ts';
import type { Person } from '../kinds/person.ts';
import type { PushSubscription } from '../../push/push-subscription.ts';
import type { ChangeContact } from './change-contact.ts';
import type { Contact, KeptContact } from './contact.ts';
import type { ContactStore } from './contact-store.ts';
import { inSession, knownDevice, withDevice, withDevicesThat } from './device-lists.ts';

type Deps = {
  readonly change: ChangeContact;
  readonly contacts: Pick<ContactStore, 'takeEndpoint'>;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** How long, in milliseconds, a browser stays somebody's after it said so last: longer than any session, and one that is renewed from it. */
const ownedFor = minutes(200 * 24 * 60);

export type NewDevice = {
  readonly subscription: PushSubscription;
  /** As its owner knows it. */
  readonly name: string;
  readonly sessionId: string;
};

/** Browsers that somebody wants to be told on. */
export const deviceUseCases = ({ change, contacts, ids, clock }: Deps) => {
  /** A browser says by itself, each time that it is used, that it is still there: it stays the same device. */
  const add = (person: Person, { subscription, name, sessionId }: NewDevice): Promise<KeptContact> => {
    const at = toInstant(clock.now());
    const { endpoint, keys, applicationServerKey } = subscription;
    const owned = contacts.takeEndpoint(endpoint, person, clock.now() + ownedFor);
    const begin = (now: Contact): Contact => {
      const known = knownDevice(now, { endpoint, sessionId });
      // Begun anew with each session: it is told as long as that lasts.
      const goesOn = known?.sessionId === sessionId;
      return withDevice(now, {
        id: known?.id ?? ids.next(),
        name,
        endpoint,
        keys,
        applicationServerKey,
        sessionId,
        addedAt: goesOn ? known.addedAt : at,
        usedAt: at,
      });
    };
    return change(person, begin, [owned]);
  };

  const remove = (person: Person, id: string): Promise<KeptContact> =>
    change(person, (now) => withDevicesThat(now, (device) => device.id !== id));

  /** With a session its browser ends. */
  const endSession = (person: Person, sessionId: string): Promise<KeptContact> =>
    change(person, (now) => withDevicesThat(now, (device) => device.sessionId !== sessionId));

  /** Every session is over. */
  const endAll = (person: Person): Promise<KeptContact> =>
    change(person, (now) => withDevicesThat(now, () => false));

  /** A session goes on as another one, in the same browser, and every other one is over. */
  const renewSession = (person: Person, from: string, to: string): Promise<KeptContact> =>
    change(person, (now) =>
      inSession(
        withDevicesThat(now, ({ sessionId }) => sessionId === from),
        to,
      ),
    );

  return { add, remove, endSession, endAll, renewSession };
};
