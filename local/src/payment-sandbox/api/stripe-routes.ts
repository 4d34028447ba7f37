import { timingSafeEqual } from 'node:crypto';
import express, { type RequestHandler, Router } from 'express';
import type { Cashier } from '../cashier.ts';
import type { Ledger } from '../ledger.ts';
import type { PaymentRecord, SessionRecord } from '../records.ts';
import {
  presentDispute,
  presentEvent,
  presentPayment,
  presentRefund,
  presentSession,
} from '../stripe-objects.ts';
import { type Faults, meetFaults } from './faults.ts';
import { beginExecution, idempotent } from './idempotency.ts';
import {
  disputeList,
  eventList,
  expandOnly,
  parseRequest,
  refundList,
  refundRequest,
  sessionRequest,
} from './requests.ts';
import { answerStripeError, noSuch, StripeError } from './stripe-error.ts';

export type StripeRoutesParts = {
  ledger: Ledger;
  cashier: Cashier;
  publicUrl: string;
  secretKey: string;
  faults: Faults;
  now: () => number;
  changed: () => void;
};

/** The part of Stripe's API that Parterre uses. */
export function stripeRoutes(parts: StripeRoutesParts): Router {
  const { ledger, cashier, publicUrl, secretKey, faults } = parts;
  const show = presentSession(ledger, publicUrl);
  const router = Router();
  router.use(
    express.urlencoded({ extended: true }),
    onlyWithKey(secretKey),
    idempotent(parts),
    meetFaults(faults),
  );

  router.post('/checkout/sessions', (request, response) => {
    const { expand, ...wanted } = parseRequest(sessionRequest, request.body);
    response.json(show(cashier.open({ ...wanted, expand }), expand));
  });
  router.get('/checkout/sessions/:id', (request, response) => {
    const { expand } = parseRequest(expandOnly, request.query);
    response.json(show(sessionIn(ledger, request.params.id), expand));
  });
  router.post('/checkout/sessions/:id/expire', (request, response) => {
    const { expand } = parseRequest(expandOnly, request.body);
    const session = sessionIn(ledger, request.params.id);
    refuseUnlessOpen(session);
    cashier.expire(session);
    response.json(show(session, expand));
  });
  router.get('/payment_intents/:id', (request, response) => {
    response.json(presentPayment(paymentIn(ledger, request.params.id)));
  });
  router.post('/refunds', (request, response) => {
    const wanted = parseRequest(refundRequest, request.body);
    const payment = paymentIn(ledger, wanted.payment_intent, 'payment_intent');
    beginExecution(response);
    response.json(presentRefund(payment, cashier.refund(payment, wanted)));
  });
  router.get('/refunds', (request, response) => {
    const wanted = parseRequest(refundList, request.query);
    const payment = paymentIn(ledger, wanted.payment_intent, 'payment_intent');
    const found = [...ledger.refunds.values()].filter(({ paymentId }) => paymentId === payment.id);
    const data = found.slice(0, wanted.limit).map((refund) => presentRefund(payment, refund));
    response.json({ object: 'list', url: '/v1/refunds', has_more: data.length < found.length, data });
  });
  router.get('/disputes', (request, response) => {
    const wanted = parseRequest(disputeList, request.query);
    const payment = paymentIn(ledger, wanted.payment_intent, 'payment_intent');
    const found = [...ledger.disputes.values()].filter(({ paymentId }) => paymentId === payment.id);
    const data = found.slice(0, wanted.limit).map((dispute) => presentDispute(payment, dispute));
    response.json({ object: 'list', url: '/v1/disputes', has_more: data.length < found.length, data });
  });
  router.get('/refunds/:id', (request, response) => {
    const refund = ledger.refunds.get(request.params.id);
    if (!refund) throw noSuch('refund', request.params.id);
    response.json(presentRefund(paymentIn(ledger, refund.paymentId), refund));
  });
  router.get('/events', (request, response) => {
    const { type, limit } = parseRequest(eventList, request.query);
    const found = [...ledger.events.values()].filter((event) => type === undefined || event.type === type);
    const data = found.toReversed().slice(0, limit).map(presentEvent);
    response.json({ object: 'list', url: '/v1/events', has_more: data.length < found.length, data });
  });
  router.use((request) => {
    const message = `Unrecognized request URL (${request.method}: ${request.originalUrl}): not in the sandbox.`;
    throw new StripeError(404, message);
  });
  router.use(answerStripeError);
  return router;
}

export function sessionIn(ledger: Ledger, id: string): SessionRecord {
  const session = ledger.sessions.get(id);
  if (!session) throw noSuch('checkout.session', id);
  return session;
}

function paymentIn(ledger: Ledger, id: string, param?: string): PaymentRecord {
  const payment = ledger.payments.get(id);
  if (!payment) throw noSuch('payment_intent', id, param);
  return payment;
}

export function refuseUnlessOpen({ status }: SessionRecord): void {
  if (status === 'open') return;
  const message = `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${status}.`;
  throw new StripeError(400, message);
}

function onlyWithKey(secretKey: string): RequestHandler {
  const wanted = Buffer.from(`Bearer ${secretKey}`);
  return (request, _response, next) => {
    const given = Buffer.from(request.get('Authorization') ?? '');
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
      throw new StripeError(401, 'Invalid API Key provided.');
    }
    next();
  };
}
