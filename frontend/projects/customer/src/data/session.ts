import { Service, computed, inject } from '@angular/core';
import type { OwnSession } from '@parterre/ui/data/own-session.ts';
import { CustomerApi } from './customer-api.ts';
import { forgetToldHere } from './told-here.ts';

/** Who is signed in, and the ways in and out. */
@Service()
export class Session implements OwnSession {
  readonly #api = inject(CustomerApi);
  readonly #current = this.#api.freshResource('api/session', () => ({}));

  readonly known = computed(() => this.#current.hasValue() || this.#current.error() !== undefined);
  readonly account = computed(() => (this.#current.hasValue() ? this.#current.value().account : null), {
    equal: (a, b) => a?.id === b?.id && a?.name === b?.name,
  });
  readonly name = computed(() => this.account()?.name ?? '');
  readonly signedIn = computed(() => this.account() !== null);

  async signIn(credentials: { email: string; password: string }): Promise<void> {
    this.#current.set(await this.#api.post('api/session', { body: credentials }));
  }

  async register(details: { name: string; email: string; password: string }): Promise<void> {
    await this.#api.post('api/accounts', { body: details });
  }

  /** Good for the registration that this browser made, which a cookie remembers. */
  async confirm(confirmation: { code: string }): Promise<void> {
    this.#current.set(await this.#api.post('api/accounts/confirm', { body: confirmation }));
  }

  async resendCode(): Promise<void> {
    await this.#api.post('api/accounts/confirm/resend');
  }

  async changePassword(change: { currentPassword: string; password: string }): Promise<void> {
    this.#current.set(await this.#api.put('api/password', { body: change }));
  }

  async rename(name: string): Promise<void> {
    this.#current.set(await this.#api.patch('api/account', { body: { name } }));
  }

  async signOut(where: 'here' | 'everywhere'): Promise<void> {
    await this.#api.delete(where === 'here' ? 'api/session' : 'api/sessions');
    forgetToldHere();
    this.forget();
  }

  /** The cookie is no longer good; nothing to tell the server. */
  forget(): void {
    this.#current.set({ account: null });
  }
}
