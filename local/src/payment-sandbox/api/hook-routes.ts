import express, { Router } from 'express';
import { z } from 'zod';
import type { Cashier } from '../cashier.ts';
import { type Ledger, paymentOf } from '../ledger.ts';
import { presentSession } from '../stripe-objects.ts';
import { testCard, testCards } from '../test-cards.ts';
import { deeds } from '../deeds.ts';
import type { Faults } from './faults.ts';
import { parseRequest } from './requests.ts';
import { refuseUnlessOpen, sessionIn } from './stripe-routes.ts';
import { answerStripeError, StripeError } from './stripe-error.ts';

export type HookRoutesParts = { ledger: Ledger; cashier: Cashier; publicUrl: string; faults: Faults };

const payment = z.strictObject({ card: z.string().default(testCards[0]?.number ?? '') });

const fault = z.strictObject({
  answer: z.union([z.literal(500), z.literal(429)]),
  times: z.int().min(1).max(1000).default(1),
});

/** What a person does on the payment page, for tests and benchmarks. Stripe has nothing like it. */
export function hookRoutes({ ledger, cashier, publicUrl, faults }: HookRoutesParts): Router {
  const show = presentSession(ledger, publicUrl);
  const router = Router();
  router.use(express.json());

  router.get('/sessions', (_request, response) => {
    response.json({ data: [...ledger.sessions.values()].map((session) => show(session)) });
  });
  router.post('/sessions/:id/pay', (request, response) => {
    const card = testCard(parseRequest(payment, request.body).card);
    if (!card) throw new StripeError(400, 'Not one of the test cards.', { param: 'card' });
    const session = sessionIn(ledger, request.params.id);
    refuseUnlessOpen(session);
    if (cashier.pay(session, card.behaviour) === 'declined') {
      throw new StripeError(402, 'Your card was declined.', { type: 'card_error', code: 'card_declined' });
    }
    response.json(show(session));
  });
  router.post('/sessions/:id/settle', (request, response) => {
    const session = sessionIn(ledger, request.params.id);
    const late = paymentOf(ledger, session);
    const refused = [...ledger.refunds.values()].filter(
      ({ paymentId, failsAt }) => paymentId === late?.id && failsAt !== null,
    );
    if (!late?.settlement && refused.length === 0)
      throw new StripeError(400, 'No money of this session is on its way.');
    if (late?.settlement) cashier.settle(late);
    refused.forEach((refund) => cashier.failRefund(refund));
    response.json(show(session));
  });
  router.post('/sessions/:id/:deed', (request, response) => {
    const session = sessionIn(ledger, request.params.id);
    const paid = paymentOf(ledger, session);
    const act = Object.hasOwn(deeds, request.params.deed) ? deeds[request.params.deed] : undefined;
    if (!paid || !act) throw new StripeError(400, 'There is nothing of this session to do that with.');
    act(cashier, ledger, paid);
    response.json(show(session));
  });
  router.post('/faults', (request, response) => {
    faults.add(parseRequest(fault, request.body));
    response.status(201).json({});
  });
  router.use(answerStripeError);
  return router;
}
