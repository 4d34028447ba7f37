import { type Clock, toInstant } from '../../clock.ts';
import type { Ids } from '../../ids.ts';
import type { Person } from '../kinds/person.ts';
import type { PushSubscription } from '../../push/push-subscription.ts';
import type { ChangeContact } from './change-contact.ts';
import { type Contact, type Device, withoutDevice } from './contact.ts';
import type { KeptContact } from './contact.ts';

type Deps = { readonly change: ChangeContact; readonly ids: Ids; readonly clock: Clock };

/** So many browsers of one person are told something; the one that was used longest ago makes room. */
export const mostDevices = 10;

export type NewDevice = {
  readonly subscription: PushSubscription;
  /** As its owner knows it. */
  readonly name: string;
  readonly sessionId: string;
};

const latestFirst = (one: Device, other: Device): number => other.usedAt.localeCompare(one.usedAt);

const withDevice = (now: Contact, added: Device): Contact => {
  const others = now.devices.filter(({ endpoint }) => endpoint !== added.endpoint);
  return { ...now, devices: [added, ...others].sort(latestFirst).slice(0, mostDevices) };
};

/** Browsers that somebody wants to be told on. */
export const deviceUseCases = ({ change, ids, clock }: Deps) => {
  /** A browser says by itself, each time that it is used, that it is still there: it stays the same device. */
  const add = (person: Person, { subscription, name, sessionId }: NewDevice): Promise<KeptContact> => {
    const at = toInstant(clock.now());
    const { endpoint, keys, applicationServerKey } = subscription;
    return change(person, (now) => {
      const known = now.devices.find((device) => device.endpoint === endpoint);
      // Begun anew with each session: what was added before a sign-out everywhere is told nothing.
      const isSame = known?.sessionId === sessionId;
      return withDevice(now, {
        id: known?.id ?? ids.next(),
        name,
        endpoint,
        keys,
        applicationServerKey,
        sessionId,
        addedAt: isSame ? known.addedAt : at,
        usedAt: at,
      });
    });
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

  /** Every session but this one is over (null: every one). */
  const endOthers = (person: Person, sessionId: string | null): Promise<KeptContact> =>
    change(person, (now) =>
      now.devices.every((device) => device.sessionId === sessionId)
        ? now
        : { ...now, devices: now.devices.filter((device) => device.sessionId === sessionId) },
    );

  return { add, remove, endSession, endOthers };
};
