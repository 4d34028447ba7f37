import { type Clock, minutes, toInstant } from '../../clock.ts';
import type { Ids } from '../../ids.ts';
import type { Person } from '../kinds/person.ts';
import type { PushSubscription } from '../../push/push-subscription.ts';
import type { ChangeContact } from './change-contact.ts';
import { type Contact, type Device, withoutDevice } from './contact.ts';
import type { KeptContact } from './contact.ts';
import type { ContactStore } from './contact-store.ts';

type Deps = {
  readonly change: ChangeContact;
  readonly contacts: Pick<ContactStore, 'takeEndpoint'>;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** How long, in milliseconds, a browser stays somebody's after it said so last: longer than any session, and one that is renewed from it. */
const ownedFor = minutes(200 * 24 * 60);

/** So many browsers of one person are told something; the one that was used longest ago makes room. */
export const mostDevices = 10;

export type NewDevice = {
  readonly subscription: PushSubscription;
  /** As its owner knows it. */
  readonly name: string;
  readonly sessionId: string;
};

const latestFirst = (one: Device, other: Device): number => other.usedAt.localeCompare(one.usedAt);

/** A session is in one browser, which has one subscription: another endpoint is what it has in place of the one before. */
const isSame =
  (one: Pick<Device, 'endpoint' | 'sessionId'>) =>
  ({ endpoint, sessionId }: Device): boolean =>
    endpoint === one.endpoint || sessionId === one.sessionId;

const withDevice = (now: Contact, added: Device): Contact => {
  const others = now.devices.filter((other) => !isSame(added)(other));
  return { ...now, devices: [added, ...others].sort(latestFirst).slice(0, mostDevices) };
};

/** Browsers that somebody wants to be told on. */
export const deviceUseCases = ({ change, contacts, ids, clock }: Deps) => {
  /** A browser says by itself, each time that it is used, that it is still there: it stays the same device. */
  const add = (person: Person, { subscription, name, sessionId }: NewDevice): Promise<KeptContact> => {
    const at = toInstant(clock.now());
    const { endpoint, keys, applicationServerKey } = subscription;
    const owned = contacts.takeEndpoint(endpoint, person, clock.now() + ownedFor);
    const begin = (now: Contact): Contact => {
      const known = now.devices.find(isSame({ endpoint, sessionId }));
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
    change(person, (now) => withoutDevice(now, id));

  /** With a session its browser ends. */
  const endSession = (person: Person, sessionId: string): Promise<KeptContact> =>
    change(person, (now) =>
      now.devices.some((device) => device.sessionId === sessionId)
        ? { ...now, devices: now.devices.filter((device) => device.sessionId !== sessionId) }
        : now,
    );

  /** Every session is over. */
  const endAll = (person: Person): Promise<KeptContact> =>
    change(person, (now) => (now.devices.length === 0 ? now : { ...now, devices: [] }));

  /** A session goes on as another one, in the same browser, and every other one is over. */
  const renewSession = (person: Person, from: string, to: string): Promise<KeptContact> =>
    change(person, (now) => {
      if (now.devices.length === 0) return now;
      const here = now.devices.filter(({ sessionId }) => sessionId === from);
      return { ...now, devices: here.map((device) => ({ ...device, sessionId: to })) };
    });

  return { add, remove, endSession, endAll, renewSession };
};
