import { dynamoSalesStores } from '@parterre/domain/sales/dynamo-sales-stores';
import { dynamoAttemptLimits } from '@parterre/domain/limits/dynamo-attempt-limits';
import { holdRefusals } from '@parterre/domain/sales/holding/hold-refusals';
import type { Selling } from '@parterre/domain/sales/selling/selling';
import { chartLibrary } from '@parterre/domain/house/charts/chart-library';
import { dynamoChartStore } from '@parterre/domain/house/charts/dynamo-chart-store';
import { systemClock } from '@parterre/domain/clock';
import { openDatabase } from '@parterre/domain/dynamo/database';
import { openLowLevelDatabase, openModels } from '@parterre/domain/dynamo/models';
import { dynamoEventStore } from '@parterre/domain/programme/events/dynamo-event-store';
import { eventListing } from '@parterre/domain/programme/catalogue/event-listing';
import { salesPlanLibrary } from '@parterre/domain/programme/publishing/sales-plan-library';
import { randomIds } from '@parterre/domain/ids';
import { usualLimits } from '@parterre/domain/limits/limits';
import { openStorage, s3ObjectStore } from '@parterre/domain/files/s3-object-store';
import { dispatchSoon } from '@parterre/domain/news/dispatch-news';
import { stripeProvider } from '@parterre/domain/sales/payments/stripe-provider';
import type { readConfig } from './config.ts';
import { faultAlarm } from './alarm.ts';

/** What selling needs, with the payment sandbox as the bank of the example house. Its mails go nowhere. */
export const openBoxOffice = (config: ReturnType<typeof readConfig>) => {
  const aws = { region: config.AWS_REGION };
  const tables = { ...aws, endpoint: config.DYNAMODB_ENDPOINT, tablePrefix: config.TABLE_PREFIX };
  const database = openDatabase(tables);
  const lowLevel = openLowLevelDatabase(tables);
  const models = openModels(lowLevel);
  const storage = openStorage({ ...aws, endpoint: config.S3_ENDPOINT });
  const clock = systemClock;
  const events = dynamoEventStore(models);
  const library = chartLibrary({
    charts: dynamoChartStore(models),
    drawings: s3ObjectStore(storage, config.CHARTS_BUCKET),
  });
  const stores = dynamoSalesStores(database, clock);
  const dispatcher = dispatchSoon({ outbox: stores.outbox, queue: { send: async () => undefined } });
  const selling: Selling = {
    ...stores,
    plans: salesPlanLibrary({ events, library, clock }),
    payments: stripeProvider({
      secretKey: config.STRIPE_SECRET_KEY,
      webhookSecret: config.STRIPE_WEBHOOK_SECRET,
      apiUrl: config.STRIPE_API_URL,
    }),
    limits: usualLimits,
    refusals: holdRefusals(usualLimits, clock),
    attempts: dynamoAttemptLimits(lowLevel, usualLimits),
    // Nothing lapses while the example house is sold.
    takeBack: async () => undefined,
    dispatcher,
    alarm: faultAlarm,
    clock,
    ids: randomIds,
  };
  return {
    selling,
    listing: eventListing({ events, clock }),
    payWithTestCard: async (pageId: string): Promise<void> => {
      const answer = await fetch(`${config.STRIPE_API_URL}/sandbox/sessions/${pageId}/pay`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ card: '4242424242424242' }),
      });
      if (!answer.ok) throw new Error(`the payment sandbox answered ${answer.status}`);
    },
    close: async () => {
      await dispatcher.idle();
      for (const client of [database.client, lowLevel.client, storage]) client.destroy();
    },
  };
};

export type BoxOffice = ReturnType<typeof openBoxOffice>;
