import { z, type ZodType } from 'zod';
import type { Database } from '../../dynamo/database.ts';
import { rowsOf } from '../../dynamo/read-rows.ts';
import type { Person } from '../kinds/person.ts';
import { type Contact, device, endedDevice, type UnreadDevice } from './contact.ts';

type Kept = Readonly<Record<UnreadDevice['list'], readonly unknown[]>>;
type Read = Pick<Contact, 'devices' | 'endedDevices' | 'unreadDevices'>;

/**
 * Browsers of a contact, each by itself: one that cannot be read keeps nobody from being told by all that is left, and is an alarm as any
 * other row is.
 */
export const readableDevices =
  (database: Pick<Database, 'passedOver'>) =>
  (person: Person, kept: Kept): Read => {
    const rowsIn = rowsOf(database, 'Contacts', ['person', 'what']);
    const unreadDevices: UnreadDevice[] = [];
    const read = <One>(list: UnreadDevice['list'], schema: ZodType<One>): One[] => {
      const row = z.object({ device: schema });
      const parse = (of: Readonly<Record<string, unknown>>): One => {
        const { success, data, error } = row.safeParse(of);
        if (success) return data.device;
        unreadDevices.push({ list, kept: of.device });
        throw error;
      };
      const rows = kept[list].map((one) => ({ device: one }));
      return rowsIn(rows, parse, { person, what: 'contact' });
    };
    return {
      devices: read('devices', device),
      endedDevices: read('endedDevices', endedDevice),
      unreadDevices,
    };
  };

/** A list as it is kept: with what could not be read of it, as it was. */
export const keptDevices = (contact: Read, list: UnreadDevice['list']): unknown[] => [
  ...contact[list],
  ...contact.unreadDevices.filter((unread) => unread.list === list).map(({ kept }) => kept),
];
