import { computed, inject, signal, type Signal } from '@angular/core';
import type { Delivery } from '../../../data/api.ts';
import { cursorList } from '../../../data/cursor-list.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import type { LogQuestion } from './log-question.ts';
import { wantedOf } from './wanted.ts';

interface Asked {
  /** Whose log it is, `{}` for the platform's; undefined while that is not known. */
  readonly house: Signal<Pick<LogQuestion, 'organizationId'> | undefined>;
  readonly question: Signal<LogQuestion | undefined>;
}

/** So many are sent again by one request, so that it can be said how far it has come. */
const oneRequest = 20;

/** So long, in milliseconds, after sending again it is looked at what became of it. */
const looksAgainAfter = [0, 1_500, 5_000];

/** So many pages are looked through for one message. */
const mostPages = 3;

/** The log of deliveries, and what of it did not arrive. Made where things are injected. */
export function deliveryLog({ house, question }: Asked) {
  const api = inject(EmployeeApi);
  const search = (body: LogQuestion & { cursor: string | undefined }, inBackground: boolean) =>
    api.post('api/deliveries/search', { body, inBackground });
  const listOf = (of: Signal<LogQuestion | undefined>) =>
    cursorList({
      of,
      page: (asked, { cursor, inBackground }) => search({ ...asked, cursor }, inBackground),
      items: ({ deliveries }) => deliveries,
    });
  const list = listOf(question);
  const troubled = listOf(
    computed(() => {
      const whose = house();
      return whose && { ...whose, state: 'troubled' as const };
    }),
  );
  const progress = signal<{ readonly done: number; readonly of: number } | undefined>(undefined);

  /** Has it sent again, and answers how many that helped, also where it broke off half-way. */
  async function sendAgain(
    deliveries: readonly Delivery[],
  ): Promise<{ readonly queued: number; readonly error?: unknown }> {
    const whose = house();
    const wanted = wantedOf(deliveries);
    let queued = 0;
    progress.set({ done: 0, of: wanted.length });
    try {
      for (let done = 0; done < wanted.length; done += oneRequest) {
        const some = wanted.slice(done, done + oneRequest);
        const answer = await api.post('api/deliveries/send-again', { body: { ...whose, wanted: some } });
        queued += answer.queued;
        progress.set({ done: done + some.length, of: wanted.length });
      }
      return { queued };
    } catch (error) {
      return { queued, error };
    } finally {
      progress.set(undefined);
    }
  }

  /** What has become of one; as it was, where that cannot be read. */
  async function readAgain(one: Delivery): Promise<Delivery> {
    const asked = { ...house(), email: one.to.email, kind: one.kind };
    let cursor: string | null | undefined;
    try {
      for (let page = 0; page < mostPages && cursor !== null; page++) {
        const answer = await search({ ...asked, cursor }, true);
        const found = answer.deliveries.find(({ id }) => id === one.id);
        if (found) return found;
        cursor = answer.nextCursor;
      }
    } catch {
      // It is shown as it was, until somebody looks again.
    }
    return one;
  }

  /** Looks a few times what became of what was sent again: a worker needs its moment. */
  async function follow(look: () => Promise<unknown>): Promise<void> {
    for (const wait of looksAgainAfter) {
      await new Promise((passed) => setTimeout(passed, wait));
      await Promise.all([list.reread(), troubled.reread(), look()]);
    }
  }

  return { list, troubled, progress: progress.asReadonly(), sendAgain, readAgain, follow };
}
