import type { DeadLetters } from '../queues/dead-letters.ts';
import { type QueueName, queueNames } from '../queues/queue-names.ts';

/** Queues in memory, of which some have messages set aside. */
export const memoryDeadLetters = (): DeadLetters & { readonly bodies: Map<QueueName, string[]> } => {
  const bodies = new Map<QueueName, string[]>();
  return {
    bodies,
    list: async () => queueNames.map((name) => ({ name, waiting: 0, dead: bodies.get(name)?.length ?? 0 })),
    sendAgain: async (name) => void bodies.delete(name),
    setAside: async (name, body) => void bodies.set(name, [...(bodies.get(name) ?? []), body]),
  };
};
