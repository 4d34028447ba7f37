import { HttpClient } from '@angular/common/http';
import { Service, computed, inject } from '@angular/core';
import { freshResource } from '@parterre/ui/data/fresh-resource.ts';
import type { OwnSession } from '@parterre/ui/data/own-session.ts';
import { firstValueFrom } from 'rxjs';
import type { SignedInEmployee } from './api.ts';

interface EmployeeAnswer {
  readonly employee: SignedInEmployee | null;
}

export interface Invitation {
  readonly email: string;
  readonly name: string;
  readonly organization: string;
}

/** Who is signed in, and the ways in and out. */
@Service()
export class Session implements OwnSession {
  readonly #http = inject(HttpClient);
  readonly #current = freshResource<EmployeeAnswer>(() => 'api/session');

  readonly known = computed(() => this.#current.hasValue() || this.#current.error() !== undefined);
  readonly employee = computed(() => (this.#current.hasValue() ? this.#current.value().employee : null));
  readonly name = computed(() => this.employee()?.name ?? '');
  readonly signedIn = computed(() => this.employee() !== null);
  readonly role = computed(() => this.employee()?.role);
  readonly isAdmin = computed(() => this.role() === 'admin');
  /** Whether there are events and venues to manage; door staff only scans. */
  readonly manages = computed(() => this.role() === 'admin' || this.role() === 'organizer');

  async signIn(credentials: { email: string; password: string }): Promise<void> {
    this.#current.set(await this.#post('api/session', credentials));
  }

  async lookUpInvitation(token: string): Promise<Invitation> {
    const answer = this.#http.post<{ invitation: Invitation }>('api/invitations/look-up', { token });
    return (await firstValueFrom(answer)).invitation;
  }

  async acceptInvitation(acceptance: { token: string; password: string }): Promise<void> {
    this.#current.set(await this.#post('api/invitations/accept', acceptance));
  }

  async changePassword(change: { currentPassword: string; password: string }): Promise<void> {
    this.#current.set(await firstValueFrom(this.#http.put<EmployeeAnswer>('api/password', change)));
  }

  async rename(name: string): Promise<void> {
    this.#current.set(await firstValueFrom(this.#http.patch<EmployeeAnswer>('api/account', { name })));
  }

  async signOut(where: 'here' | 'everywhere'): Promise<void> {
    await firstValueFrom(this.#http.delete(where === 'here' ? 'api/session' : 'api/sessions'));
    this.forget();
  }

  /** The cookie is no longer good; nothing to tell the server. */
  forget(): void {
    this.#current.set({ employee: null });
  }

  #post(url: string, body: object): Promise<EmployeeAnswer> {
    return firstValueFrom(this.#http.post<EmployeeAnswer>(url, body));
  }
}
