import { turnsHere } from '@parterre/domain/limits/turn';
import type { Limits } from '@parterre/domain/limits';
import type { Clock } from '@parterre/domain/clock';
import type { Inbox } from '@parterre/domain/messaging/open-messaging';
import { personWith } from '@parterre/domain/messaging/kinds/person';
import { languageOfAnswer } from '@parterre/portal-kit/language-of';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import { say } from '../words/say.ts';
import { describeNotification } from './describe-notification.ts';
import * as contract from './notifications-contract.ts';

const pageSize = 20;

type Deps = { readonly inbox: Inbox; readonly limits: Limits; readonly clock: Clock };

export const notificationsRoutes = ({ route }: Routes, { inbox, limits, clock }: Deps): Router => {
  const router = express.Router();
  const turns = turnsHere(
    limits.notifications,
    clock,
    say((words) => words.notificationsTooOften),
  );

  route(router, contract.listNotifications, async ({ caller, query }, request) => {
    turns.use(caller.accountId);
    const { cursor, topic, unread } = query;
    const page = { limit: pageSize, cursor, topic, onlyUnread: unread !== undefined };
    const { items, nextCursor } = await inbox.read(personWith(caller.accountId), page);
    const language = languageOfAnswer(request);
    return { notifications: items.map((item) => describeNotification(item, language)), nextCursor };
  });

  route(router, contract.countUnread, async ({ caller }) => {
    turns.use(caller.accountId);
    return { count: await inbox.countUnread(personWith(caller.accountId)) };
  });

  route(router, contract.markRead, async ({ caller, body }) => {
    turns.use(caller.accountId);
    const person = personWith(caller.accountId);
    if ('all' in body) return { mayBeMore: await inbox.markAllRead(person) };
    await inbox.markRead(person, body.ids);
    return { mayBeMore: false };
  });

  return router;
};
