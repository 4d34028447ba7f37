import { createECDH, randomBytes } from 'node:crypto';
import { toInstant } from '../clock.ts';
import type { Tables } from '../dynamo/open-tables.ts';
import { fewAtATime } from '../few-at-a-time.ts';
import { randomIds } from '../ids.ts';
import { type Device, newContact } from '../messaging/contacts/contact.ts';
import { dynamoContactStore } from '../messaging/contacts/dynamo-contact-store.ts';
import { type Person, personWith } from '../messaging/kinds/person.ts';
import type { Customer } from '../people/accounts/account.ts';
import { dynamoSessionStore } from '../people/sessions/dynamo-session-store.ts';
import { aCustomer } from './account-builders.ts';
import { aSession } from './session-builder.ts';
import { storesOf } from './stores-of.ts';
import { z } from 'zod';

const subscribed = z.object({ endpoint: z.url() });
const anHour = 3_600_000;
const atOnce = 20;

/** The browser of somebody that a push service knows. */
const aDevice = async (service: string, applicationServerKey: string, sessionId: string): Promise<Device> => {
  const answer = await fetch(`${service}/api/subscriptions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ applicationServerKey }),
  });
  const { endpoint } = subscribed.parse(await answer.json());
  const p256dh = createECDH('prime256v1').generateKeys('base64url', 'uncompressed');
  const keys = { p256dh, auth: randomBytes(16).toString('base64url') };
  const at = toInstant(Date.now());
  const name = 'Chrome on Pixel';
  return {
    id: randomIds.next(),
    name,
    endpoint,
    keys,
    applicationServerKey,
    sessionId,
    addedAt: at,
    usedAt: at,
  };
};

/** A number that nobody has. */
const numberOf = (n: number): string => `+4179${String(1_000_000 + n)}`;

/** Somebody who can be told by every channel. */
export type ToldPerson = {
  readonly person: Person;
  readonly customer: Customer;
  readonly number: string;
  readonly device: Device;
};

type Push = { readonly service: string; readonly applicationServerKey: string };

/** So many customers, each with a confirmed number and with a browser in which they are signed in. */
export const toldPeople = async (
  { models, database, commit }: Pick<Tables, 'models' | 'database' | 'commit'>,
  count: number,
  { service, applicationServerKey }: Push,
): Promise<ToldPerson[]> => {
  const [contacts, sessions] = [dynamoContactStore(models, database), dynamoSessionStore(models)];
  const { accounts } = storesOf(models);
  const one = async (n: number): Promise<ToldPerson> => {
    const customer = aCustomer();
    const now = Date.now();
    const at = toInstant(now);
    const session = aSession({ accountId: customer.id, createdAt: at, rotatedAt: now });
    const device = await aDevice(service, applicationServerKey, session.id);
    const [person, number] = [personWith(customer.id), numberOf(n)];
    const contact = { ...newContact, number: { number, confirmedAt: at }, devices: [device], version: 0 };
    await commit([
      ...accounts.add(customer),
      sessions.add(session),
      contacts.save(person, contact),
      contacts.takeEndpoint(device.endpoint, person, now + anHour),
    ]);
    return { person, customer, number, device };
  };
  const all: ToldPerson[] = [];
  await fewAtATime(Array.from({ length: count }).keys(), atOnce, async (n) => void all.push(await one(n)));
  return all;
};
