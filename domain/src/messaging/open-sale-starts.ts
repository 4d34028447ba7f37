import type { Clock } from '../clock.ts';
import type { Tables } from '../dynamo/open-tables.ts';
import type { Ids } from '../ids.ts';
import { openRecipients } from '../people/open-people.ts';
import { openEventReader } from '../programme/open-programme.ts';
import type { Queue } from '../queues/queue.ts';
import { dueKind } from './due/due-kind.ts';
import { dynamoDueStore } from './due/dynamo-due-store.ts';
import type { Notify } from './notifications/notify.ts';
import { awaitNoMore, awaitSale } from './sale-starts/await-sale.ts';
import { dynamoAwaitedSaleStore } from './sale-starts/dynamo-awaited-sale-store.ts';
import { saleStartDue } from './sale-starts/sale-start.ts';
import { startSale } from './sale-starts/start-sale.ts';
import { tellAwaiting } from './sale-starts/tell-awaiting.ts';

type Deps = {
  readonly tables: Pick<Tables, 'database' | 'models'>;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** Being told when a sale starts, for who wants to be. */
export const openSaleStarts = ({ tables, clock, ids }: Deps) => {
  const awaited = dynamoAwaitedSaleStore(tables.database);
  const due = dynamoDueStore(tables.database, { clock, ids });
  const deps = { awaited, due, clock, events: openEventReader({ tables }) };
  return { awaitedBy: awaited.of, awaitSale: awaitSale(deps), awaitNoMore: awaitNoMore(deps) };
};

export type SaleStarts = ReturnType<typeof openSaleStarts>;

type WorkDeps = Omit<Deps, 'ids'> & { readonly notify: Notify; readonly audience: Queue };

/** Telling them. */
export const openSaleStartWork = ({ tables, ...around }: WorkDeps) => {
  const awaited = dynamoAwaitedSaleStore(tables.database);
  const deps = { ...around, awaited, events: openEventReader({ tables }) };
  return {
    kind: dueKind(saleStartDue, startSale(deps)),
    tellAwaiting: tellAwaiting({ ...deps, readerOf: openRecipients({ tables }) }),
  };
};
