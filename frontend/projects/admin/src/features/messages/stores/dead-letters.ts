import { type Signal, inject, signal } from '@angular/core';
import { problemOf } from '@parterre/ui/data/problem.ts';
import type { DeadLetter, Queue } from '../../../data/api.ts';
import { cursorList } from '../../../data/cursor-list.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';

type QueueName = Queue['name'];

/** What one queue has set aside. Made where things are injected. */
export function deadLetters(queue: Signal<QueueName | undefined>) {
  const api = inject(EmployeeApi);
  const busy = signal(false);
  const list = cursorList({
    of: queue,
    page: async (name, { inBackground }) => {
      const path = { queue: name };
      const { letters } = await api.post('api/queues/{queue}/dead-letters/look', { path, inBackground });
      return { letters, nextCursor: null };
    },
    items: ({ letters }) => letters,
  });

  /** Does one thing at a time. Answers why it could not be done; undefined where it was. */
  async function act(work: (name: QueueName) => Promise<unknown>): Promise<string | undefined> {
    const name = queue();
    if (name === undefined || busy()) return undefined;
    busy.set(true);
    try {
      await work(name);
      return undefined;
    } catch (error) {
      const { title, detail } = problemOf(error);
      return detail ?? title;
    } finally {
      await list.reread();
      busy.set(false);
    }
  }

  return {
    list,
    busy: busy.asReadonly(),
    sendAgain: ({ id: letterId }: DeadLetter) =>
      act((name) =>
        api.post('api/queues/{queue}/dead-letters/{letterId}/send-again', {
          path: { queue: name, letterId },
        }),
      ),
    sendAllAgain: () => act((name) => api.post('api/queues/{queue}/send-again', { path: { queue: name } })),
    throwAway: ({ id: letterId }: DeadLetter) =>
      act((name) =>
        api.delete('api/queues/{queue}/dead-letters/{letterId}', { path: { queue: name, letterId } }),
      ),
  };
}
