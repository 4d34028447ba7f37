import type { Unsubscribing } from '@parterre/domain/messaging/open-unsubscribing';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import { getMailSwitch, setMailSwitch, showUnsubscribe } from './unsubscribe-contract.ts';

export type UnsubscribeDeps = { readonly unsubscribing: Unsubscribing };

export const unsubscribeRoutes = (
  { route, rawRoute }: Routes,
  { unsubscribing }: UnsubscribeDeps,
): Router => {
  const router = express.Router();

  // Programs that scan mails follow every link, so this is only a way to the page.
  rawRoute(router, showUnsubscribe, ({ query }, response) =>
    response.redirect(303, `/unsubscribe?${new URLSearchParams(query).toString()}`),
  );

  route(router, getMailSwitch, ({ query }) => ({ topic: unsubscribing.topicOf(query.token) }));

  route(router, setMailSwitch, ({ body }) => unsubscribing.switchTo(body.token, body.isOn));

  return router;
};
