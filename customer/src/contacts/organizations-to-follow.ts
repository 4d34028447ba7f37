import type { Contacts } from '@parterre/domain/messaging/open-messaging';
import type { Person } from '@parterre/domain/messaging/kinds/person';
import type { Catalogue } from '@parterre/domain/programme/open-programme';
import type { OrganizationsById } from '../catalogue/require-organization.ts';

/** So many of the next events are looked at for who else could be followed, and so many are named of them. */
const [mostEvents, mostSuggested] = [100, 8];

type Deps = {
  readonly contacts: Pick<Contacts, 'contactOf'>;
  readonly people: { readonly organizations: OrganizationsById };
  readonly catalogue: Pick<Catalogue, 'listing'>;
};

/** Whom somebody follows, by name, and others whose events come soon. */
export const organizationsToFollow =
  ({ contacts, people, catalogue }: Deps) =>
  async (person: Person) => {
    const [{ follows }, coming] = await Promise.all([
      contacts.contactOf(person),
      catalogue.listing({}, { limit: mostEvents }),
    ]);
    const known = await Promise.all(follows.map((id) => people.organizations.byId(id)));
    const others = new Map(
      coming.items
        .filter(({ organizationId }) => !follows.includes(organizationId))
        .map(({ organizationId: id, organizationName: name }) => [id, { id, name }]),
    );
    return {
      followed: known.flatMap((one) => (one ? [{ id: one.id, name: one.name }] : [])),
      suggested: [...others.values()].slice(0, mostSuggested),
    };
  };
