import type { Clock } from '@parterre/domain/clock';
import { DomainError } from '@parterre/domain/domain-error';
import { turnsHere } from '@parterre/domain/limits/turn';
import type { Limits } from '@parterre/domain/limits';
import type { Contacts } from '@parterre/domain/messaging/open-messaging';
import { type Person, personWith } from '@parterre/domain/messaging/kinds/person';
import type { People } from '@parterre/domain/people/open-people';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import { say } from '../words/say.ts';
import * as contract from './contacts-contract.ts';
import { describeContact } from './describe-contact.ts';

type Deps = {
  readonly contacts: Contacts;
  readonly people: Pick<People, 'organizations'>;
  readonly limits: Limits;
  readonly clock: Clock;
};

export const contactsRoutes = ({ route }: Routes, { contacts, people, limits, clock }: Deps): Router => {
  const router = express.Router();
  const turns = turnsHere(
    limits.notifications,
    clock,
    say((words) => words.notificationsTooOften),
  );
  const personOf = (caller: { readonly accountId: Parameters<typeof personWith>[0] }): Person => {
    turns.use(caller.accountId);
    return personWith(caller.accountId);
  };

  route(router, contract.getContactSettings, async ({ caller }) =>
    describeContact(await contacts.contactOf(personOf(caller))),
  );

  route(router, contract.setSwitch, async ({ caller, body }) =>
    describeContact(await contacts.setSwitch(personOf(caller), body)),
  );

  route(router, contract.changeContactSettings, async ({ caller, body }) =>
    describeContact(await contacts.setSettings(personOf(caller), body)),
  );

  route(router, contract.followOrganization, async ({ caller, params }) => {
    const person = personOf(caller);
    if (!(await people.organizations.byId(params.organizationId)))
      throw new DomainError(
        'not-found',
        say((words) => words.noSuchOrganization),
      );
    return describeContact(await contacts.follow(person, params.organizationId));
  });

  route(router, contract.unfollowOrganization, async ({ caller, params }) =>
    describeContact(await contacts.unfollow(personOf(caller), params.organizationId)),
  );

  return router;
};
