import { HttpClient, HttpContext } from '@angular/common/http';
import { computed, effect, inject, signal, untracked } from '@angular/core';
import { inBackground } from '@parterre/ui/data/session-refresh.ts';
import { whenShownAgain } from '@parterre/ui/data/shown-again.ts';
import { firstValueFrom } from 'rxjs';

type Parameters = Readonly<Record<string, string>>;

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

interface Source<Answer extends { readonly nextCursor: string | null }, Item> {
  /** Where the list is, or undefined while that is not known yet. Another address begins the list anew. */
  readonly request: () => { readonly url: string; readonly params?: Parameters } | undefined;
  readonly items: (answer: Answer) => readonly Item[];
}

/** A list that the server hands out page after page. Made where things are injected. */
export function cursorList<Answer extends { readonly nextCursor: string | null }, Item>(
  source: Source<Answer, Item>,
) {
  const http = inject(HttpClient);
  const pages = signal<readonly Page<Item>[]>([]);
  const loading = signal(true);
  const error = signal<unknown>(undefined);
  let run = 0;

  async function more(): Promise<void> {
    const request = source.request();
    if (!request) return;
    const mine = ++run;
    const cursor = pages().at(-1)?.nextCursor;
    const params = { ...request.params, ...(cursor != null && { cursor }) };
    loading.set(true);
    error.set(undefined);
    try {
      const answer = await firstValueFrom(http.get<Answer>(request.url, { params }));
      // Somebody asked for another list meanwhile: this answer belongs to none.
      if (mine !== run) return;
      pages.update((all) => [...all, { items: source.items(answer), nextCursor: answer.nextCursor }]);
    } catch (failure) {
      if (mine === run) error.set(failure);
    } finally {
      if (mine === run) loading.set(false);
    }
  }

  /** As many pages as are there, anew; what was read before stays until then, and when that fails. */
  async function reread(): Promise<void> {
    const [request, before] = [source.request(), pages()];
    if (!request || before.length === 0 || loading()) return;
    const fresh: Page<Item>[] = [];
    const context = new HttpContext().set(inBackground, true);
    try {
      do {
        const cursor = fresh.at(-1)?.nextCursor;
        const params = { ...request.params, ...(cursor != null && { cursor }) };
        const answer = await firstValueFrom(http.get<Answer>(request.url, { params, context }));
        fresh.push({ items: source.items(answer), nextCursor: answer.nextCursor });
      } while (fresh.length < before.length && fresh.at(-1)?.nextCursor != null);
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
    source.request();
    untracked(() => void again());
  });

  return {
    items: computed(() => pages().flatMap((page) => page.items)),
    loading: loading.asReadonly(),
    error: error.asReadonly(),
    hasMore: computed(() => pages().at(-1)?.nextCursor != null),
    more,
    again,
  };
}
