import { Service, inject } from '@angular/core';
import type { Queue } from '../../../data/api.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';

/** What waits to be sent, and what could not be. */
@Service()
export class Queues {
  readonly #api = inject(EmployeeApi);

  async sendAgain(queue: Queue['name']): Promise<void> {
    await this.#api.post('api/queues/{queue}/send-again', { path: { queue } });
  }
}
