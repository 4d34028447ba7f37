import type { Person } from '../kinds/person.ts';
import type { Contact, Device } from './contact.ts';
import type { ToldDevices } from './told-devices.ts';

/** What its owner sees of a browser. `signed-out`: they are not signed in there any more, so it is told nothing. */
export type ListedDevice = Pick<Device, 'id' | 'name' | 'sessionId' | 'addedAt' | 'usedAt'> &
  ({ readonly state: 'told' | 'signed-out' } | { readonly state: 'ended'; readonly endedAt: string });

/** Every browser of somebody as it is told things now: what they see agrees with what is sent. */
export const listDevices =
  (told: ToldDevices) =>
  async (
    person: Person,
    contact: Pick<Contact, 'devices' | 'endedDevices'>,
  ): Promise<readonly ListedDevice[]> => {
    const ids = new Set((await told(person, contact)).map(({ id }) => id));
    return [
      ...contact.devices.map((device) => ({
        ...device,
        state: ids.has(device.id) ? ('told' as const) : ('signed-out' as const),
      })),
      ...contact.endedDevices.map((device) => ({ ...device, state: 'ended' as const })),
    ];
  };
