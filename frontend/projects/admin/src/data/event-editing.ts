import { HttpClient, HttpContext, httpResource } from '@angular/common/http';
import { DOCUMENT, Service, computed, inject, signal } from '@angular/core';
import { problemOf, type Problem } from '@parterre/ui/data/problem.ts';
import { inBackground } from '@parterre/ui/data/session-refresh.ts';
import { whenShownAgain } from '@parterre/ui/data/shown-again.ts';
import { firstValueFrom } from 'rxjs';
import type { Check, Checklist, EventChanges, ManagedEvent } from './api.ts';
import { Events } from './events.ts';
import { Saving } from './saving.ts';

interface EventAnswer {
  readonly event: ManagedEvent;
}

/** Whose words stay when two people have changed the same event. */
export type Decision = 'mine' | 'theirs';

/** A change of the event as it is now; answers the event after it. */
type Change = (event: ManagedEvent) => Promise<ManagedEvent>;

/** One event in the editor: what it is, what it still needs, and every change of it in order. */
@Service({ autoProvided: false })
export class EventEditing {
  readonly #http = inject(HttpClient);
  readonly #events = inject(Events);
  readonly #saving = inject(Saving);
  readonly #document = inject(DOCUMENT);
  readonly #id = signal<string | undefined>(undefined);
  readonly #event = httpResource<EventAnswer>(() => {
    const id = this.#id();
    return id === undefined ? undefined : `api/events/${encodeURIComponent(id)}`;
  });
  readonly #checklist = httpResource<Checklist>(() => {
    const id = this.#id();
    return id === undefined ? undefined : `api/events/${encodeURIComponent(id)}/checklist`;
  });
  readonly #decide = signal<((decision: Decision) => void) | undefined>(undefined);
  readonly #generation = signal(0);

  readonly event = computed(() => (this.#event.hasValue() ? this.#event.value().event : undefined));
  readonly error = this.#event.error;
  readonly checks = computed<readonly Check[]>(() =>
    this.#checklist.hasValue() ? this.#checklist.value().checks : [],
  );
  readonly checksFailed = computed(() => this.#checklist.error() !== undefined);
  readonly isDraft = computed(() => this.event()?.status === 'draft');
  readonly isPublished = computed(() => this.event()?.status === 'published');
  readonly ready = computed(() => this.checks().length > 0 && this.checks().every(({ ok }) => ok));
  /** Somebody else has changed the event meanwhile, and a change of ours waits for a decision. */
  readonly conflict = computed(() => this.#decide() !== undefined);
  /** Counts up when the event was replaced by what somebody else made of it: forms begin anew. */
  readonly generation = this.#generation.asReadonly();

  constructor() {
    whenShownAgain(() => void this.#catchUp());
  }

  open(id: string): void {
    this.#id.set(id);
  }

  again(): void {
    this.#event.reload();
    this.#checklist.reload();
  }

  change(changes: EventChanges): Promise<Problem | undefined> {
    return this.apply(({ id, version }) => this.#events.change(id, version, changes));
  }

  /** Whether anything is missing before the event can be published, once all that is under way is saved. */
  async isSomethingMissing(): Promise<boolean> {
    const id = this.#id();
    if (id === undefined) return false;
    try {
      const answer = this.#saving.run(() =>
        firstValueFrom(this.#http.get<Checklist>(`api/events/${encodeURIComponent(id)}/checklist`)),
      );
      this.#checklist.set(await answer);
    } catch {
      // Publishing asks the server anyway.
      return false;
    }
    return !this.ready();
  }

  publish(): Promise<Problem | undefined> {
    return this.apply(({ id, version }) => this.#events.publish(id, version));
  }

  unpublish(): Promise<Problem | undefined> {
    return this.apply(({ id, version }) => this.#events.unpublish(id, version));
  }

  /** Makes a change when those before it are done. Answers why it was refused, if it was. */
  async apply(change: Change): Promise<Problem | undefined> {
    try {
      await this.#saving.run(() => this.#attempt(change));
      return undefined;
    } catch (error) {
      return problemOf(error);
    } finally {
      this.examine();
    }
  }

  /** Looks at the checklist anew, after something that is not the event itself has changed. */
  examine(): void {
    this.#checklist.reload();
  }

  decide(decision: Decision): void {
    this.#decide()?.(decision);
  }

  async #attempt(change: Change): Promise<void> {
    for (;;) {
      const event = this.event();
      if (!event) return;
      try {
        this.#event.set({ event: await change(event) });
        return;
      } catch (error) {
        if (problemOf(error).code !== 'changed-meanwhile') throw error;
      }
      const decision = await this.#ask();
      await this.#fetch(event.id);
      if (decision === 'theirs') {
        this.#generation.update((count) => count + 1);
        return;
      }
    }
  }

  /**
   * Takes over what somebody else has made of the event, before anything is changed here. While something is being saved or
   * typed, the version tells the two apart when it is sent.
   */
  async #catchUp(): Promise<void> {
    this.examine();
    const before = this.event();
    if (!before || this.#saving.busy() || isTyping(this.#document)) return;
    const { event } = await firstValueFrom(
      this.#http.get<EventAnswer>(`api/events/${before.id}`, {
        context: new HttpContext().set(inBackground, true),
      }),
    ).catch(() => ({ event: before }));
    if (event.version === before.version || this.event() !== before || this.#saving.busy()) return;
    this.#event.set({ event });
    this.#generation.update((count) => count + 1);
  }

  async #ask(): Promise<Decision> {
    const decision = await new Promise<Decision>((resolve) => this.#decide.set(resolve));
    this.#decide.set(undefined);
    return decision;
  }

  async #fetch(id: string): Promise<void> {
    this.#event.set(await firstValueFrom(this.#http.get<EventAnswer>(`api/events/${id}`)));
  }
}

/** A field has the focus: what stands in it may not be sent yet. */
function isTyping({ activeElement }: Document): boolean {
  return activeElement !== null && ['INPUT', 'TEXTAREA', 'SELECT'].includes(activeElement.tagName);
}
