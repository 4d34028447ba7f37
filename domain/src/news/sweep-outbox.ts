import type { Alarm } from '../alarm.ts';
import { type Clock, seconds } from '../clock.ts';
import { type Dispatching, handOver } from './dispatch-news.ts';
import type { News } from './news.ts';
import type { Outbox } from './outbox.ts';
import { tellOfUnknown } from './tell-of-unknown.ts';

/** How old news must be, in milliseconds, before the sweeper takes it from the process that committed it. */
export const patience = seconds(10);

type Sweeping<Known extends News> = Dispatching<Known> & {
  readonly outbox: Pick<Outbox<Known>, 'waiting'>;
  readonly clock: Clock;
  readonly alarm: Alarm;
};

/** Hands over what a process could not. What only another release can read waits for that one. Answers how much there was. */
export const sweepOutbox = <Known extends News>(deps: Sweeping<Known>) => {
  const tell = tellOfUnknown(deps.alarm);
  return async (): Promise<number> => {
    // A time that cannot be read is no reason to wait.
    const isLate = ({ at }: Pick<News, 'at'>) => !(deps.clock.now() - Date.parse(at) < patience);
    const { news, unknown } = await deps.outbox.waiting();
    tell(unknown.filter(isLate));
    const late = news.filter(isLate);
    if (late.length > 0)
      await handOver(deps, late).catch((error: unknown) =>
        deps.alarm.raise('news could not be handed over', {
          error,
          lots: error instanceof AggregateError ? error.errors.length : 1,
        }),
      );
    return late.length;
  };
};
