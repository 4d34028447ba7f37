import type { Contact, Device, EndedDevice } from './contact.ts';

/** So many browsers of one person are known; the one that was used longest ago makes room, and before it those that have ended. */
export const mostDevices = 10;

type Known = Device | EndedDevice;

const latestFirst = (one: Known, other: Known): number => other.usedAt.localeCompare(one.usedAt);

/** A session is in one browser, which has one subscription: another endpoint is what it has in place of the one before. */
const isSame =
  (one: Pick<Device, 'endpoint' | 'sessionId'>) =>
  (other: Known): boolean =>
    other.sessionId === one.sessionId || ('endpoint' in other && other.endpoint === one.endpoint);

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
export const withDevicesThat = (contact: Contact, stay: (device: Known) => boolean): Contact => {
  const { devices, endedDevices } = contact;
  if ([...devices, ...endedDevices].every(stay)) return contact;
  return { ...contact, devices: devices.filter(stay), endedDevices: endedDevices.filter(stay) };
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
