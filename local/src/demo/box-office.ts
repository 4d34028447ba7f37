import { systemClock } from '@parterre/domain/clock';
import { openTables } from '@parterre/domain/dynamo/open-tables';
import { openFiles } from '@parterre/domain/files/open-files';
import { openCharts } from '@parterre/domain/house/open-house';
import { randomIds } from '@parterre/domain/ids';
import { usualLimits } from '@parterre/domain/limits';
import { openComments } from '@parterre/domain/messaging/open-comments';
import { openContacts } from '@parterre/domain/messaging/open-messaging';
import { openSaleStarts } from '@parterre/domain/messaging/open-sale-starts';
import { randomSecrets } from '@parterre/domain/people/codes/random-secrets';
import { openCatalogue } from '@parterre/domain/programme/open-programme';
import { openPayments } from '@parterre/domain/sales/open-payments';
import { openSales, openSalesStores } from '@parterre/domain/sales/open-sales';
import { faultAlarm } from './alarm.ts';
import type { readConfig } from './config.ts';
import { toldCustomers } from './told-customers.ts';

/** What selling needs, with the payment sandbox as the bank of the example house. Its mails go nowhere. */
export const openBoxOffice = (config: ReturnType<typeof readConfig>) => {
  const tables = openTables({
    region: config.AWS_REGION,
    endpoint: config.DYNAMODB_ENDPOINT,
    tablePrefix: config.TABLE_PREFIX,
  });
  const files = openFiles({ region: config.AWS_REGION, endpoint: config.S3_ENDPOINT });
  const ground = { tables, limits: usualLimits, alarm: faultAlarm, clock: systemClock, ids: randomIds };
  const library = openCharts({ tables, drawings: files.bucket(config.CHARTS_BUCKET) });
  const catalogue = openCatalogue({ ...ground, library });
  const { provider } = openPayments({
    secretKey: config.STRIPE_SECRET_KEY,
    webhookSecret: config.STRIPE_WEBHOOK_SECRET,
    apiUrl: config.STRIPE_API_URL,
  });
  const [stores, { plans }] = [openSalesStores(ground), catalogue];
  const customers = toldCustomers({ ...ground, stores, plans });
  const sales = openSales({
    ...ground,
    stores,
    plans,
    payments: provider,
    queue: customers.queue,
    countConfirmed: () => undefined,
  });
  return {
    sales,
    /** Of these customers it is told what happens to their bookings. */
    tell: customers.tell,
    contacts: openContacts({
      ...ground,
      secrets: randomSecrets(randomIds.next() + randomIds.next()),
      sms: null,
    }),
    saleStarts: openSaleStarts(ground),
    /** What people write on pages of events, as of a moment. */
    commentsAt: (now: number) => openComments({ ...ground, stores, plans, clock: { now: () => now } }),
    catalogue,
    clock: systemClock,
    payWithTestCard: async (pageId: string): Promise<void> => {
      const answer = await fetch(`${config.STRIPE_API_URL}/sandbox/sessions/${pageId}/pay`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ card: '4242424242424242' }),
      });
      if (!answer.ok) throw new Error(`the payment sandbox answered ${answer.status}`);
    },
    close: async () => {
      await sales.idle();
      tables.close();
      files.close();
    },
  };
};

export type BoxOffice = ReturnType<typeof openBoxOffice>;
