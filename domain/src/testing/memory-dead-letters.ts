import type { DeadLetter } from '../queues/dead-letter.ts';
import type { DeadLetters } from '../queues/dead-letters.ts';
import { type QueueName, queueNames } from '../queues/queue-names.ts';

/** Queues in memory, of which some have messages set aside; and what went back into them. */
export const memoryDeadLetters = (): DeadLetters & { readonly sent: [QueueName, string][] } => {
  const letters = new Map<QueueName, DeadLetter[]>();
  const sent: [QueueName, string][] = [];
  const of = (name: QueueName): DeadLetter[] => letters.get(name) ?? [];
  let count = 0;
  return {
    sent,
    list: async () => queueNames.map((name) => ({ name, waiting: 0, dead: of(name).length })),
    sendAgain: async (name) => {
      sent.push(...of(name).map(({ body }): [QueueName, string] => [name, body]));
      letters.delete(name);
    },
    setAside: async (name, body, note) => {
      const letter = { id: `letter-${(count += 1)}`, body, sentAt: note.since, receives: 1, note };
      letters.set(name, [...of(name), letter]);
    },
    look: async (name, most) => of(name).slice(0, most),
    find: async (name, id) => {
      const found = of(name).find((letter) => letter.id === id);
      if (!found) return { found: null, sawAll: true };
      const throwAway = async (): Promise<void> => {
        letters.set(
          name,
          of(name).filter((letter) => letter !== found),
        );
      };
      const sendAgain = async (): Promise<void> => {
        sent.push([name, found.body]);
        await throwAway();
      };
      const putBack = async (): Promise<void> => undefined;
      return { found: { ...found, throwAway, sendAgain, putBack }, sawAll: true };
    },
  };
};
