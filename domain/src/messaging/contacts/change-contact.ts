import type { Commit, Write } from '../../commit.ts';
import type { Person } from '../kinds/person.ts';
import type { Contact, KeptContact } from './contact.ts';
import type { ContactStore } from './contact-store.ts';

type Deps = { readonly commit: Commit; readonly contacts: Pick<ContactStore, 'of' | 'save'> };

/** Two tabs and a worker change the same contact at most. */
const mostAttempts = 8;

/** Changes how somebody is told, as it is then, and writes what goes with it. What changes nothing writes nothing. */
export const changeContact =
  ({ commit, contacts }: Deps) =>
  async (
    person: Person,
    change: (now: Contact) => Contact,
    beside: readonly Write[] = [],
  ): Promise<KeptContact> => {
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const now = await contacts.of(person);
      const changed = change(now);
      if (changed === now) return now;
      const next = { ...changed, version: now.version };
      if ((await commit([contacts.save(person, next), ...beside])) === 'saved')
        return { ...next, version: now.version + 1 };
    }
    throw new Error('a contact is changed by too many at once');
  };

export type ChangeContact = ReturnType<typeof changeContact>;
