import type { Sales } from '@parterre/domain/sales/open-sales';
import type { ReadWebhook } from '@parterre/domain/sales/payments/payment-provider';
import { Problem } from '@parterre/service-kit/problem';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import { receivePaymentEvent } from './bookings-contract.ts';
import { say } from '../words/say.ts';

export type WebhookDeps = {
  readonly sales: Pick<Sales, 'receivePaymentEvent'>;
  readonly readWebhook: ReadWebhook;
};

/** The signature is over the bytes as sent, so the body is not parsed on the way. */
const readBytes = express.raw({ type: () => true, limit: '512kb' });

export const paymentWebhook = ({ rawRoute }: Routes, { sales, readWebhook }: WebhookDeps): Router => {
  const router = express.Router();
  rawRoute(
    router,
    receivePaymentEvent,
    async (_input, response, request) => {
      const bytes: unknown = request.body;
      const event = Buffer.isBuffer(bytes)
        ? readWebhook(bytes, request.get('Stripe-Signature') ?? '')
        : 'unsigned';
      if (event === 'unsigned')
        throw new Problem(
          400,
          'bad-signature',
          say((words) => words.webhookUnsigned),
        );
      if (event === 'no-event')
        throw new Problem(
          400,
          'no-event',
          say((words) => words.webhookNoEvent),
        );
      await sales.receivePaymentEvent(event);
      response.status(204).end();
    },
    readBytes,
  );
  return router;
};
