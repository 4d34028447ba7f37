import { DOCUMENT, Service, computed, inject, signal } from '@angular/core';
import { problemOf, type Problem } from '@parterre/ui/data/problem.ts';
import { whenShownAgain } from '@parterre/ui/data/shown-again.ts';
import type { Check, Checklist, EventChanges, ExaminedEvent, ManagedEvent } from '../../../data/api.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';
import { Events } from '../../../data/events.ts';
import { Saving } from './saving.ts';

/** Whose words stay when two people have changed the same event. */
export type Decision = 'mine' | 'theirs';

/** A change of the event as it is now; answers the event after it, and what it needs then. */
type Change = (event: ManagedEvent) => Promise<ExaminedEvent>;

/** One event in the editor: what it is, what it still needs, and every change of it in order. */
@Service({ autoProvided: false })
export class EventEditing {
  readonly #api = inject(EmployeeApi);
  readonly #events = inject(Events);
  readonly #saving = inject(Saving);
  readonly #document = inject(DOCUMENT);
  readonly #id = signal<string | undefined>(undefined);
  readonly #at = computed(() => {
    const eventId = this.#id();
    return eventId === undefined ? undefined : { path: { eventId } };
  });
  readonly #examined = this.#api.resource('api/events/{eventId}', () => this.#at());
  /** Counts what was heard of the checklist: a look at it that began before says nothing new. */
  #heard = 0;
  readonly #checksFailed = signal(false);
  readonly #decide = signal<((decision: Decision) => void) | undefined>(undefined);
  readonly #generation = signal(0);

  readonly event = computed(() => (this.#examined.hasValue() ? this.#examined.value().event : undefined));
  readonly error = this.#examined.error;
  readonly checks = computed<readonly Check[]>(() =>
    this.#examined.hasValue() ? this.#examined.value().checklist.checks : [],
  );
  readonly checksFailed = this.#checksFailed.asReadonly();
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
    this.#examined.reload();
  }

  change(changes: EventChanges): Promise<Problem | undefined> {
    return this.apply(({ id, version }) => this.#events.change(id, version, changes));
  }

  /** Whether anything is missing before the event can be published, once all that is under way is saved. */
  async isSomethingMissing(): Promise<boolean> {
    const id = this.#id();
    if (id === undefined) return false;
    try {
      this.#hear(await this.#saving.run(() => this.#events.checklist(id)));
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
      void this.examine();
      return problemOf(error);
    }
  }

  /** Looks at the checklist anew, after something that is not the event itself has changed. */
  async examine(): Promise<void> {
    const id = this.#id();
    if (id === undefined) return;
    const looked = ++this.#heard;
    try {
      const checklist = await this.#events.checklist(id);
      if (looked === this.#heard) this.#hear(checklist);
    } catch {
      if (looked === this.#heard) this.#checksFailed.set(true);
    }
  }

  decide(decision: Decision): void {
    this.#decide()?.(decision);
  }

  async #attempt(change: Change): Promise<void> {
    for (;;) {
      const event = this.event();
      if (!event) return;
      try {
        this.#show(await change(event));
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
    const before = this.event();
    if (!before) return;
    void this.examine();
    if (this.#saving.busy() || isTyping(this.#document)) return;
    const answer = await this.#events.read(before.id, 'unasked').catch(() => undefined);
    if (!answer || answer.event.version === before.version || this.event() !== before || this.#saving.busy())
      return;
    this.#show(answer);
    this.#generation.update((count) => count + 1);
  }

  #show(examined: ExaminedEvent): void {
    this.#examined.set(examined);
    this.#hear(examined.checklist);
  }

  #hear(checklist: Checklist): void {
    this.#heard += 1;
    this.#checksFailed.set(false);
    // An event that is still on its way brings its own: to set anything now would end its loading.
    if (this.#examined.hasValue()) this.#examined.set({ ...this.#examined.value(), checklist });
  }

  async #ask(): Promise<Decision> {
    const decision = await new Promise<Decision>((resolve) => this.#decide.set(resolve));
    this.#decide.set(undefined);
    return decision;
  }

  async #fetch(id: string): Promise<void> {
    this.#show(await this.#events.read(id));
  }
}

/** A field has the focus: what stands in it may not be sent yet. */
function isTyping({ activeElement }: Document): boolean {
  return activeElement !== null && ['INPUT', 'TEXTAREA', 'SELECT'].includes(activeElement.tagName);
}
