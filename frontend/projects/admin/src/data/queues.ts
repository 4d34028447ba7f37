import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { Queue } from './api.ts';

/** What waits to be sent, and what could not be. */
@Service()
export class Queues {
  readonly #http = inject(HttpClient);

  async sendAgain(name: Queue['name']): Promise<void> {
    await firstValueFrom(this.#http.post(`api/queues/${name}/send-again`, {}));
  }
}
