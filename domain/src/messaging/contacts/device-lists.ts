import { z } from 'zod';
import type { Contact, Device, EndedDevice, UnreadDevice } from './contact.ts';

/** So many browsers of one person are known; the one that was used longest ago makes room, and before it those that have ended. */
export const mostDevices = 10;

type Known = Device | EndedDevice;

/** What a browser is known by, of one that cannot be read, too: as far as that says so. */
type Named = { readonly id?: unknown; readonly sessionId?: unknown; readonly endpoint?: unknown };

const named = z
  .object({ id: z.unknown(), sessionId: z.unknown(), endpoint: z.unknown() })
  .partial()
  .catch({});

const latestFirst = (one: Known, other: Known): number => other.usedAt.localeCompare(one.usedAt);

/** A session is in one browser, which has one subscription: another endpoint is what it has in place of the one before. */
const isSame =
  (one: Pick<Device, 'endpoint' | 'sessionId'>) =>
  (other: Named): boolean =>
    other.sessionId === one.sessionId || other.endpoint === one.endpoint;

/** What is known of a browser, whether it is told things or has ended. */
export const knownDevice = (
  { devices, endedDevices }: Contact,
  of: Pick<Device, 'endpoint' | 'sessionId'>,
): Known | undefined => devices.find(isSame(of)) ?? endedDevices.find(isSame(of));

const withinLimit = (contact: Contact): Contact => {
  const devices = contact.devices.toSorted(latestFirst).slice(0, mostDevices);
  const endedDevices = contact.endedDevices.toSorted(latestFirst).slice(0, mostDevices - devices.length);
  return { ...contact, devices, endedDevices };
};

/** Only those of which this is true. */
export const withDevicesThat = (contact: Contact, stay: (device: Named) => boolean): Contact => {
  const { devices, endedDevices, unreadDevices } = contact;
  const unreadStays = ({ kept }: UnreadDevice) => stay(named.parse(kept));
  if ([...devices, ...endedDevices].every(stay) && unreadDevices.every(unreadStays)) return contact;
  return {
    ...contact,
    devices: devices.filter(stay),
    endedDevices: endedDevices.filter(stay),
    unreadDevices: unreadDevices.filter(unreadStays),
  };
};

/** Each of them in another session. */
export const inSession = (contact: Contact, sessionId: string): Contact => {
  const { devices, endedDevices, unreadDevices } = contact;
  if (devices.length + endedDevices.length + unreadDevices.length === 0) return contact;
  return {
    ...contact,
    devices: devices.map((device) => ({ ...device, sessionId })),
    endedDevices: endedDevices.map((device) => ({ ...device, sessionId })),
    unreadDevices: unreadDevices.map(({ list, kept }) => ({
      list,
      kept: typeof kept === 'object' ? { ...kept, sessionId } : kept,
    })),
  };
};

/** With one that is told things from now on, also where it had ended. */
export const withDevice = (contact: Contact, added: Device): Contact => {
  const others = withDevicesThat(contact, (other) => !isSame(added)(other));
  return withinLimit({ ...others, devices: [added, ...others.devices] });
};

/** With one that its push service knows no more; one that has subscribed anew meanwhile goes on. `endedAt`: an instant. */
export const withEnded = (
  contact: Contact,
  { id, endpoint }: Pick<Device, 'id' | 'endpoint'>,
  endedAt: string,
): Contact => {
  const gone = contact.devices.find((device) => device.id === id && device.endpoint === endpoint);
  if (!gone) return contact;
  const { name, sessionId, addedAt, usedAt } = gone;
  const others = withDevicesThat(contact, (device) => device.id !== id);
  return withinLimit({
    ...others,
    endedDevices: [{ id, name, sessionId, addedAt, usedAt, endedAt }, ...others.endedDevices],
  });
};
