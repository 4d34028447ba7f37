import { Service, computed, inject } from '@angular/core';
import type { OwnSession } from '@parterre/ui/data/own-session.ts';
import { EmployeeApi } from './employee-api.ts';

export interface Invitation {
  readonly email: string;
  readonly name: string;
  readonly organization: string;
}

/** Who is signed in, and the ways in and out. */
@Service()
export class Session implements OwnSession {
  readonly #api = inject(EmployeeApi);
  readonly #current = this.#api.freshResource('api/session', () => ({}));

  readonly known = computed(() => this.#current.hasValue() || this.#current.error() !== undefined);
  readonly employee = computed(() => (this.#current.hasValue() ? this.#current.value().employee : null));
  readonly name = computed(() => this.employee()?.name ?? '');
  readonly signedIn = computed(() => this.employee() !== null);
  readonly role = computed(() => this.employee()?.role);
  readonly isAdmin = computed(() => this.role() === 'admin');
  /** Whether there are events and venues to manage; the box office sells, the door scans. */
  readonly manages = computed(() => this.role() === 'admin' || this.role() === 'organizer');

  async signIn(credentials: { email: string; password: string }): Promise<void> {
    this.#current.set(await this.#api.post('api/session', { body: credentials }));
  }

  async lookUpInvitation(token: string): Promise<Invitation> {
    const answer = await this.#api.post('api/invitations/look-up', { body: { token } });
    return answer.invitation;
  }

  async acceptInvitation(acceptance: { token: string; password: string }): Promise<void> {
    this.#current.set(await this.#api.post('api/invitations/accept', { body: acceptance }));
  }

  async changePassword(change: { currentPassword: string; password: string }): Promise<void> {
    this.#current.set(await this.#api.put('api/password', { body: change }));
  }

  async rename(name: string): Promise<void> {
    this.#current.set(await this.#api.patch('api/account', { body: { name } }));
  }

  async signOut(where: 'here' | 'everywhere'): Promise<void> {
    await this.#api.delete(where === 'here' ? 'api/session' : 'api/sessions');
    this.forget();
  }

  /** The cookie is no longer good; nothing to tell the server. */
  forget(): void {
    this.#current.set({ employee: null });
  }
}
