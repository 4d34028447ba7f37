import type { Clock } from '@parterre/domain/clock';
import { turnsHere } from '@parterre/domain/limits/turn';
import type { Limits } from '@parterre/domain/limits';
import type { KeptContact } from '@parterre/domain/messaging/contacts/contact';
import { type Person, personWith } from '@parterre/domain/messaging/kinds/person';
import type { Contacts } from '@parterre/domain/messaging/open-messaging';
import { describeDevice } from '@parterre/domain/people/callers/visit';
import type { People } from '@parterre/domain/people/open-people';
import type { Catalogue } from '@parterre/domain/programme/open-programme';
import { pushSubscription } from '@parterre/domain/push/push-subscription';
import type { VapidKeys } from '@parterre/domain/push/vapid-keys';
import { mobileNumber } from '@parterre/domain/sms/phone-number';
import { callerOf } from '@parterre/service-kit/caller';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import { say } from '../words/say.ts';
import * as contract from './contacts-contract.ts';
import { describeContact } from './describe-contact.ts';
import { requireOrganization } from '../catalogue/require-organization.ts';
import { organizationsToFollow } from './organizations-to-follow.ts';
import { parseField } from './parse-field.ts';

type Deps = {
  readonly contacts: Contacts;
  readonly people: Pick<People, 'organizations' | 'accountOf'>;
  readonly catalogue: Pick<Catalogue, 'listing'>;
  readonly hasSms: boolean;
  readonly push: { readonly ownHosts: readonly string[]; readonly vapid: VapidKeys };
  readonly limits: Limits;
  readonly clock: Clock;
};

type Caller = { readonly accountId: Parameters<typeof personWith>[0]; readonly sessionId: string };

export const contactsRoutes = (
  { route }: Routes,
  { contacts, people, catalogue, hasSms, push, limits, clock }: Deps,
): Router => {
  const router = express.Router();
  const { numbers, devices } = contacts;
  const turns = turnsHere(
    limits.notifications,
    clock,
    say((words) => words.notificationsTooOften),
  );

  /** What somebody sees of how they are told, after a change. */
  const answer = async (caller: Caller, change: (person: Person) => Promise<KeptContact>) => {
    turns.use(caller.accountId);
    const person = personWith(caller.accountId);
    const contact = await change(person);
    const listed = await devices.listed(person, contact);
    const { sessionId } = caller;
    return describeContact(contact, { hasSms, vapid: push.vapid, sessionId, devices: listed });
  };

  route(router, contract.getContactSettings, ({ caller }) => answer(caller, contacts.contactOf));

  route(router, contract.setSwitch, ({ caller, body }) =>
    answer(caller, (person) => contacts.setSwitch(person, body)),
  );

  route(router, contract.changeContactSettings, ({ caller, body }) =>
    answer(caller, (person) => contacts.setSettings(person, body)),
  );

  const toFollow = organizationsToFollow({ contacts, people, catalogue });
  route(router, contract.listOrganizationsToFollow, ({ caller }) => {
    turns.use(caller.accountId);
    return toFollow(personWith(caller.accountId));
  });

  const organizer = requireOrganization(people.organizations);
  route(router, contract.followOrganization, ({ caller, params: { organizationId } }) =>
    answer(caller, async (person) => contacts.follow(person, (await organizer(organizationId)).id)),
  );

  route(router, contract.unfollowOrganization, ({ caller, params }) =>
    answer(caller, (person) => contacts.unfollow(person, params.organizationId)),
  );

  route(router, contract.setNumber, ({ caller, body }, request) =>
    answer(caller, async () => {
      const number = parseField('number', mobileNumber(body.country), body.number);
      return numbers.sendCode(await people.accountOf(caller.accountId), number, callerOf(request).address);
    }),
  );

  route(router, contract.sendNumberCode, ({ caller }, request) =>
    answer(caller, async () =>
      numbers.sendAgain(await people.accountOf(caller.accountId), callerOf(request).address),
    ),
  );

  route(router, contract.confirmNumber, ({ caller, body }) =>
    answer(caller, () => numbers.confirm(caller.accountId, body.code)),
  );

  route(router, contract.removeNumber, ({ caller }) =>
    answer(caller, () => numbers.remove(caller.accountId)),
  );

  route(router, contract.keepNumber, ({ caller }) => answer(caller, () => numbers.keep(caller.accountId)));

  route(router, contract.addDevice, ({ caller, body }, request) =>
    answer(caller, (person) => {
      const subscription = parseField('', pushSubscription(push), body);
      const name = describeDevice(callerOf(request).userAgent);
      return devices.add(person, { subscription, name, sessionId: caller.sessionId });
    }),
  );

  route(router, contract.removeDevice, ({ caller, params }) =>
    answer(caller, (person) => devices.remove(person, params.deviceId)),
  );

  return router;
};
