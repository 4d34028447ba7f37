import type { Clock } from '@parterre/domain/clock';
import type { Limits } from '@parterre/domain/limits';
import { turnsHere } from '@parterre/domain/limits/turn';
import type { EventReminders, Reminders } from '@parterre/domain/messaging/open-reminders';
import { withAccount } from '@parterre/domain/sales/bookings/buyer';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import { say } from '../words/say.ts';
import * as contract from './reminders-contract.ts';

type Deps = {
  readonly reminders: Pick<Reminders, 'remindersOf' | 'setReminders'>;
  readonly limits: Limits;
  readonly clock: Clock;
};

const answer = ({ reminders, ...rest }: EventReminders) => ({ reminders: [...reminders], ...rest });

export const remindersRoutes = ({ route }: Routes, { reminders, limits, clock }: Deps): Router => {
  const router = express.Router();
  const turns = turnsHere(
    limits.notifications,
    clock,
    say((words) => words.notificationsTooOften),
  );

  route(router, contract.getReminders, async ({ caller, params }) => {
    turns.use(caller.accountId);
    return answer(await reminders.remindersOf(withAccount(caller.accountId), params.eventId));
  });

  const changes = turnsHere(
    limits['reminders-set'],
    clock,
    say((words) => words.notificationsTooOften),
  );
  route(router, contract.setReminders, async ({ caller, params, body }) => {
    changes.use(caller.accountId);
    const buyer = withAccount(caller.accountId);
    return answer(await reminders.setReminders(buyer, params.eventId, body.reminders, body.version));
  });

  return router;
};
