import type { LedgerFile } from '../ledger-file.ts';
import { newId } from '../new-id.ts';
import type { DeliveryRecord, EventRecord } from '../records.ts';
import { presentEvent } from '../stripe-objects.ts';
import { signWebhook } from './sign-webhook.ts';

export type WebhookSettings = {
  url: string;
  secret: string;
  /** Pause before the second attempt; it doubles with every further one. */
  retryAfterMs: number;
};

export type WebhookSender = {
  send: (event: EventRecord, options?: { times?: number; afterPayment?: string | null }) => void;
  /** Lets events go that were waiting for this payment. */
  release: (paymentId: string) => void;
  /** Takes up what an earlier process left. */
  resume: () => void;
  stop: () => void;
};

const ATTEMPTS = 12;
const LONGEST_PAUSE_MS = 60_000;
const ANSWER_MS = 10_000;
/** How long after the one that should have been second the first event comes, when they change places. */
const OUT_OF_ORDER_MS = 1_000;

/** Sends events as Stripe does: signed, again and again until the receiver answers 2xx. */
export function createWebhookSender(
  { ledger, changed, flush }: LedgerFile,
  settings: WebhookSettings,
): WebhookSender {
  const timers = new Map<string, NodeJS.Timeout>();
  let isStopped = false;

  const schedule = (delivery: DeliveryRecord): void => {
    ledger.deliveries.set(delivery.id, delivery);
    changed();
    if (isStopped || delivery.afterPayment !== null) return;
    const pause = Math.max(0, delivery.dueAtMs - Date.now());
    timers.set(
      delivery.id,
      setTimeout(() => void attempt(delivery), pause),
    );
  };

  const attempt = async (delivery: DeliveryRecord): Promise<void> => {
    timers.delete(delivery.id);
    // Nothing is told that a crash could make untrue.
    await flush();
    const isDone = await post(delivery.event, settings);
    if (!ledger.deliveries.has(delivery.id)) return;
    const attempts = delivery.attempts + 1;
    if (!isDone && attempts < ATTEMPTS) {
      const pause = Math.min(LONGEST_PAUSE_MS, settings.retryAfterMs * 2 ** (attempts - 1));
      schedule({ ...delivery, attempts, dueAtMs: Date.now() + pause });
      return;
    }
    ledger.deliveries.delete(delivery.id);
    changed();
  };

  return {
    send: (event, { times = 1, afterPayment = null } = {}) => {
      ledger.events.set(event.id, event);
      for (let copy = 0; copy < times; copy++) {
        schedule({ id: newId('del'), event, dueAtMs: Date.now(), attempts: 0, afterPayment });
      }
    },
    release: (paymentId) => {
      const waiting = [...ledger.deliveries.values()].filter(
        ({ afterPayment }) => afterPayment === paymentId,
      );
      for (const delivery of waiting) {
        schedule({ ...delivery, afterPayment: null, dueAtMs: Date.now() + OUT_OF_ORDER_MS });
      }
    },
    resume: () => {
      [...ledger.deliveries.values()].forEach(schedule);
    },
    stop: () => {
      isStopped = true;
      timers.forEach((timer) => clearTimeout(timer));
    },
  };
}

async function post(event: EventRecord, { url, secret }: WebhookSettings): Promise<boolean> {
  const payload = JSON.stringify(presentEvent(event), null, 2);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Stripe-Signature': signWebhook(payload, secret, Math.floor(Date.now() / 1000)),
        'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
      body: payload,
      signal: AbortSignal.timeout(ANSWER_MS),
      redirect: 'manual',
    });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
