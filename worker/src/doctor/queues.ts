import { type Clock, seconds, toInstant } from '@parterre/domain/clock';
import { accountId, bookingId, eventId, randomIds } from '@parterre/domain/ids';
import type { DeadLetters } from '@parterre/domain/queues/dead-letters';
import type { Deliveries } from '@parterre/domain/news/deliveries';
import type { News } from '@parterre/domain/news/news';
import type { NewsQueue, Outbox } from '@parterre/domain/news/outbox';
import type { BookingNews } from '@parterre/domain/sales/bookings/booking-news';
import { deliveryNameOf } from '@parterre/domain/messaging/notifications/delivery';
import { type Check, comesTrue } from './check.ts';

type Deps = {
  /** Wherever a message that goes the whole way may begin. */
  readonly queues: readonly NewsQueue<BookingNews>[];
  readonly deliveries: Pick<Deliveries, 'isDone'>;
  readonly clock: Clock;
  readonly within?: number;
};

/** News of a booking that there is not, so nobody is written to. */
const noNews = (now: number): BookingNews => {
  const of = { bookingId: bookingId.parse(randomIds.next()), accountId: accountId.parse(randomIds.next()) };
  return {
    // What a worker of the release before looks for.
    ...of,
    createdAt: toInstant(now),
    id: `doctor-${randomIds.next()}`,
    kind: 'booking-cancelled',
    version: 1,
    at: toInstant(now),
    facts: {
      ...of,
      eventId: eventId.parse(randomIds.next()),
      places: 0,
      ending: null,
      paid: null,
    },
  };
};

/** Messages go the whole way: queue of news, its subscribers, queues of mails, worker. */
export const queuesMove = ({ queues, deliveries, clock, within }: Deps): Check => ({
  name: 'queues',
  ask: async () => {
    const start = clock.now();
    const arrivals = await Promise.all(
      queues.map(async (queue) => {
        const news = noNews(start);
        await queue.send([news]);
        return comesTrue(() => deliveries.isDone(deliveryNameOf('email', news.id)), within);
      }),
    );
    if (!arrivals.every(Boolean))
      throw new Error('a message did not come through: is a worker running? Its log says what fails.');
    return `messages came through in ${((clock.now() - start) / 1000).toFixed(1)} s`;
  },
});

/** How long a message may wait in the outbox before something is wrong, in milliseconds: the worker looks every few seconds. */
const outboxPatience = seconds(60);

type Backlog = {
  readonly deadLetters: Pick<DeadLetters, 'list'>;
  readonly outboxes: readonly Pick<Outbox<News>, 'waiting'>[];
  readonly clock: Clock;
};

/** What could not be done after all attempts, and what has not even reached a queue. */
export const nothingIsStuck = ({ deadLetters, outboxes, clock }: Backlog): Check => ({
  name: 'backlog',
  ask: async () => {
    const queues = await deadLetters.list();
    const isLate = ({ at }: Pick<News, 'at'>) => !(clock.now() - Date.parse(at) <= outboxPatience);
    const waiting = await Promise.all(outboxes.map((outbox) => outbox.waiting()));
    const late = waiting.flatMap(({ news }) => news).filter(isLate);
    const unknown = waiting.flatMap((some) => some.unknown).filter(isLate);
    const problems = [
      ...queues.filter(({ dead }) => dead > 0).map(({ name, dead }) => `${dead} messages in ${name}-dead`),
      ...(late.length > 0 ? [`${late.length} pieces of news wait in the outbox`] : []),
      ...(unknown.length > 0
        ? [`${unknown.length} pieces of news in the outbox are for a newer worker`]
        : []),
    ];
    if (problems.length > 0) throw new Error(problems.join(', '));
    return 'nothing failed for good, nothing waits';
  },
});
