import { minutes } from '@parterre/domain/clock';
import { DomainError } from '@parterre/domain/domain-error';
import { randomIds } from '@parterre/domain/ids';
import type { Account, Employee } from '@parterre/domain/people/accounts/account';
import type { SalesPlan } from '@parterre/domain/programme/publishing/sales-plan';
import { seatIdsOf } from '@parterre/seating/seat-id';
import type { BoxOffice } from './box-office.ts';
import type { Dependencies } from './dependencies.ts';
import { findPlan } from './find-plan.ts';
import { buy, type DemoBuyer } from './sell-seats.ts';

/** The event on whose page people write. */
const title = 'Nocturnes for Two Pianos';

type Line = {
  readonly by: string;
  readonly minutesAgo: number;
  readonly text: string;
  /** What its organizer made of it; nothing yet where it is left out. */
  readonly verdict?: { readonly state: 'shown' } | { readonly state: 'hidden'; readonly why: string };
};

const shown = { state: 'shown' } as const;

/** Some are shown, one waits, one is hidden. */
const lines: readonly Line[] = [
  {
    ...{ by: 'Rita', minutesAgo: 52 * 60, verdict: shown },
    text: 'Heard Mei Tan’s new piece at its try-out in spring. Worth the ticket alone.',
  },
  {
    ...{ by: 'Farid Rahman', minutesAgo: 30 * 60, verdict: shown },
    text: 'First time in the Grand Auditorium. Is the side door open for strollers, or only the main one?',
  },
  {
    ...{ by: 'Carla', minutesAgo: 29 * 60 + 20, verdict: shown },
    text: '@Farid: we went in by the ramp on the left last year, no steps at all. Somebody from the house was there to help.',
  },
  {
    ...{ by: '陳美玲', minutesAgo: 20 * 60, verdict: shown },
    text: '好期待！🎹🎹 有人一起從八打靈過去嗎？',
  },
  {
    ...{ by: 'Ben', minutesAgo: 6 * 60, verdict: { state: 'hidden', why: 'Resale' } },
    text: 'Two seats left over, row F, double price. Write to me.',
  },
  {
    ...{ by: 'Rita', minutesAgo: 95, verdict: shown },
    text: 'Row C again. See you all in the dark at 19:25 sharp!',
  },
  {
    by: 'Farid Rahman',
    minutesAgo: 12,
    text: 'Will there be a recording? My mother cannot travel that far.',
  },
];

/** Pairs of neighbours, from the back of the house, until one is free. */
const buyPair = async (office: BoxOffice, plan: SalesPlan, { id, email }: DemoBuyer): Promise<void> => {
  for (const row of plan.chart.rows.toReversed()) {
    const seats = seatIdsOf({ ...row, seats: row.seats.slice(0, 2) });
    try {
      if (await buy(office, plan, id, { seats, places: [] }, email)) return;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  throw new Error(`nothing is left of ${title}`);
};

/** Life on the page of one event: its organizer lets people write, who bought seats for it, and has looked at most of what they wrote. */
export const writeComments = async (
  { comments }: Pick<Dependencies, 'comments'>,
  office: BoxOffice,
  organizer: Employee,
  writers: readonly Account[],
): Promise<void> => {
  const plan = await findPlan(office, title);
  const { id: eventId } = plan.event;
  for (const writer of writers) await buyPair(office, plan, writer);
  await comments.switchComments(organizer, eventId, 'after-approval');
  for (const { by, minutesAgo, text, verdict } of lines) {
    const writer = writers.find(({ name }) => name === by);
    if (!writer) throw new Error(`nobody is called ${by}`);
    const { writeComment } = office.commentsAt(office.clock.now() - minutes(minutesAgo));
    const wanted = { eventId, text, idempotencyKey: randomIds.next() };
    const { comment } = await writeComment(writer.id, wanted);
    if (verdict) await comments.judgeComment(organizer, comment, verdict);
  }
};
