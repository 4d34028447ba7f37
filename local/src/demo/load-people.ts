import type { Account, Employee } from '@parterre/domain/people/accounts/account';
import type { InvitedRole } from '@parterre/domain/people/rights/role';
import type { OrganizationId } from '@parterre/domain/ids';
import {
  type DemoAccount,
  demoAdmin,
  demoCustomers,
  demoEmployees,
  demoRegular,
  demoWriters,
} from './accounts.ts';
import type { Dependencies } from './dependencies.ts';
import type { DemoOrganization } from './venues.ts';

/** `ada@parterre.example` is called Ada. */
const nameOf = ({ email, name }: DemoAccount): string =>
  name ?? email.charAt(0).toUpperCase() + email.slice(1, email.indexOf('@'));

const lastMailTo = ({ mails }: Dependencies, email: string): string => {
  const mail = mails.findLast(({ to }) => to === email);
  if (!mail) throw new Error(`no mail for ${email}`);
  return mail.text;
};

export const createDemoAdmin = async ({ people }: Dependencies): Promise<Employee> => {
  const { email, password } = demoAdmin;
  await people.employees.createAdmin({ email, password, name: 'Ada Lim', mustChangePassword: false });
  const admin = await people.findByEmail('employee', email);
  if (admin?.portal !== 'employee') throw new Error('the admin was not created');
  return admin;
};

const invite = async (
  dependencies: Dependencies,
  admin: Employee,
  account: DemoAccount,
  place: { readonly organizationId: OrganizationId; readonly role: InvitedRole },
): Promise<void> => {
  const { email, password } = account;
  await dependencies.people.employees.invite(admin, { ...place, email, name: nameOf(account) });
  await dependencies.idle();
  const token = /token=([\w.-]+)/.exec(lastMailTo(dependencies, email))?.[1] ?? '';
  await dependencies.people.employees.acceptInvitation(token, password);
};

const register = async (dependencies: Dependencies, account: DemoAccount): Promise<void> => {
  const { people, idle } = dependencies;
  const { email, password } = account;
  const { token } = await people.accounts.register({
    email,
    password,
    name: nameOf(account),
    address: 'demo',
  });
  await idle();
  const code = /\b\d{6}\b/.exec(lastMailTo(dependencies, email))?.[0] ?? '';
  await people.accounts.confirm({ token, code });
};

/** Employees come by invitation, customers by registration, as everybody does. */
export const loadPeople = async (
  dependencies: Dependencies,
  admin: Employee,
  organizations: Readonly<Record<DemoOrganization, OrganizationId>>,
): Promise<void> => {
  const { olive, max, boris, dora } = demoEmployees;
  const { subangArts, northside } = organizations;
  // One after the other: at once they would wait longer for hashing than anybody may, where a machine is slow.
  await invite(dependencies, admin, olive, { organizationId: subangArts, role: 'organizer' });
  await invite(dependencies, admin, max, { organizationId: northside, role: 'organizer' });
  await invite(dependencies, admin, boris, { organizationId: subangArts, role: 'box-office' });
  await invite(dependencies, admin, dora, { organizationId: subangArts, role: 'door' });
  for (const account of [demoRegular, ...demoCustomers, ...demoWriters])
    await register(dependencies, account);
};

const customers = async ({ people }: Dependencies, accounts: readonly DemoAccount[]): Promise<Account[]> => {
  const found = await Promise.all(accounts.map(({ email }) => people.findByEmail('customer', email)));
  return found.filter((account) => account !== null);
};

/** Who buys what is sold when the house opens; the one who buys most comes first. */
export const demoBuyers = (dependencies: Dependencies): Promise<Account[]> =>
  customers(dependencies, [demoRegular, ...demoCustomers]);

/** Who has something to say about an event, besides those. */
export const findWriters = (dependencies: Dependencies): Promise<Account[]> =>
  customers(dependencies, demoWriters);
