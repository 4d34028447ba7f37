import { HttpClient } from '@angular/common/http';
import { Service, computed, inject } from '@angular/core';
import type { OwnSession } from '@parterre/ui/data/own-session.ts';
import { freshResource } from '@parterre/ui/data/fresh-resource.ts';
import { firstValueFrom } from 'rxjs';
import type { Account } from './api.ts';

interface AccountAnswer {
  readonly account: Account | null;
}

/** Who is signed in, and the ways in and out. */
@Service()
export class Session implements OwnSession {
  readonly #http = inject(HttpClient);
  readonly #current = freshResource<AccountAnswer>(() => 'api/session');

  readonly known = computed(() => this.#current.hasValue() || this.#current.error() !== undefined);
  readonly account = computed(() => (this.#current.hasValue() ? this.#current.value().account : null), {
    equal: (a, b) => a?.id === b?.id && a?.name === b?.name,
  });
  readonly name = computed(() => this.account()?.name ?? '');
  readonly signedIn = computed(() => this.account() !== null);

  async signIn(credentials: { email: string; password: string }): Promise<void> {
    this.#current.set(await this.#post('api/session', credentials));
  }

  async register(details: { name: string; email: string; password: string }): Promise<void> {
    await this.#post('api/accounts', details);
  }

  /** Good for the registration that this browser made, which a cookie remembers. */
  async confirm(confirmation: { code: string }): Promise<void> {
    this.#current.set(await this.#post('api/accounts/confirm', confirmation));
  }

  async resendCode(): Promise<void> {
    await this.#post('api/accounts/confirm/resend', {});
  }

  async changePassword(change: { currentPassword: string; password: string }): Promise<void> {
    this.#current.set(await firstValueFrom(this.#http.put<AccountAnswer>('api/password', change)));
  }

  async rename(name: string): Promise<void> {
    this.#current.set(await firstValueFrom(this.#http.patch<AccountAnswer>('api/account', { name })));
  }

  async signOut(where: 'here' | 'everywhere'): Promise<void> {
    await firstValueFrom(this.#http.delete(where === 'here' ? 'api/session' : 'api/sessions'));
    this.forget();
  }

  /** The cookie is no longer good; nothing to tell the server. */
  forget(): void {
    this.#current.set({ account: null });
  }

  #post(url: string, body: object): Promise<AccountAnswer> {
    return firstValueFrom(this.#http.post<AccountAnswer>(url, body));
  }
}
