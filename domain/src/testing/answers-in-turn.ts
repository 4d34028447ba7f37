import type { Scheduler } from 'fast-check';
import type { Interceptor } from './intercept-calls.ts';

/** Every call is made at once; a scheduler decides in which order the answers arrive. */
export const answersInTurn = (scheduler: Scheduler): Interceptor =>
  scheduler.scheduleFunction((run) => {
    const answer = run();
    // One that was refused waits for its turn like any other, and is nobody's fault until then.
    answer.catch(() => undefined);
    return answer;
  });
