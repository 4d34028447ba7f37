import type { OrganizationId } from '@parterre/domain/ids';
import { personAt, personWith } from '@parterre/domain/messaging/kinds/person';
import { organizationOf } from '@parterre/domain/people/accounts/permissions';
import type { Employee } from '@parterre/domain/people/accounts/account';
import { languageOfAnswer } from '@parterre/portal-kit/language-of';
import express, { type Router } from 'express';
import type { Dependencies } from '../dependencies.ts';
import { pageSize } from '../paging.ts';
import type { Routes } from '../routes.ts';
import * as contract from './deliveries-contract.ts';
import { describeDelivery, readId } from './describe-delivery.ts';

type Deps = Pick<Dependencies, 'people' | 'log' | 'clock'>;

/** Whose log: an organizer's own, or the one that an admin names; the platform's where an admin names none. */
const houseOf = (caller: Employee, named: OrganizationId | undefined): OrganizationId | null =>
  caller.role === 'admin' && named === undefined ? null : organizationOf(caller, named);

export const deliveriesRoutes = ({ route }: Routes, { people, log, clock }: Deps): Router => {
  const router = express.Router();

  /** An address as that of an account in either portal, and as a guest's. */
  const personsAt = async (email: string) => {
    const accounts = await Promise.all(
      (['customer', 'employee'] as const).map((portal) => people.findByEmail(portal, email)),
    );
    return [personAt(email), ...accounts.flatMap((account) => (account ? [personWith(account.id)] : []))];
  };

  route(router, contract.searchDeliveries, async ({ caller, body }, request) => {
    const { email, organizationId, cursor, ...asked } = body;
    const question = {
      ...asked,
      organizationId: houseOf(caller, organizationId),
      persons: email === undefined ? undefined : await personsAt(email),
    };
    const { items, nextCursor } = await log.read(question, { limit: pageSize, cursor });
    const language = languageOfAnswer(request);
    return { deliveries: items.map((item) => describeDelivery(item, language, clock.now())), nextCursor };
  });

  route(router, contract.sendDeliveriesAgain, async ({ caller, body }) => {
    const wanted = body.wanted.flatMap(({ id, channel }) => {
      const key = readId(id);
      return key ? [{ ...key, channel }] : [];
    });
    return { queued: await log.sendAgain(caller, houseOf(caller, body.organizationId), wanted) };
  });

  return router;
};
