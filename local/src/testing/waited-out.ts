import { seconds } from '@parterre/domain/clock';
import type { ManualClock } from '@parterre/domain/testing/manual-clock';
import { whatNext } from '@parterre/worker/what-next';

/** What became of a message: when it was tried, in milliseconds after it came, and its end. */
export type Waited<Message> = {
  readonly message: Message;
  readonly tries: number[];
  /** When it is tried again. */
  next: number;
  end: 'sent' | 'aside' | null;
};

type Turn<Message> = {
  readonly clock: ManualClock;
  /** Throws where it is for another time. */
  readonly send: (message: Message) => Promise<unknown>;
  /** Whether there is a use in reading the queue. */
  readonly isReady?: () => boolean;
  /** Done before each turn; told how long the messages wait, in milliseconds. */
  readonly before?: (waited: number) => Promise<void>;
};

/** Has messages sent as a worker does with those of its queue, with the pauses that it makes, by a clock that is moved. */
export const waitedOut = async <Message>(
  messages: readonly Message[],
  { clock, send, isReady = () => true, before = async () => undefined }: Turn<Message>,
): Promise<Waited<Message>[]> => {
  const began = clock.now();
  const waited = messages.map((message): Waited<Message> => ({ message, tries: [], next: began, end: null }));
  while (waited.some(({ end }) => end === null)) {
    await before(clock.now() - began);
    // Connections that ended are noticed between the turns, as there is time in life.
    await new Promise(setImmediate);
    for (const one of waited.filter(({ end, next }) => end === null && next <= clock.now())) {
      if (!isReady()) break;
      one.tries.push(clock.now() - began);
      try {
        await send(one.message);
        one.end = 'sent';
      } catch (error) {
        const stay = { receives: one.tries.length, waited: clock.now() - began };
        const next = whatNext({ error, isUrgent: false, ...stay });
        if (next === 'aside') one.end = next;
        else one.next = clock.now() + seconds(next);
      }
    }
    clock.advance(seconds(30));
  }
  return waited;
};

/** How long a message was left alone between its tries, in milliseconds. */
export const pausesOf = (tries: readonly number[]): number[] =>
  tries.slice(1).map((at, n) => at - (tries[n] ?? 0));
