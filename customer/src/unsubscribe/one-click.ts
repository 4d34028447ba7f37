import { unsubscribeWords } from '@parterre/domain/messaging/unsubscribe/words/unsubscribe-words';
import { atFault, Problem } from '@parterre/service-kit/problem';
import express, { type RequestHandler, type Router } from 'express';
import type { Routes } from '../routes.ts';
import { say } from '../words/say.ts';
import { unsubscribe } from './unsubscribe-contract.ts';
import type { UnsubscribeDeps } from './unsubscribe-routes.ts';

/** As a form of either kind, or as JSON; what else is in it is nobody's business. */
const oneClick = /List-Unsubscribe"?[=:\s"]+One-Click/;

/** Forms of any kind, and of none: programs are not strict about it, and the link alone says what is to be done. */
const readText = express.text({ type: () => true, limit: '4kb' });

const readOneClick: RequestHandler = (request, _response, next) => {
  const sent: unknown = request.body;
  if (typeof sent !== 'string' || !oneClick.test(sent))
    throw new Problem(
      422,
      'invalid-input',
      say((words) => words.notOneClick),
      atFault(
        'List-Unsubscribe',
        unsubscribeWords.say((words) => words.oneClick),
      ),
    );
  request.body = { 'List-Unsubscribe': 'One-Click' };
  next();
};

/**
 * Where mail programs end mails by one click (RFC 8058). They are no page of ours, and have no cookie: the link is all that
 * they need, so this stands before it is asked where a request comes from.
 */
export const oneClickUnsubscribe = ({ rawRoute }: Routes, { unsubscribing }: UnsubscribeDeps): Router => {
  const router = express.Router();
  rawRoute(
    router,
    unsubscribe,
    async ({ query }, response) => {
      await unsubscribing.switchTo(query.token, false);
      response.status(204).end();
    },
    readText,
    readOneClick,
  );
  return router;
};
