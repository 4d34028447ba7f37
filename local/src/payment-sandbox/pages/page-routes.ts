import express, { type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { plainPages } from '../../pages/plain-pages.ts';
import type { Cashier } from '../cashier.ts';
import type { Ledger } from '../ledger.ts';
import type { SessionRecord } from '../records.ts';
import { testCard } from '../test-cards.ts';
import { type CheckoutProblem, checkoutPage, closedPage, isCheckoutProblem } from './checkout-page.ts';
import { confirmPage } from './confirm-page.ts';
import type { Html } from '../../pages/html.ts';
import { missingPage } from './missing-page.ts';
import { deeds } from '../deeds.ts';
import { sessionsPage } from './sessions-page.ts';

export type PageRoutesParts = { ledger: Ledger; cashier: Cashier; flush: () => Promise<void> };

/** What the browser shows next: a page of ours, or the one at this address. */
type Next = Html | { goTo: string };
type SessionHandler = (session: SessionRecord, input: { query: unknown; body: unknown }) => Next;

const chosen = z.object({ card: z.string() }).catch({ card: '' });
const answered = z.object({ card: z.string(), answer: z.enum(['approve', 'refuse']) });
const returned = z.object({ problem: z.string() }).catch({ problem: '' });

/** The pages that people see. */
export function pageRoutes({ ledger, cashier, flush }: PageRoutesParts): Router {
  const whileOpen = (handle: SessionHandler): RequestHandler<{ id: string }> => {
    return async ({ params, query, body }, response) => {
      const session = ledger.sessions.get(params.id);
      if (!session) show(response.status(404), missingPage());
      else if (session.status !== 'open') show(response, closedPage(session, successUrlOf(session)));
      else {
        const next = handle(session, { query, body: body as unknown });
        await flush();
        show(response, next);
      }
    };
  };
  const pay = (session: SessionRecord, card: string): Next => {
    const known = testCard(card);
    if (!known) return backTo(session, 'unknown-card');
    if (cashier.pay(session, known.behaviour) === 'declined') return backTo(session, 'declined');
    return { goTo: successUrlOf(session) };
  };
  const payOrConfirm: SessionHandler = (session, { body }) => {
    const { card } = chosen.parse(body);
    return testCard(card)?.behaviour === 'asks-for-confirmation'
      ? { goTo: `/c/pay/${session.id}/confirm?card=${encodeURIComponent(card)}` }
      : pay(session, card);
  };
  const payIfApproved: SessionHandler = (session, { body }) => {
    const { data } = answered.safeParse(body);
    return data?.answer === 'approve' ? pay(session, data.card) : backTo(session, 'refused');
  };

  const router = Router();
  router.use(express.urlencoded({ extended: false }), plainPages());
  router.get('/', (_request, response) => {
    show(response, sessionsPage(ledger));
  });
  router.post('/payments/:id/:deed', async ({ params: { id, deed } }, response) => {
    const payment = ledger.payments.get(id);
    const act = Object.hasOwn(deeds, deed) ? deeds[deed] : undefined;
    if (!payment || !act) {
      show(response.status(404), missingPage());
      return;
    }
    act(cashier, ledger, payment);
    await flush();
    show(response, { goTo: '/' });
  });
  router.get('/c/pay/:id', whileOpen(showCheckout));
  router.post('/c/pay/:id', whileOpen(payOrConfirm));
  router.get('/c/pay/:id/confirm', whileOpen(showConfirmation));
  router.post('/c/pay/:id/confirm', whileOpen(payIfApproved));
  router.use((_request, response) => {
    show(response.status(404), missingPage());
  });
  return router;
}

const showCheckout: SessionHandler = (session, { query }) => {
  const { problem } = returned.parse(query);
  return checkoutPage(session, isCheckoutProblem(problem) ? problem : undefined);
};

const showConfirmation: SessionHandler = (session, { query }) => {
  const card = testCard(chosen.parse(query).card);
  return card ? confirmPage(session, card.number) : backTo(session, 'unknown-card');
};

function show(response: Response, next: Next): void {
  if ('goTo' in next) response.redirect(303, next.goTo);
  else response.type('html').send(next.text);
}

function backTo({ id }: SessionRecord, problem: CheckoutProblem): Next {
  return { goTo: `/c/pay/${id}?problem=${problem}` };
}

/** Stripe puts the session's id where the shop asks for it. */
function successUrlOf({ id, successUrl }: SessionRecord): string {
  return successUrl.replaceAll('{CHECKOUT_SESSION_ID}', id);
}
