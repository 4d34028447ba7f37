import type { AccountId } from '../../ids.ts';
import { accountIn, type Person } from '../kinds/person.ts';
import type { Contact, Device } from './contact.ts';
import type { ContactStore } from './contact-store.ts';

type Deps = {
  readonly contacts: Pick<ContactStore, 'ownerOf'>;
  /** Which of these sessions are not over. */
  readonly liveSessions: (of: AccountId, ids: readonly string[]) => Promise<ReadonlySet<string>>;
};

/**
 * Browsers that somebody is told things on now: where they are still signed in, however a session ended, and that nobody else has asked
 * on since. A browser that two people use is told about the one who asked last; of one that was added before owners were kept, nobody
 * knows another one.
 */
export const toldDevices =
  ({ contacts, liveSessions }: Deps) =>
  async (person: Person, { devices }: Pick<Contact, 'devices'>): Promise<readonly Device[]> => {
    const account = accountIn(person);
    if (!account || devices.length === 0) return [];
    const [live, owners] = await Promise.all([
      liveSessions(
        account,
        devices.flatMap(({ sessionId }) => sessionId ?? []),
      ),
      Promise.all(devices.map(({ endpoint }) => contacts.ownerOf(endpoint))),
    ]);
    return devices.filter(
      ({ sessionId }, n) => sessionId !== null && live.has(sessionId) && (owners[n] ?? person) === person,
    );
  };

export type ToldDevices = ReturnType<typeof toldDevices>;
