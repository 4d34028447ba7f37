import { Service, computed, inject, signal } from '@angular/core';
import { ShownAgain } from '@parterre/ui/data/shown-again.ts';
import type { Channel, ContactSettings } from './api.ts';
import { channelGaps } from './channel-gaps.ts';
import { switched, type Switch } from './contact-switch.ts';
import { CustomerApi } from './customer-api.ts';
import { Session } from './session.ts';

/** What it will be once the server has kept it. */
type Change = (now: ContactSettings) => ContactSettings;

type Quiet = Pick<ContactSettings, 'quietHours' | 'timeZone'>;

/**
 * How the customer is told of things. What they change is shown at once and kept one after the other, so that the last
 * answer is the last word; each change rejects where it was not kept, and is shown no more.
 */
@Service()
export class Contact {
  readonly #api = inject(CustomerApi);
  readonly #shown = inject(ShownAgain);
  readonly #session = inject(Session);
  readonly #resource = this.#api.freshResource('api/contact', () =>
    this.#session.signedIn() ? { inBackground: true } : undefined,
  );
  readonly #underway = signal<readonly Change[]>([]);
  #last: Promise<unknown> = Promise.resolve();

  readonly error = this.#resource.error;
  readonly settings = computed(() => {
    if (!this.#resource.hasValue()) return undefined;
    return this.#underway().reduce((now, change) => change(now), this.#resource.value());
  });

  /** Ways that lead nowhere, as far as it is known. */
  readonly gaps = computed<ReadonlySet<Channel>>(() => {
    const settings = this.settings();
    return settings ? channelGaps(settings) : new Set();
  });

  again(): void {
    this.#resource.reload();
  }

  /** Once it is known; null where it cannot be. */
  async known(): Promise<ContactSettings | null> {
    return this.settings() ?? (await this.#api.get('api/contact', { inBackground: true }).catch(() => null));
  }

  switch(set: Switch): Promise<void> {
    return this.#keep(
      () => this.#api.put('api/contact/switches', { body: set }),
      (now) => switched(now, set),
    );
  }

  setQuiet(quiet: Quiet): Promise<void> {
    return this.#keep(
      () => this.#api.patch('api/contact', { body: quiet }),
      (now) => ({ ...now, ...quiet }),
    );
  }

  /** How long before every event that is booked from now on, as ISO 8601 says it. */
  setLeads(leads: readonly string[]): Promise<void> {
    return this.#keep(
      () => this.#api.patch('api/contact', { body: { leads } }),
      (now) => ({ ...now, leads }),
    );
  }

  /** Nobody is asked again after this. */
  welcome(): Promise<void> {
    return this.#keep(
      () => this.#api.patch('api/contact', { body: { isWelcomed: true } }),
      (now) => ({ ...now, isWelcomed: true }),
    );
  }

  follow(organizationId: string): Promise<void> {
    return this.#keep(
      () => this.#api.put('api/contact/follows/{organizationId}', { path: { organizationId } }),
      (now) => ({ ...now, follows: [...now.follows, organizationId] }),
    );
  }

  unfollow(organizationId: string): Promise<void> {
    return this.#keep(
      () => this.#api.delete('api/contact/follows/{organizationId}', { path: { organizationId } }),
      (now) => ({ ...now, follows: now.follows.filter((id) => id !== organizationId) }),
    );
  }

  /** What the server alone can say: of numbers, codes and devices. Shown once it has. */
  async learn(ask: (api: CustomerApi) => Promise<ContactSettings>): Promise<void> {
    await this.#keep(
      () => ask(this.#api),
      (now) => now,
    );
  }

  async #keep(send: () => Promise<ContactSettings>, change: Change): Promise<void> {
    this.#underway.update((all) => [...all, change]);
    const sent = this.#last.then(send);
    this.#last = sent.catch(() => undefined);
    try {
      this.#resource.set(await sent);
      this.#shown.tellOthers();
    } finally {
      this.#underway.update((all) => all.filter((one) => one !== change));
    }
  }
}
