import type { BrowserContext } from '@playwright/test';
import { Caller, expectOk } from './caller.ts';
import { codeMailedTo } from './inbox.ts';

export type Person = { readonly name: string; readonly email: string; readonly password: string };

/** Somebody whom nobody has met before. */
export function somebody(name: string): Person {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${crypto.randomUUID().slice(0, 8)}@mail.example`;
  return { name, email, password: 'centre-aisle-please' };
}

/** A customer who registered earlier, and is signed in in this browser. */
export async function signedInCustomer(context: BrowserContext, name: string): Promise<Person> {
  const person = somebody(name);
  const caller = new Caller(context.request);
  await expectOk(await caller.send('POST', '/api/accounts', { data: person }));
  const code = await codeMailedTo(person.email);
  await expectOk(await caller.send('POST', '/api/accounts/confirm', { data: { email: person.email, code } }));
  return person;
}
