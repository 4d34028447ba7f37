import type { Page } from '@playwright/test';
import { Caller, expectOk } from './caller.ts';
import { codeMailedTo } from './inbox.ts';
import { SeatsPage } from './pages/seats-page.ts';

export type Person = { readonly name: string; readonly email: string; readonly password: string };

/** Somebody whom nobody has met before. */
export function somebody(name: string): Person {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}.${crypto.randomUUID().slice(0, 8)}@mail.example`;
  return { name, email, password: 'centre-aisle-please' };
}

/** Somebody with an account who is signed in, sits before a page and can send requests by hand. */
export type Customer = Person & { readonly page: Page; readonly seats: SeatsPage; readonly caller: Caller };

export async function customerAt(page: Page, name: string): Promise<Customer> {
  const person = somebody(name);
  const caller = new Caller(page.context().request);
  await expectOk(await caller.send('POST', '/api/accounts', { data: person }));
  const code = await codeMailedTo(person.email);
  await expectOk(await caller.send('POST', '/api/accounts/confirm', { data: { code } }));
  return { ...person, page, seats: new SeatsPage(page), caller };
}
