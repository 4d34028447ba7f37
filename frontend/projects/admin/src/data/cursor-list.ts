import { computed, effect, signal, untracked } from '@angular/core';
import { whenShownAgain } from '@parterre/ui/data/shown-again.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Which page is asked for, the first without a cursor; and whether somebody waits for it. */
interface Turn {
  readonly cursor: string | undefined;
  readonly inBackground: boolean;
}

interface Source<Of, Answer extends { readonly nextCursor: string | null }, Item> {
  /** What the list is of, or undefined while that is not known yet. Another begins the list anew. */
  readonly of: () => Of | undefined;
  readonly page: (of: Of, turn: Turn) => Promise<Answer>;
  readonly items: (answer: Answer) => readonly Item[];
}

/** A list that the server hands out page after page. Made where things are injected. */
export function cursorList<Of, Answer extends { readonly nextCursor: string | null }, Item>(
  source: Source<Of, Answer, Item>,
) {
  const pages = signal<readonly Page<Item>[]>([]);
  const loading = signal(true);
  const error = signal<unknown>(undefined);
  let run = 0;

  async function readAfter(of: Of, last: Page<Item> | undefined, inBackground: boolean): Promise<Page<Item>> {
    const answer = await source.page(of, { cursor: last?.nextCursor ?? undefined, inBackground });
    return { items: source.items(answer), nextCursor: answer.nextCursor };
  }

  async function more(): Promise<void> {
    const of = source.of();
    if (of === undefined) return;
    const mine = ++run;
    loading.set(true);
    error.set(undefined);
    try {
      const page = await readAfter(of, pages().at(-1), false);
      // Somebody asked for another list meanwhile: this answer belongs to none.
      if (mine !== run) return;
      pages.update((all) => [...all, page]);
    } catch (failure) {
      if (mine === run) error.set(failure);
    } finally {
      if (mine === run) loading.set(false);
    }
  }

  /** As many pages as are there, anew; what was read before stays until then, and when that fails. */
  async function reread(): Promise<void> {
    const [of, before] = [source.of(), pages()];
    if (of === undefined || before.length === 0 || loading()) return;
    const fresh: Page<Item>[] = [];
    try {
      do fresh.push(await readAfter(of, fresh.at(-1), true));
      while (fresh.length < before.length && fresh.at(-1)?.nextCursor != null);
      if (pages() === before) pages.set(fresh);
    } catch {
      // The next time that the page is shown.
    }
  }
  whenShownAgain(() => void untracked(reread));

  function again(): Promise<void> {
    pages.set([]);
    return more();
  }

  effect(() => {
    source.of();
    untracked(() => void again());
  });

  return {
    items: computed(() => pages().flatMap((page) => page.items)),
    loading: loading.asReadonly(),
    error: error.asReadonly(),
    hasMore: computed(() => pages().at(-1)?.nextCursor != null),
    more,
    again,
    reread,
  };
}
