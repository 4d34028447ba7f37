import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** A forgotten password, replaced by a code from an e-mail. Both portals ask the same of their own service. */
@Service()
export class PasswordResets {
  readonly #http = inject(HttpClient);

  async request(email: string): Promise<void> {
    await firstValueFrom(this.#http.post('api/password-resets', { email }));
  }

  async confirm(reset: { email: string; code: string; password: string }): Promise<void> {
    await firstValueFrom(this.#http.post('api/password-resets/confirm', reset));
  }
}
