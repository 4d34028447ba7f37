import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { arrives, deliveryStatus, type DeliveryStatus } from './delivery-status.ts';
import type { MessageLog } from './message-log.ts';
import type { OptOuts } from './opt-outs.ts';
import { readPublish } from './publish-request.ts';
import { answerError, answerPublished, SnsError } from './sns-answer.ts';
import { behaviourOf, slowAnswer } from './special-numbers.ts';

export type SnsParts = {
  readonly log: MessageLog;
  readonly stopped: OptOuts;
  readonly isTooMuch: () => boolean;
  readonly now: () => number;
  /** Is told what became of a message, a while after it was taken. */
  readonly report: (status: DeliveryStatus) => Promise<void>;
};

/** How long a carrier takes, in milliseconds. */
const onItsWay = 1500;

/** Nobody is let in who does not sign, for this service. Whose signature it is, SNS knows and we do not. */
const onlySigned: RequestHandler = (request, _response, next) => {
  const signed = /^AWS4-HMAC-SHA256 Credential=[^,]+\/sns\/aws4_request,/;
  if (!signed.test(request.get('Authorization') ?? ''))
    throw new SnsError('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
  next();
};

const optedOut = (): SnsError => new SnsError('OptedOut', 'Phone number is opted out');
const throttled = (): SnsError => new SnsError('Throttling', 'Rate exceeded');

/** The part of SNS that sends text messages. */
export const snsRoutes = ({ log, stopped, isTooMuch, now, report }: SnsParts): Router => {
  const refuse = (to: string): void => {
    const behaviour = behaviourOf(to);
    if (behaviour === 'is-throttled' || isTooMuch()) throw throttled();
    if (behaviour === 'fails') throw new SnsError('InternalError', 'Internal service error', 500);
    if (behaviour === 'is-opted-out' || stopped.has(to)) throw optedOut();
    if (behaviour === 'is-refused')
      throw new SnsError(
        'InvalidParameter',
        `Invalid parameter: PhoneNumber Reason: ${to} is not valid to publish to`,
      );
  };

  const answerSnsError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    if (error instanceof SnsError) answerError(response, error);
    else next(error);
  };

  const router = Router();
  router.post(
    '/',
    express.urlencoded({ extended: false, limit: '64kb', parameterLimit: 100 }),
    onlySigned,
    async (request, response) => {
      const { to, text, type } = readPublish(request.body);
      refuse(to);
      const [id, behaviour] = [randomUUID(), behaviourOf(to)];
      const at = now();
      log.add({ id, to, text, type, at, delivered: arrives(behaviour) });
      setTimeout(() => void report(deliveryStatus(id, at, behaviour)), onItsWay).unref();
      if (behaviour === 'is-slow') await wait(slowAnswer, undefined, { ref: false });
      answerPublished(response, id);
    },
  );
  router.use(answerSnsError);
  return router;
};
