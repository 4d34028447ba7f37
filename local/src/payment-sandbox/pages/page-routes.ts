import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { Cashier } from '../cashier.ts';
import type { Ledger } from '../ledger.ts';
import type { SessionRecord } from '../records.ts';
import { testCard } from '../test-cards.ts';
import { checkoutPage, closedPage, confirmPage, isCheckoutProblem, missingPage } from './checkout-page.ts';
import type { Html } from './html.ts';
import { sessionsPage } from './sessions-page.ts';

export type PageRoutesParts = { ledger: Ledger; cashier: Cashier };
type SessionHandler = (
  session: SessionRecord,
  parts: { query: unknown; body: unknown; response: Response },
) => void;

const styles = fileURLToPath(new URL('sandbox.css', import.meta.url));
const chosen = z.object({ card: z.string().default('') }).catch({ card: '' });
const answered = z.object({ card: z.string(), answer: z.enum(['approve', 'refuse']) });
const returned = z.object({ problem: z.string() }).catch({ problem: '' });

/** The pages that people see. */
export function pageRoutes({ ledger, cashier }: PageRoutesParts): Router {
  const router = Router();
  router.use(express.urlencoded({ extended: false }), onlyOwnStyles);

  const withOpenSession = (handle: SessionHandler): RequestHandler<{ id: string }> => {
    return ({ params, query, body }, response) => {
      const session = ledger.sessions.get(params.id);
      if (!session) return void send(response.status(404), missingPage());
      if (session.status !== 'open') return void send(response, closedPage(session, successUrlOf(session)));
      handle(session, { query, body: body as unknown, response });
    };
  };

  router.get('/', (_request, response) => void send(response, sessionsPage(ledger)));
  router.get('/sandbox.css', (_request, response) => void response.sendFile(styles));
  router.get(
    '/c/pay/:id',
    withOpenSession((session, { query, response }) => {
      const { problem } = returned.parse(query);
      send(response, checkoutPage(session, isCheckoutProblem(problem) ? problem : undefined));
    }),
  );
  router.post(
    '/c/pay/:id',
    withOpenSession((session, { body, response }) => {
      const card = testCard(chosen.parse(body).card);
      if (!card) return back(response, session, 'unknown-card');
      if (card.behaviour === 'asks-for-confirmation') {
        return response.redirect(303, `/c/pay/${session.id}/confirm?card=${card.number}`);
      }
      if (cashier.pay(session, card.behaviour) === 'declined') return back(response, session, 'declined');
      response.redirect(303, successUrlOf(session));
    }),
  );
  router.get(
    '/c/pay/:id/confirm',
    withOpenSession((session, { query, response }) => {
      const card = testCard(chosen.parse(query).card);
      if (!card) return back(response, session, 'unknown-card');
      send(response, confirmPage(session, card.number));
    }),
  );
  router.post(
    '/c/pay/:id/confirm',
    withOpenSession((session, { body, response }) => {
      const { success, data } = answered.safeParse(body);
      const card = success ? testCard(data.card) : undefined;
      if (!success || !card) return back(response, session, 'unknown-card');
      if (data.answer === 'refuse') return back(response, session, 'refused');
      cashier.pay(session, card.behaviour);
      response.redirect(303, successUrlOf(session));
    }),
  );
  router.use((_request, response) => void send(response.status(404), missingPage()));
  return router;
}

function send(response: Response, page: Html): void {
  response.type('html').send(page.text);
}

function back(response: Response, session: SessionRecord, problem: string): void {
  response.redirect(303, `/c/pay/${session.id}?problem=${problem}`);
}

/** Stripe puts the session's id where the shop asks for it. */
function successUrlOf({ id, successUrl }: SessionRecord): string {
  return successUrl.replaceAll('{CHECKOUT_SESSION_ID}', id);
}

const onlyOwnStyles: RequestHandler = (_request, response, next) => {
  response.set(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'",
  );
  response.set('Cache-Control', 'no-store');
  next();
};
