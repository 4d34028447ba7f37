import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { SearchSuggestion } from '../../../data/api.ts';
import { CustomerApi } from '../../../data/customer-api.ts';

/** Milliseconds: so long somebody types no further before they are asked what they mean. */
const pause = 150;

/** What somebody may mean by what they are typing. Where nothing comes of it, nothing is said: they search all the same. */
@Injectable()
export class Suggestions {
  readonly #api = inject(CustomerApi);
  readonly #shown = signal<readonly SearchSuggestion[]>([]);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;

  readonly shown = this.#shown.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#stop());
  }

  ask(text: string): void {
    this.#stop();
    if (text.trim() === '') this.#shown.set([]);
    else this.#timer = setTimeout(() => void this.#read(text.trim()), pause);
  }

  clear(): void {
    this.#stop();
    this.#shown.set([]);
  }

  async #read(q: string): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const sent = { query: { q }, inBackground: true, abortSignal: asking.signal };
      const { suggestions } = await this.#api.get('api/search/suggestions', sent);
      if (!asking.signal.aborted) this.#shown.set(suggestions);
    } catch {
      if (!asking.signal.aborted) this.#shown.set([]);
    }
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }
}
