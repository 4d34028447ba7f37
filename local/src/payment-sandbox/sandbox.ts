import express, { type Express } from 'express';
import { answerWhenWritten } from './api/answer-when-written.ts';
import { createFaults } from './api/faults.ts';
import { hookRoutes } from './api/hook-routes.ts';
import { stripeRoutes } from './api/stripe-routes.ts';
import { type Cashier, createCashier } from './cashier.ts';
import type { LedgerFile } from './ledger-file.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { LATE_PAYMENT_SECONDS } from './test-cards.ts';
import { createWebhookSender, type WebhookSettings } from './webhooks/webhook-sender.ts';

export type SandboxSettings = {
  /** Where a browser finds the payment pages. */
  publicUrl: string;
  secretKey: string;
  webhook: WebhookSettings;
  latePaymentSeconds?: number;
  now?: () => number;
};

export type Sandbox = { app: Express; cashier: Cashier; stop(): Promise<void> };

const SWEEP_MS = 1_000;

/** Stands in for Stripe: its API, its payment page and its webhooks. No money moves. */
export function createSandbox(settings: SandboxSettings, { ledger, changed, flush }: LedgerFile): Sandbox {
  const {
    publicUrl,
    secretKey,
    webhook,
    latePaymentSeconds = LATE_PAYMENT_SECONDS,
    now = Date.now,
  } = settings;
  const webhooks = createWebhookSender({ ledger, changed, flush }, webhook);
  const faults = createFaults();
  const cashier = createCashier({ ledger, webhooks, publicUrl, latePaymentSeconds, now, changed });
  webhooks.resume();
  const sweeping = setInterval(() => cashier.sweep(), SWEEP_MS);

  const app = express().disable('x-powered-by').set('query parser', 'extended');
  app.use(answerWhenWritten(flush));
  app.use('/v1', stripeRoutes({ ledger, cashier, publicUrl, secretKey, faults, now, changed }));
  app.use('/sandbox', hookRoutes({ ledger, cashier, publicUrl, faults }));
  app.use(pageRoutes({ ledger, cashier, flush }));
  return {
    app,
    cashier,
    stop: () => {
      clearInterval(sweeping);
      webhooks.stop();
      return flush();
    },
  };
}
