import { Service, inject } from '@angular/core';
import { SharedApi } from './shared-api.ts';

/** A forgotten password, replaced by a code from an e-mail. Both portals ask the same of their own service. */
@Service()
export class PasswordResets {
  readonly #api = inject(SharedApi);

  async request(email: string): Promise<void> {
    await this.#api.post('api/password-resets', { body: { email } });
  }

  async confirm(reset: { email: string; code: string; password: string }): Promise<void> {
    await this.#api.post('api/password-resets/confirm', { body: reset });
  }
}
